using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>Warns about and breaks promises when their time has come; each once, however often this runs.</summary>
public sealed class FireDeadlines(HotlineDb db, TicketWriting writing, TimeProvider clock) : IDueWork
{
    private const int Batch = 200;

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop)
    {
        var warn = await Running().Where(deadline => deadline.WarnedAt == null).MinAsync(deadline => (DateTimeOffset?)deadline.WarnAt, stop);
        var due = await Running().MinAsync(deadline => (DateTimeOffset?)deadline.DueAt, stop);
        return warn is null || due < warn ? due : warn;
    }

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var tickets = await Running().Where(deadline => deadline.DueAt <= now || (deadline.WarnedAt == null && deadline.WarnAt <= now))
            .OrderBy(deadline => deadline.DueAt).Select(deadline => deadline.TicketId).Distinct().Take(Batch).ToListAsync(stop);
        foreach (var ticketId in tickets)
        {
            await using var scope = await writing.BeginAsync(stop);
            if (await writing.ClaimAsync(ticketId, stop) is not { } ticket) continue;
            writing.Record(ticket, Actor.System, ticket.FireDeadlines(writing.Now));
            await scope.CommitAsync(stop);
        }
    }

    private IQueryable<Deadline> Running() =>
        db.Deadlines.Where(deadline => deadline.MetAt == null && deadline.CancelledAt == null && deadline.BreachedAt == null && deadline.PausedAt == null);
}
