using System.Globalization;
using Hotline.Api.Data;
using Hotline.Api.Data.Links;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Jobs;
using Hotline.Api.Offers;
using Hotline.Dispatch;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Microsoft.AspNetCore.Mvc;

namespace Hotline.Api.Pages;

/// <summary>One offer and its job, on a merchant's phone. Each button is the same use case that a text or an agent calls.</summary>
public sealed class MerchantPage(HotlineDb db, LinkTokens tokens, Catalogues catalogues, TimeProvider clock) : PublicPage
{
    public MerchantView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken stop) => await FindAsync(token, stop) ? Page() : Gone();

    public Task<IActionResult> OnPostAcceptAsync(string token, [FromServices] AcceptOffer accept, CancellationToken stop) =>
        WithOfferAsync(token, () => accept.RunAsync(View.Offer.Id, AnswerWay.Page, Me, stop), stop);

    public Task<IActionResult> OnPostDeclineAsync(string token, string? reason, [FromServices] DeclineOffer decline, CancellationToken stop) =>
        WithOfferAsync(token, () => decline.RunAsync(View.Offer.Id, Words(reason), AnswerWay.Page, Me, stop), stop);

    public Task<IActionResult> OnPostSetOutAsync(string token, long? technician, [FromServices] SetOut setOut, CancellationToken stop) =>
        WithJobAsync(token, job => setOut.RunAsync(job.Id, View.Merchant.Technicians.Any(each => each.Id == technician) ? technician : null, Me, stop), stop);

    public Task<IActionResult> OnPostArriveAsync(string token, [FromServices] Arrive arrive, CancellationToken stop) =>
        WithJobAsync(token, job => arrive.RunAsync(job.Id, Me, stop), stop);

    public Task<IActionResult> OnPostQuoteAsync(string token, string? yuan, [FromServices] QuotePrice quote, CancellationToken stop) =>
        WithJobAsync(token, job => quote.RunAsync(job.Id, Fen(yuan) ?? throw BadPrice(), Me, stop), stop);

    public Task<IActionResult> OnPostDoneAsync(string token, string? yuan, [FromServices] FinishWork finish, CancellationToken stop) =>
        WithJobAsync(token, job => finish.RunAsync(job.Id, string.IsNullOrWhiteSpace(yuan) ? null : Fen(yuan) ?? throw BadPrice(), Me, stop), stop);

    public Task<IActionResult> OnPostEndVisitAsync(string token, VisitOutcome outcome, string? remark, string? nextAt, [FromServices] EndVisit end, CancellationToken stop) =>
        WithJobAsync(token, job => end.RunAsync(job.Id, outcome, Words(remark), ReadLocal(nextAt, View.Line), Me, stop), stop);

    private string Me => Actor.Merchant(View.Merchant.Id);

    private async Task<bool> FindAsync(string token, CancellationToken stop)
    {
        if (await MerchantView.FindAsync(db, tokens, catalogues, token, clock.Now(), stop) is not { } view) return false;
        View = view;
        return true;
    }

    private async Task<IActionResult> WithOfferAsync(string token, Func<Task> work, CancellationToken stop) =>
        await FindAsync(token, stop) ? await DoAsync(work) : Gone();

    private Task<IActionResult> WithJobAsync(string token, Func<Job, Task> work, CancellationToken stop) =>
        WithOfferAsync(token, () => work(View.Job ?? throw new Refused("illegal-step", "This offer has no job.")), stop);

    private static string? Words(string? text) => CleanText.Of(text, 400) is { Length: > 0 } words ? words : null;

    private static long? Fen(string? yuan) =>
        decimal.TryParse((yuan ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim().TrimEnd('元'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= 10_000_000
            ? (long)Math.Round(amount * 100)
            : null;

    private static Refused BadPrice() => new("bad-price", "The price is a number of yuan.");
}
