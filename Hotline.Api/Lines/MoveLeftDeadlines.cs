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
/// After a calendar changed or was assigned, moves the promises that were made with the old hours meanwhile: by a write that ran beside the change, or by another
/// node, whose memory of the catalogue may be a minute old.
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
            var (newest, hours, others) = await ReadAsync(code, stop);
            foreach (var id in (await change.MovesAsync(others, hours, _ => true, now, stop)).Tickets) await MoveAsync(id, hours, newest, others, stop);
        }

        foreach (var meant in (await MadeElsewhereAsync(since, stop)).GroupBy(left => left.Code))
        {
            var (newest, hours, _) = await ReadAsync(meant.Key, stop);
            foreach (var ticket in meant.GroupBy(left => left.TicketId)) await MoveAsync(ticket.Key, hours, newest, [.. ticket.Select(left => left.Row)], stop);
        }
    }

    /// <summary>Young promises that count by another calendar than their service or line has now: the assignment was made beside them.</summary>
    private async Task<List<(long TicketId, long Row, string Code)>> MadeElsewhereAsync(DateTimeOffset since, CancellationToken stop)
    {
        var left = await (from deadline in db.Deadlines
                          where deadline.MetAt == null && deadline.CancelledAt == null && deadline.BreachedAt == null && deadline.StartAt > since
                          join ticket in db.Tickets on deadline.TicketId equals ticket.Id
                          join line in db.Lines on ticket.LineId equals line.Id
                          join service in db.ServiceTypes on ticket.ServiceTypeId equals (long?)service.Id into services
                          from service in services.DefaultIfEmpty()
                          join made in db.Calendars on deadline.CalendarId equals (long?)made.Id
                          join meant in db.Calendars on service!.CalendarId ?? line.CalendarId equals meant.Id
                          where made.Code != meant.Code
                          orderby ticket.Id
                          select new { ticket.Id, Row = made.Id, meant.Code }).ToListAsync(stop);
        return [.. left.Select(each => (each.Id, each.Row, each.Code))];
    }

    private async Task<(long Newest, ServiceHours Hours, HashSet<long> Others)> ReadAsync(string code, CancellationToken stop)
    {
        var versions = await db.Calendars.AsNoTracking().Include(each => each.Windows).Include(each => each.Exceptions).AsSplitQuery().Where(each => each.Code == code).ToListAsync(stop);
        var newest = versions.MaxBy(each => each.Version)!.Id;
        return (newest, versions.ToHours(), versions.Where(each => each.Id != newest).Select(each => each.Id).ToHashSet());
    }

    private async Task MoveAsync(long ticketId, ServiceHours hours, long row, HashSet<long> rows, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(ticketId, stop) is not { } ticket) return;
        var basis = (await catalogues.GetKnowingAsync(db, [row, .. rows], stop)).PromisesOf(ticket, policy.Value) with { Hours = hours, CalendarId = row };
        writing.Record(ticket, Actor.System, ticket.MoveDeadlines(basis, rows, writing.Now));
        await scope.CommitAsync(stop);
    }
}
