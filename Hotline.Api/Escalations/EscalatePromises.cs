using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Escalations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Escalations;

/// <summary>Climbs the ladders of promises in danger: tells whoever must be told, once for each ticket, promise, due time and step.</summary>
public sealed class EscalatePromises(HotlineDb db, TicketWriting writing, Catalogues catalogues, TellPeople tell, IOptionsSnapshot<EscalationPolicy> policy, TimeProvider clock) : IDueWork
{
    private const int Batch = 200;

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) => Waiting().MinAsync(deadline => deadline.NextRungAt, stop);

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var tickets = await Waiting().Where(deadline => deadline.NextRungAt <= now).OrderBy(deadline => deadline.NextRungAt).Take(Batch).Select(deadline => deadline.TicketId).ToListAsync(stop);
        foreach (var ticketId in tickets.Distinct()) await ClimbAsync(ticketId, stop);
    }

    private async Task ClimbAsync(long ticketId, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(ticketId, stop) is not { } ticket) return;
        var catalogue = await catalogues.GetAsync(db, stop);
        var zone = catalogue.ZoneOf(ticket.LineId);
        var climbed = await db.Escalations.Where(each => each.TicketId == ticketId).Select(each => new { each.Promise, each.DueAt, each.Step }).ToListAsync(stop);
        foreach (var deadline in ticket.Deadlines.Where(each => each.IsOpen && each.PausedAt is null && each.NextRungAt <= writing.Now))
        {
            int[] steps = [.. climbed.Where(each => each.Promise == deadline.Kind && each.DueAt == deadline.DueAt).Select(each => each.Step)];
            foreach (var escalation in ticket.Escalate(deadline, steps, policy.Value, zone, writing.Now))
            {
                db.Escalations.Add(escalation);
                writing.Record(ticket, Actor.System, [new PromiseEscalated(escalation, await tell.RunAsync(ticket, escalation, catalogue, stop))]);
            }
        }
        await scope.CommitAsync(stop);
    }

    private IQueryable<Deadline> Waiting() => db.Deadlines.Where(deadline => deadline.NextRungAt != null && deadline.MetAt == null && deadline.CancelledAt == null && deadline.PausedAt == null);
}
