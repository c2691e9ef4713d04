using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Lines;

/// <summary>
/// After a calendar changed, moves the promises that were made with the old hours meanwhile: by a write that ran beside the change, or by another node, whose
/// memory of the catalogue may be a minute old.
/// </summary>
public sealed class MoveLeftDeadlines(HotlineDb db, TicketWriting writing, CalendarChange change, Catalogues catalogues, IOptionsSnapshot<PromisePolicy> policy, TimeProvider clock) : IDueWork
{
    /// <summary>Longer than any node remembers the catalogue, and than any write lasts. (default) Ours.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromMinutes(10);

    /// <summary>Nothing waits for an instant: the sweep looks.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) => Task.FromResult<DateTimeOffset?>(null);

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var since = now - LookBack;
        var changed = await db.Calendars.Where(each => each.Version > 1 && each.CreatedAt > since).Select(each => each.Code).Distinct().ToListAsync(stop);
        foreach (var code in changed)
        {
            var versions = await db.Calendars.AsNoTracking().Include(each => each.Windows).Include(each => each.Exceptions).AsSplitQuery().Where(each => each.Code == code).ToListAsync(stop);
            var newest = versions.MaxBy(each => each.Version)!;
            await catalogues.GetKnowingAsync(db, [newest.Id], stop);
            var (hours, rows) = (versions.ToHours(), versions.Where(each => each.Id != newest.Id).Select(each => each.Id).ToHashSet());
            foreach (var id in (await change.MovesAsync(rows, hours, _ => true, now, stop)).Tickets) await MoveAsync(id, hours, newest.Id, rows, stop);
        }
    }

    private async Task MoveAsync(long ticketId, ServiceHours hours, long row, HashSet<long> rows, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(ticketId, stop) is not { } ticket) return;
        var basis = (await catalogues.GetAsync(db, stop)).PromisesOf(ticket, policy.Value) with { Hours = hours, CalendarId = row };
        writing.Record(ticket, Actor.System, ticket.MoveDeadlines(basis, rows, writing.Now));
        await scope.CommitAsync(stop);
    }
}
