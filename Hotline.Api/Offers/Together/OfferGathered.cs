using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Offers.Together;

/// <summary>Offers together what was dispatched within the last moments (<see cref="OfferOptions.GatherFor"/>): who comes at the same time competes for the same merchants.</summary>
public sealed class OfferGathered(HotlineDb db, TicketWriting writing, OfferJointly offer, TimeProvider clock, IOptionsSnapshot<OfferOptions> options) : IDueWork
{
    private const int Batch = 200;

    /// <summary>Tickets of which nobody has been asked in this round; the promise of acceptance began with the round.</summary>
    private IQueryable<Deadline> Waiting => db.Deadlines.Where(deadline => deadline.Kind == DeadlineKind.Accept && deadline.MetAt == null && deadline.CancelledAt == null
        && db.Tickets.Any(ticket => ticket.Id == deadline.TicketId && ticket.Status == TicketStatus.Dispatching && ticket.BoardUntil == null && !ticket.Offers.Any(each => each.Round == ticket.Round)));

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) => await Waiting.MinAsync(deadline => (DateTimeOffset?)deadline.StartAt, stop) + options.Value.GatherFor;

    public async Task RunDueAsync(CancellationToken stop)
    {
        var since = clock.Now() - options.Value.GatherFor;
        if (!await Waiting.AnyAsync(deadline => deadline.StartAt <= since, stop)) return;
        await using var scope = await writing.BeginAsync(stop);
        // Who came after the first of them goes along: that is what was waited for.
        var ids = await Waiting.OrderBy(deadline => deadline.StartAt).Take(Batch).Select(deadline => deadline.TicketId).ToListAsync(stop);
        var tickets = new List<Ticket>();
        foreach (var id in ids.Distinct().Order())
        {
            if (await writing.ClaimAsync(id, stop) is { Status: TicketStatus.Dispatching, BoardUntil: null } ticket && ticket.Offers.TrueForAll(each => each.Round != ticket.Round)) tickets.Add(ticket);
        }
        await offer.RunAsync(tickets, Actor.System, stop);
        await scope.CommitAsync(stop);
    }
}
