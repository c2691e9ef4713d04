using System.Collections.Concurrent;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Offers;
using Hotline.Api.Tickets;
using Hotline.Dispatch;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Demo;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Hotline.Tests.Offers;

/// <summary>
/// A wave of eight about a burst pipe. At one moment some accept, some decline, some messages turn out to be lost, and the time of all of
/// them runs out while the sweep runs on three threads.
/// </summary>
public sealed class WaveRaceTests(ITestOutputHelper output)
{
    private const int Wave = 8;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task One_wins_each_offer_ends_once_and_nobody_is_blamed_for_what_was_taken_back(Engine engine)
    {
        var random = new Random(Seeds.Take(output));
        await using var host = await DistrictHost.StartAsync(engine, settings: new()
        {
            ["Hotline:Offers:UrgentAtOnce"] = $"{Wave}", ["Hotline:Offers:MostAtOnce"] = $"{Wave}", ["Hotline:Offers:MostPerRound"] = $"{Wave * 3}", ["Hotline:Offers:Stagger"] = "00:00:00",
        });
        for (var round = 0; round < FullRun.Times(4, 150); round++) await RaceAsync(host, random, round);
        await RecordsAreTrueAsync(host);
    }

    private static async Task RaceAsync(DistrictHost host, Random random, int round)
    {
        var clock = (ManualTimeProvider)host.Services.GetRequiredService<TimeProvider>();
        var request = new EnterTicket.Request("hotline", $"+861380002{round:0000}", null, null, null, "burst-pipe", "century-city", null, null, null, null, "爆管", null, TicketSource.Call, null, null, null, null);
        var ticket = await host.RunAsync<EnterTicket, Ticket>(enter => enter.RunAsync(request, "agent:agent1", isPerson: true, CancellationToken.None));
        await host.RunAsync<DispatchTicket, Ticket?>(dispatch => dispatch.RunAsync(ticket.Number, null, null, "agent:agent1", CancellationToken.None));
        var offers = await host.ReadAsync(db => db.Offers.AsNoTracking().Where(offer => offer.TicketId == ticket.Id).ToListAsync());
        Assert.InRange(offers.Count, 4, Wave);
        foreach (var offer in offers) await RunAsync<MarkOfferSent>(host, sent => sent.RunAsync(offer.Id, clock.Now(), CancellationToken.None));

        var told = new ConcurrentDictionary<long, string>();
        var racers = offers.Select(offer => (Offer: offer.Id, Deed: random.Next(4))).ToList().Select(each => (Func<Task>)(async () => told[each.Offer] = each.Deed switch
        {
            0 or 1 => await TellAsync(() => host.RunAsync<AcceptOffer, Ticket?>(accept => accept.RunAsync(each.Offer, AnswerWay.Sms, "merchant:1", CancellationToken.None)), "yes"),
            2 => await TellAsync(() => host.RunAsync<DeclineOffer, Ticket?>(decline => decline.RunAsync(each.Offer, "忙", AnswerWay.Sms, "merchant:1", CancellationToken.None)), "no"),
            _ => await TellAsync(() => RunAsync<WithdrawUnconfirmedOffer>(host, withdraw => withdraw.RunAsync(each.Offer, CancellationToken.None)), "lost"),
        }));
        // The last millisecond of everybody's time, while they answer.
        Func<Task> lapse = () => { clock.Advance(TimeSpan.FromMinutes(2)); return Task.CompletedTask; };
        var sweeps = Enumerable.Repeat<Func<Task>>(() => RunAsync<ExpireOffers>(host, expire => expire.RunDueAsync(CancellationToken.None)), 3);
        await Races.AtOnceAsync([.. racers, lapse, .. sweeps]);
        await RunAsync<ExpireOffers>(host, expire => expire.RunDueAsync(CancellationToken.None));

        var (after, winner) = await host.ReadAsync(db => db.FinishedAsync(ticket.Id));
        Assert.All(offers, asked => Assert.False(after.Offers.Single(offer => offer.Id == asked.Id).IsOpen));
        if (winner is not null)
        {
            Assert.Equal("yes", told[winner.Id]);
            Assert.DoesNotContain(after.Offers, offer => offer.IsOpen);
        }
        // Whoever heard "yes" holds the job: nobody drives out for nothing.
        Assert.Equal(winner is null ? [] : new[] { winner.Id }, told.Where(each => each.Value == "yes").Select(each => each.Key));
        await EachEndedOnceAsync(host, ticket.Id, offers);
        await TomorrowAsync(host, clock, ticket.Id);
    }

    /// <summary>The next race begins on another morning, with everybody free and nobody asked too often.</summary>
    private static async Task TomorrowAsync(DistrictHost host, ManualTimeProvider clock, long ticketId)
    {
        await RunAsync<TicketWriting>(host, async writing =>
        {
            await using var scope = await writing.BeginAsync(CancellationToken.None);
            var ticket = (await writing.ClaimAsync(ticketId, CancellationToken.None))!;
            writing.Record(ticket, "agent:agent1", ticket.Cancel("住户自己修好了", writing.Now));
            await scope.CommitAsync(CancellationToken.None);
        });
        clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(2));
    }

    private static async Task EachEndedOnceAsync(DistrictHost host, long ticketId, List<Offer> offers)
    {
        var byOffer = (await host.ReadAsync(db => db.OffersInHistoryAsync(ticketId, nameof(OfferAccepted), nameof(OfferDeclined), nameof(OfferExpired), nameof(OfferWithdrawn)))).CountBy(offer => offer).ToDictionary();
        Assert.All(offers, offer => Assert.Equal(1, byOffer.GetValueOrDefault(offer.Id)));
    }

    /// <summary>The ledger blames for declined and expired offers alone, and for each of them once.</summary>
    private static async Task RecordsAreTrueAsync(DistrictHost host)
    {
        var states = (await host.ReadAsync(db => db.MerchantVersions.AsNoTracking().ToListAsync())).GroupBy(version => version.MerchantId).Select(versions => versions.MaxBy(version => version.Sequence)!.Read());
        var offers = (await host.ReadAsync(db => db.Offers.AsNoTracking().ToListAsync())).ToLookup(offer => offer.MerchantId);
        Assert.All(states, state =>
        {
            Assert.Equal(offers[state.Id].Count(offer => offer.Status is OfferStatus.Declined or OfferStatus.Expired), state.Acceptance.Count - state.Acceptance.Good);
            Assert.Equal(offers[state.Id].Count(offer => offer.Status is OfferStatus.Accepted or OfferStatus.Released), state.Acceptance.Good);
        });
    }

    private static async Task<string> TellAsync(Func<Task> run, string word)
    {
        try
        {
            await run();
            return word;
        }
        catch (Refused refused)
        {
            return refused.Code;
        }
    }

    private static async Task RunAsync<T>(DistrictHost host, Func<T, Task> run) where T : notnull => await host.RunAsync<T, bool>(async each =>
    {
        await run(each);
        return true;
    });
}
