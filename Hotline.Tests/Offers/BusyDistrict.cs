using Hotline.Api.Data;
using Hotline.Api.FollowUps;
using Hotline.Api.Hosting;
using Hotline.Api.Jobs;
using Hotline.Api.Offers;
using Hotline.Api.Offers.Together;
using Hotline.Api.Tickets;
using Hotline.Dispatch;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Offers;

/// <summary>Days of a district without its telephones: tickets come in, merchants accept, decline and stay silent, work is done and rated. Through the use cases, at a hand-set clock.</summary>
internal sealed class BusyDistrict(IServiceProvider services, Random random)
{
    private static readonly string[] Services = ["pipe-leak", "burst-pipe", "tap-repair", "toilet-repair"];
    private static readonly string[] Areas = ["century-city", "nanyang", "dazhong", "market-street"];

    private ManualTimeProvider Clock => (ManualTimeProvider)services.GetRequiredService<TimeProvider>();

    /// <summary>Lives until so many decisions are stored.</summary>
    public async Task DecideAsync(int decisions)
    {
        while (await ReadAsync(db => db.Decisions.CountAsync()) < decisions) await LiveOneAsync();
    }

    private async Task LiveOneAsync()
    {
        Clock.Advance(TimeSpan.FromSeconds(random.Next(20, 600)));
        // Now and then two come within a moment and may want the same merchant's last place.
        List<Ticket> tickets = random.Next(4) == 0 ? [await CallAsync(), await CallAsync()] : [await CallAsync()];
        Clock.Advance(TimeSpan.FromSeconds(2));
        await RunAsync<OfferGathered, bool>(async gathered => { await gathered.RunDueAsync(CancellationToken.None); return true; });
        foreach (var ticket in tickets) await AnswerAsync(ticket);
    }

    private async Task<Ticket> CallAsync()
    {
        var phone = $"+86138000{random.Next(10000, 10200)}";
        var request = new EnterTicket.Request("hotline", phone, null, null, null, Services[random.Next(Services.Length)], Areas[random.Next(Areas.Length)], null, null, null, null, "水管坏了",
            null, TicketSource.Call, random.Next(4) == 0 ? Clock.GetUtcNow().AddHours(random.Next(1, 30)) : null, null, null, null);
        var ticket = await RunAsync<EnterTicket, Ticket>(enter => enter.RunAsync(request, "agent:agent1", isPerson: true, CancellationToken.None));
        await RunAsync<DispatchTicket, Ticket?>(dispatch => dispatch.RunAsync(ticket.Number, null, null, "agent:agent1", CancellationToken.None));
        return ticket;
    }

    private async Task AnswerAsync(Ticket ticket)
    {
        while (await ReadAsync(db => db.Offers.Where(offer => offer.TicketId == ticket.Id && offer.Status == OfferStatus.Queued).OrderBy(offer => offer.Id).Select(offer => (long?)offer.Id).FirstOrDefaultAsync()) is { } offer)
        {
            await RunAsync<MarkOfferSent, bool>(async sent => { await sent.RunAsync(offer, Clock.Now(), CancellationToken.None); return true; });
            Clock.Advance(TimeSpan.FromSeconds(random.Next(5, 60)));
            switch (random.Next(6))
            {
                case 0: await RunAsync<DeclineOffer, Ticket?>(decline => decline.RunAsync(offer, "没空", AnswerWay.Sms, "merchant:1", CancellationToken.None)); break;
                case 1:
                    Clock.Advance(TimeSpan.FromMinutes(4));
                    await RunAsync<ExpireOffers, bool>(async expire => { await expire.RunDueAsync(CancellationToken.None); return true; });
                    break;
                default:
                    if (await TakesAsync(offer)) await WorkAsync(ticket.Id);
                    break;
            }
        }
    }

    /// <summary>Several districts may live by one clock; then an answer can come too late.</summary>
    private async Task<bool> TakesAsync(long offer)
    {
        try
        {
            await RunAsync<AcceptOffer, Ticket?>(accept => accept.RunAsync(offer, AnswerWay.Sms, "merchant:1", CancellationToken.None));
            return true;
        }
        catch (Refused)
        {
            return false;
        }
    }

    private async Task WorkAsync(long ticketId)
    {
        var job = await ReadAsync(db => db.Jobs.Where(each => each.TicketId == ticketId && each.DoneAt == null && each.ReleasedAt == null).Select(each => each.Id).SingleAsync());
        // Some work is still going on when the next ticket comes.
        if (random.Next(3) == 0) return;
        Clock.Advance(TimeSpan.FromMinutes(random.Next(5, 50)));
        await RunAsync<Arrive, Ticket?>(arrive => arrive.RunAsync(job, "merchant:1", CancellationToken.None));
        await RunAsync<FinishWork, Ticket?>(finish => finish.RunAsync(job, 12000, "merchant:1", CancellationToken.None));
        await RunAsync<AnswerFollowUp, Ticket?>(answer => answer.RunAsync(ticketId, null, random.Next(1, 6), null, "caller", CancellationToken.None));
    }

    private async Task<TAnswer> RunAsync<TCase, TAnswer>(Func<TCase, Task<TAnswer>> run) where TCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TCase>());
    }

    private async Task<T> ReadAsync<T>(Func<HotlineDb, Task<T>> read) => await RunAsync<HotlineDb, T>(read);
}
