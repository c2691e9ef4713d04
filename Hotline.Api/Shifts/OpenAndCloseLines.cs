using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Shifts;

/// <summary>Writes down each opening and closing of a line, in the line's own zone and by its own calendar, with what waited then; once each.</summary>
public sealed class OpenAndCloseLines(HotlineDb db, Write write, Catalogues catalogues, TimeProvider clock) : IDueWork
{
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop)
    {
        var (now, catalogue, last) = (clock.Now(), await catalogues.GetAsync(db, stop), await LastAsync(stop));
        return catalogue.Lines.Values.Min(line => last.TryGetValue(line.Id, out var at) ? After(catalogue.HoursOfLine(line.Id), at) : now);
    }

    public async Task RunDueAsync(CancellationToken stop)
    {
        var (now, catalogue) = (clock.Now(), await catalogues.GetAsync(db, stop));
        var last = await LastAsync(stop);
        foreach (var line in catalogue.Lines.Values.OrderBy(line => line.Id))
        {
            var hours = catalogue.HoursOfLine(line.Id);
            // A line that is seen for the first time starts its book with how it is now.
            if (!last.TryGetValue(line.Id, out var at)) await RecordAsync(line.Id, now, hours.IsOpen(now), stop);
            else for (var next = After(hours, at); next <= now; next = After(hours, next.Value)) await RecordAsync(line.Id, next.Value, hours.IsOpen(next.Value), stop);
        }
    }

    private static DateTimeOffset? After(ServiceHours hours, DateTimeOffset at) => hours.IsOpen(at) ? hours.NextClose(at) : hours.NextOpen(at);

    private async Task<Dictionary<long, DateTimeOffset>> LastAsync(CancellationToken stop) =>
        await db.LineTurns.GroupBy(turn => turn.LineId).Select(turns => new { turns.Key, At = turns.Max(turn => turn.At) }).ToDictionaryAsync(each => each.Key, each => each.At, stop);

    private async Task RecordAsync(long lineId, DateTimeOffset at, bool isOpen, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        // The line's row is the lock: two nodes that see the same instant write it once.
        await db.Lines.Where(line => line.Id == lineId).ExecuteUpdateAsync(set => set.SetProperty(line => line.Zone, line => line.Zone), stop);
        if (await db.LineTurns.AnyAsync(turn => turn.LineId == lineId && turn.At >= at, stop)) return;
        var waiting = await db.WaitingAsync(lineId, stop);
        db.LineTurns.Add(new LineTurn
        {
            LineId = lineId, At = at, Kind = isOpen ? LineTurnKind.Opened : LineTurnKind.Closed, Tickets = waiting.Tickets, Tasks = waiting.Tasks, Conversations = waiting.Conversations, RecordedAt = write.Now,
        });
        await scope.CommitAsync(stop);
    }
}
