using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Lines;

/// <summary>Deletes a calendar that nobody works by and no promise was computed with. One in use can only be superseded.</summary>
public sealed class DropCalendar(HotlineDb db, Write write, Catalogues catalogues)
{
    /// <returns>False when there is none.</returns>
    /// <exception cref="Refused"><c>calendar-in-use</c>.</exception>
    public async Task<bool> RunAsync(string code, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var rows = await db.Calendars.Include(each => each.Windows).Include(each => each.Exceptions).Where(each => each.Code == code).ToListAsync(stop);
        if (rows.Count == 0) return false;
        var ids = rows.Select(row => row.Id).ToList();
        var isUsed = await db.Lines.AnyAsync(each => ids.Contains(each.CalendarId), stop) || await db.ServiceTypes.AnyAsync(each => ids.Contains(each.CalendarId ?? 0), stop)
            || await db.Merchants.AnyAsync(each => ids.Contains(each.CalendarId ?? 0), stop) || await db.Deadlines.AnyAsync(each => ids.Contains(each.CalendarId ?? 0), stop);
        if (isUsed) throw new Refused("calendar-in-use", $"The calendar {code} is in use; it can only be superseded by another version.");
        db.RemoveRange(rows);
        await scope.CommitAsync(stop);
        catalogues.Forget();
        return true;
    }
}
