using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>
/// Warns about and breaks promises when their time has come; each once, however often and on however many nodes this runs: the claimed
/// row decides. Many that come due together go in batches of one transaction each, with every history still chained.
/// </summary>
public sealed class FireDeadlines(HotlineDb db, Write write, ManyTickets many, ScheduleMeters meters, TimeProvider clock) : IDueWork
{
    /// <summary>Tickets of one transaction: few enough that nobody at a desk waits for it, many enough that 20,000 take seconds. (default) Ours.</summary>
    private const int Batch = 500;

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop)
    {
        var warn = await Unwarned().MinAsync(deadline => (DateTimeOffset?)deadline.WarnAt, stop);
        var due = await Unbroken().MinAsync(deadline => (DateTimeOffset?)deadline.DueAt, stop);
        return warn is null || due < warn ? due : warn;
    }

    public async Task RunDueAsync(CancellationToken stop)
    {
        bool isMore;
        do
        {
            var due = await DueTicketsAsync(stop);
            // A batch of which others hold every ticket comes again with the next run.
            isMore = due.Count > 0 && await FireAsync(due, stop) > 0 && due.Count == Batch;
        }
        while (isMore);
    }

    private async Task<List<long>> DueTicketsAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var due = await Unbroken().Where(deadline => deadline.DueAt <= now).OrderBy(deadline => deadline.DueAt).Take(Batch).Select(deadline => deadline.TicketId).ToListAsync(stop);
        if (due.Count < Batch)
            due.AddRange(await Unwarned().Where(deadline => deadline.WarnAt <= now && deadline.DueAt > now).OrderBy(deadline => deadline.WarnAt).Take(Batch - due.Count).Select(deadline => deadline.TicketId).ToListAsync(stop));
        return due;
    }

    /// <returns>How many milestones were recorded.</returns>
    private async Task<int> FireAsync(List<long> ticketIds, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var fired = (await many.ClaimAsync([.. ticketIds.Distinct()], stop)).Select(ticket => (Ticket: ticket, Facts: (IReadOnlyList<Fact>)ticket.FireDeadlines(write.Now))).ToList();
        await many.RecordAsync(fired, stop);
        await scope.CommitAsync(stop);
        var lateness = fired.SelectMany(each => each.Facts).Select(fact => write.Now - (fact switch
        {
            DeadlineWarned warned => warned.Deadline.WarnAt,
            DeadlineBreached breached => breached.Deadline.DueAt,
            _ => write.Now,
        })).ToList();
        foreach (var late in lateness) meters.Fired(late);
        return lateness.Count;
    }

    private IQueryable<Deadline> Unbroken() =>
        db.Deadlines.Where(deadline => deadline.MetAt == null && deadline.CancelledAt == null && deadline.BreachedAt == null && deadline.PausedAt == null);

    private IQueryable<Deadline> Unwarned() => Unbroken().Where(deadline => deadline.WarnedAt == null);
}
