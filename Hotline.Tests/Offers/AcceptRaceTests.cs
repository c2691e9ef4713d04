using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Api.Carrier;
using Hotline.Api.Carrier.Twilio;
using Hotline.Api.Data;
using Hotline.Api.Data.Links;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Hotline.Tests.Offers;

/// <summary>A hundred merchants take one ticket at the same moment, by page, text and API mixed; others say no beside them.</summary>
public sealed class AcceptRaceTests(ITestOutputHelper output)
{
    private const int Merchants = 100;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task One_wins_everybody_else_is_told_and_every_no_is_recorded(Engine engine)
    {
        var random = new Random(Seeds.Take(output));
        // The real clock: nothing steps in while they race. No demo limits: the offers stay open for the whole race.
        await using var hotline = await RunningHotline.StartAsync(engine, "System");
        for (var round = 0; round < FullRun.Times(3, 50); round++) await RaceAsync(hotline, random, 1000 + (round * Merchants));
    }

    private static async Task RaceAsync(RunningHotline hotline, Random random, int firstCode)
    {
        var (ticketId, offers) = await OfferToAllAsync(hotline, firstCode);
        using var page = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true, MaxConnectionsPerServer = 64 }) { BaseAddress = hotline.Address, Timeout = TimeSpan.FromMinutes(5) };
        page.DefaultRequestHeaders.Add("Accept-Language", "en");
        var answers = new ConcurrentDictionary<long, Answer>();
        await Races.AtOnceAsync([.. offers.Select(offer => (offer, Way: random.Next(4))).Select(each => (Func<Task>)(async () => answers[each.offer.Id] = each.Way switch
        {
            0 => await ByPageAsync(page, hotline, each.offer),
            1 => await ByTextAsync(page, hotline, each.offer),
            2 => await ByApiAsync(hotline.Agent, each.offer),
            _ => await DeclineAsync(hotline.Agent, each.offer),
        }))]);

        var (ticket, winner) = await hotline.ReadAsync(db => db.FinishedAsync(ticketId));
        Assert.Equal(TicketStatus.Accepted, ticket.Status);
        Assert.NotNull(winner);
        Assert.All(ticket.Offers, offer => Assert.Contains(offer.Status, new[] { OfferStatus.Accepted, OfferStatus.Declined, OfferStatus.Withdrawn }));
        Assert.NotEqual(Answer.Declined, answers[winner.Id]);
        Assert.Equal(Answer.Yes, answers[winner.Id] == Answer.Texted ? Answer.Yes : answers[winner.Id]);

        // Who lost was told in the way they asked: by page or API at once, by text in a text of their own.
        var told = await hotline.ReadAsync(db => db.Outbox.AsNoTracking().Where(entry => entry.Template == NoticeTemplate.NotTaken).Select(entry => entry.Phone).ToListAsync());
        // A merchant who takes neither texts nor calls hears it from an agent.
        told.AddRange(await hotline.ReadAsync(db => db.AgentTasks.Where(task => task.Phone != null).Select(task => task.Phone!).ToListAsync()));
        var phones = await hotline.ReadAsync(db => db.Merchants.ToDictionaryAsync(merchant => merchant.Id, merchant => merchant.Phone));
        foreach (var offer in ticket.Offers.Where(offer => offer.Id != winner.Id))
        {
            if (answers[offer.Id] == Answer.Texted) Assert.Contains(phones[offer.MerchantId], told);
            else Assert.Contains(answers[offer.Id], new[] { Answer.TooLate, Answer.Declined });
        }

        // Each no stands in the history, as a no in time or as one that came too late.
        var recorded = (await hotline.ReadAsync(db => db.OffersInHistoryAsync(ticket.Id, nameof(OfferDeclined), nameof(DeclinedTooLate)))).Order();
        Assert.Equal(answers.Where(answer => answer.Value == Answer.Declined).Select(answer => answer.Key).Order(), recorded);
    }

    private static async Task<(long Ticket, List<Racer> Offers)> OfferToAllAsync(RunningHotline hotline, int firstCode)
    {
        var made = await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new { line = "hotline", callerPhone = "+8614200030001", service = "pipe-leak", area = "century-city", address = "世纪城二期5幢", description = "漏水" });
        var number = made.GetProperty("number").GetString()!;
        await using var services = hotline.Services.CreateAsyncScope();
        var writing = services.ServiceProvider.GetRequiredService<TicketWriting>();
        var db = services.ServiceProvider.GetRequiredService<HotlineDb>();
        var tokens = services.ServiceProvider.GetRequiredService<LinkTokens>();
        var merchants = await db.Merchants.AsNoTracking().OrderBy(merchant => merchant.Id).Take(Merchants).ToListAsync();
        await using var scope = await writing.BeginAsync(CancellationToken.None);
        var ticket = (await writing.ClaimAsync(number, CancellationToken.None))!;
        writing.Record(ticket, Actor.System, ticket.Dispatch());
        // Asked one by one in life; here all at once, each offer already with the merchant, because only the answers race.
        foreach (var (merchant, index) in merchants.Select((merchant, index) => (merchant, index)))
            ticket.MakeOffer(merchant.Id, index + 1, (firstCode + index).ToString(CultureInfo.InvariantCulture), TimeSpan.FromHours(1), null, writing.Now);
        await db.SaveChangesAsync();
        foreach (var offer in ticket.Offers) ticket.MarkOfferSent(offer.Id, writing.Now);
        await scope.CommitAsync(CancellationToken.None);
        return (ticket.Id, [.. ticket.Offers.Select(offer =>
        {
            var merchant = merchants.Single(each => each.Id == offer.MerchantId);
            return new Racer(offer.Id, offer.Code, merchant.Phone, "/m/" + tokens.Make(LinkPurpose.Offer, offer.Id, LinkGeneration.Of(offer, merchant)));
        })]);
    }

    private static async Task<Answer> ByPageAsync(HttpClient page, RunningHotline hotline, Racer offer)
    {
        using var answer = await page.PostAsync(new Uri(hotline.Address, offer.Link + "?handler=Accept"), new FormUrlEncodedContent([]));
        answer.EnsureSuccessStatusCode();
        var shown = await answer.Content.ReadAsStringAsync();
        return shown.Contains("On my way", StringComparison.Ordinal) ? Answer.Yes : shown.Contains("went to another or was withdrawn", StringComparison.Ordinal) ? Answer.TooLate : throw new InvalidOperationException(shown);
    }

    private static async Task<Answer> ByTextAsync(HttpClient carrier, RunningHotline hotline, Racer offer)
    {
        var account = hotline.Services.GetRequiredService<CarrierAccount>();
        var url = new Uri(hotline.Address, "/carrier/sms").ToString();
        var sid = "SM" + Guid.NewGuid().ToString("N");
        var fields = new Dictionary<string, string> { ["MessageSid"] = sid, ["AccountSid"] = account.AccountSid, ["From"] = offer.Phone, ["To"] = RunningHotline.HotlineNumber, ["Body"] = $"1 {offer.Code}" };
        var signature = TwilioSignature.Compute(account.AuthTokens[0], url, [.. fields.Select(field => new FormField(field.Key, field.Value))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Twilio-Signature", signature);
        using var answer = await carrier.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return Answer.Texted;
    }

    private static async Task<Answer> ByApiAsync(HttpClient agent, Racer offer)
    {
        using var answer = await agent.PostAsJsonAsync($"/api/offers/{offer.Id}/acceptance", new { });
        if (answer.StatusCode == HttpStatusCode.OK) return Answer.Yes;
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("offer-withdrawn", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        return Answer.TooLate;
    }

    private static async Task<Answer> DeclineAsync(HttpClient agent, Racer offer)
    {
        using var answer = await agent.PostAsJsonAsync($"/api/offers/{offer.Id}/decline", new { reason = "busy" });
        answer.EnsureSuccessStatusCode();
        return Answer.Declined;
    }

    private sealed record Racer(long Id, string Code, string Phone, string Link);

    private enum Answer
    {
        Yes,
        TooLate,
        Declined,

        /// <summary>The webhook was taken; what became of the text is told by a text.</summary>
        Texted,
    }
}
