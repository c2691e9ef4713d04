using Hotline.Api.Data;
using Hotline.Api.Data.Links;
using Hotline.Api.Data.Writing;
using Hotline.Api.FollowUps;
using Hotline.Api.Jobs;
using Hotline.Api.Tickets;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.AspNetCore.Mvc;

namespace Hotline.Api.Pages;

/// <summary>A caller's own ticket: follow it, agree to a price, cancel, rate.</summary>
public sealed class TicketPage(HotlineDb db, LinkTokens tokens, Catalogues catalogues) : PublicPage
{
    public CallerView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken stop) => await FindAsync(token, stop) ? Page() : Gone();

    public Task<IActionResult> OnPostAgreeAsync(string token, [FromServices] AgreeToQuote agree, CancellationToken stop) =>
        WithTicketAsync(token, async () =>
        {
            if (View.Job is { } job) await agree.RunAsync(job.Id, Actor.Caller, stop);
        }, stop);

    public Task<IActionResult> OnPostRateAsync(string token, int score, string? comment, [FromServices] AnswerFollowUp answer, CancellationToken stop) =>
        WithTicketAsync(token, () => answer.RunAsync(View.Ticket.Id, null, score, CleanText.Of(comment, 2000) is { Length: > 0 } words ? words : null, Actor.Caller, stop), stop);

    public Task<IActionResult> OnPostCancelAsync(string token, string? reason, [FromServices] CancelTicket cancel, CancellationToken stop) =>
        WithTicketAsync(token, () => cancel.RunAsync(View.Ticket.Number, new CancelTicket.Request(CleanText.Of(reason, 200) is { Length: > 0 } words ? words : HouseReason.CallerCancelled, null), Actor.Caller, stop), stop);

    private async Task<bool> FindAsync(string token, CancellationToken stop)
    {
        if (await CallerView.FindAsync(db, tokens, catalogues, token, stop) is not { } view) return false;
        View = view;
        return true;
    }

    private async Task<IActionResult> WithTicketAsync(string token, Func<Task> work, CancellationToken stop) =>
        await FindAsync(token, stop) ? await DoAsync(work) : Gone();
}
