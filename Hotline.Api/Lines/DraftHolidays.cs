using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Lines;

/// <summary>Puts the public holidays of a file into the newest hours of a calendar, as a draft: nothing is saved before its effect was looked at.</summary>
public sealed class DraftHolidays(HotlineDb db, TimeProvider clock)
{
    /// <param name="Version">The newest version; a change carries it.</param>
    /// <param name="Added">Days of the file that the calendar did not have.</param>
    /// <param name="Replaced">Days of the file that the calendar had otherwise.</param>
    /// <param name="Kept">Days on which the calendar's own special hours win over the file.</param>
    /// <param name="Windows">The weekly windows, unchanged.</param>
    /// <param name="Exceptions">The exceptions with the file's days; those of last year and before are left out.</param>
    public sealed record Draft(int Version, int Added, int Replaced, int Kept, IReadOnlyList<CalendarDraft.WeekWindow?> Windows, IReadOnlyList<CalendarDraft.DatedDay?> Exceptions);

    /// <returns>Null when there is no such calendar.</returns>
    /// <exception cref="BadFields">Something in the file is not right.</exception>
    public async Task<Draft?> RunAsync(string code, byte[] file, CancellationToken stop)
    {
        var newest = await db.Calendars.AsNoTracking().Include(each => each.Windows).Include(each => each.Exceptions).AsSplitQuery()
            .Where(each => each.Code == code).OrderByDescending(each => each.Version).FirstOrDefaultAsync(stop);
        if (newest is null) return null;
        var holidays = HolidayFile.Read(file).ToDictionary(day => day.Date!.Value);
        var hours = CalendarDraft.Of(newest);
        var oldest = new DateOnly(clock.Now().Year - 1, 1, 1);
        var own = hours.Exceptions!.Select(day => day!).Where(day => day.Date >= oldest).ToDictionary(day => day.Date!.Value);
        var (added, replaced, kept) = (0, 0, 0);
        foreach (var (date, holiday) in holidays)
        {
            if (!own.TryGetValue(date, out var before)) added++;
            // Somebody decided these hours for this very day; a list of holidays does not know better.
            else if (before.Kind == Dispatch.Hours.CalendarExceptionKind.Special)
            {
                kept++;
                continue;
            }
            else if (before != holiday) replaced++;
            own[date] = holiday;
        }

        return new Draft(newest.Version, added, replaced, kept, hours.Windows!, [.. own.Values.OrderBy(day => day.Date)]);
    }
}
