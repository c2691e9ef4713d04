using Hotline.Api.Data;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Schedules;

/// <summary>Tickets with promises written straight into a database, and the question whether each fired exactly as it should.</summary>
internal static class DuePromises
{
    /// <summary>Writes one ticket per promise, without a history: the first fact of its chain will be what the clock does.</summary>
    internal static async Task<IReadOnlyList<long>> WriteAsync(HotlineDb db, IEnumerable<(DateTimeOffset WarnAt, DateTimeOffset DueAt)> promises, int number = 0)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var line = await db.Lines.Where(each => each.Code == "hotline").Select(each => each.Id).SingleAsync();
        var ids = new List<long>();
        foreach (var some in promises.Chunk(2000))
        {
            var tickets = some.Select(promise =>
            {
                var ticket = new Ticket { Number = $"991231-{++number:00000}", LineId = line, Version = 1, CreatedAt = promise.WarnAt, ReceivedAt = promise.WarnAt };
                ticket.Deadlines.Add(new Deadline { Kind = DeadlineKind.Triage, StartAt = promise.WarnAt, Budget = TimeSpan.FromMinutes(5), WarnAt = promise.WarnAt, DueAt = promise.DueAt });
                return ticket;
            }).ToList();
            db.Tickets.AddRange(tickets);
            await db.SaveChangesAsync();
            ids.AddRange(tickets.Select(ticket => ticket.Id));
            db.ChangeTracker.Clear();
        }
        return ids;
    }

    /// <summary>A line of which promises can be made.</summary>
    internal static async Task<long> WriteLineAsync(HotlineDb db)
    {
        var hours = new ServiceCalendar { Code = "daily" };
        db.Calendars.Add(hours);
        await db.SaveChangesAsync();
        var line = new Line { Code = "hotline", NameZh = "热线", NameEn = "Hotline", Phone = "+8657788880001", CalendarId = hours.Id };
        db.Lines.Add(line);
        await db.SaveChangesAsync();
        return line.Id;
    }

    /// <summary>What fired: one text per recorded milestone, from the histories, in the order of tickets.</summary>
    internal static async Task<IReadOnlyList<string>> FiredAsync(HotlineDb db) =>
        [.. (await db.History.AsNoTracking().Where(entry => entry.Kind == "DeadlineWarned" || entry.Kind == "DeadlineBreached")
            .OrderBy(entry => entry.TicketId).ThenBy(entry => entry.Seq).Select(entry => new { entry.TicketId, entry.Kind }).ToListAsync()).Select(entry => $"{entry.TicketId} {entry.Kind}")];

    /// <summary>Promises that were broken or warned about before their time by the clock that did it.</summary>
    internal static Task<int> EarlyAsync(HotlineDb db) =>
        db.Deadlines.CountAsync(deadline => deadline.BreachedAt < deadline.DueAt || deadline.WarnedAt < deadline.WarnAt);

    /// <summary>Promises whose instant of firing differs from the one in their ticket's history: fired in one place and told in another.</summary>
    internal static Task<int> UntoldAsync(HotlineDb db) => db.Deadlines.CountAsync(deadline =>
        (deadline.BreachedAt != null && db.History.Count(entry => entry.TicketId == deadline.TicketId && entry.Kind == "DeadlineBreached" && entry.At == deadline.BreachedAt) != 1)
        || (deadline.WarnedAt != null && db.History.Count(entry => entry.TicketId == deadline.TicketId && entry.Kind == "DeadlineWarned" && entry.At == deadline.WarnedAt) != 1));

    /// <summary>Looks into a database that hosts work on.</summary>
    internal static async Task<T> InAsync<T>(string connectionString, Func<HotlineDb, Task<T>> read)
    {
        await using var db = new PostgreSqlHotlineDb(new DbContextOptionsBuilder<PostgreSqlHotlineDb>().UseNpgsql(connectionString).Options);
        return await read(db);
    }
}
