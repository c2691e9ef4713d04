using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Hours;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Lines;

/// <summary>The calendars with all their versions, and who works by them.</summary>
public sealed class ReadCalendars(HotlineDb db, TimeProvider clock)
{
    /// <param name="Code">Stable code.</param>
    /// <param name="Version">The newest version; a change carries it.</param>
    /// <param name="Zone">IANA zone.</param>
    /// <param name="Open">True while its hours run.</param>
    /// <param name="NextChangeAt">When they end, or begin next; null when they never do.</param>
    /// <param name="Today">The date it is in its zone.</param>
    /// <param name="Lines">Codes of the lines that work by it.</param>
    /// <param name="Services">Codes of the services that work by it.</param>
    /// <param name="Merchants">How many merchants work by it.</param>
    /// <param name="Versions">Newest first. A date follows the newest version that is in effect on it.</param>
    public sealed record View(string Code, int Version, string Zone, bool Open, DateTimeOffset? NextChangeAt, DateOnly Today, IReadOnlyList<string> Lines, IReadOnlyList<string> Services, int Merchants, IReadOnlyList<VersionView> Versions);

    /// <param name="Version">Counts from 1.</param>
    /// <param name="EffectiveFrom">The first local date that follows it.</param>
    /// <param name="CreatedAt">When it was entered; null for the calendars of the first day.</param>
    /// <param name="CreatedBy">Who entered it.</param>
    /// <param name="Hours">Its windows and exceptions.</param>
    public sealed record VersionView(int Version, DateOnly EffectiveFrom, DateTimeOffset? CreatedAt, string? CreatedBy, CalendarDraft Hours);

    public async Task<IReadOnlyList<View>> AllAsync(CancellationToken stop) => await ReadAsync(db.Calendars, stop);

    /// <returns>Null when there is none.</returns>
    public async Task<View?> OneAsync(string code, CancellationToken stop) => (await ReadAsync(db.Calendars.Where(each => each.Code == code), stop)).SingleOrDefault();

    private async Task<List<View>> ReadAsync(IQueryable<ServiceCalendar> calendars, CancellationToken stop)
    {
        var rows = await calendars.AsNoTracking().Include(each => each.Windows).Include(each => each.Exceptions).AsSplitQuery().ToListAsync(stop);
        var lines = await db.Lines.AsNoTracking().Select(each => new { each.Code, each.CalendarId }).ToListAsync(stop);
        var services = await db.ServiceTypes.AsNoTracking().Where(each => each.CalendarId != null).Select(each => new { each.Code, each.CalendarId }).ToListAsync(stop);
        var merchants = await db.Merchants.Where(each => each.CalendarId != null).GroupBy(each => each.CalendarId).Select(each => new { Id = each.Key!.Value, Count = each.Count() }).ToListAsync(stop);
        var now = clock.Now();
        return [.. rows.GroupBy(row => row.Code).OrderBy(each => each.Key, StringComparer.Ordinal).Select(versions =>
        {
            var ids = versions.Select(row => row.Id).ToHashSet();
            var newest = versions.MaxBy(row => row.Version)!;
            var hours = versions.ToList().ToHours();
            var isOpen = hours.IsOpen(now);
            return new View(newest.Code, newest.Version, newest.Zone, isOpen, isOpen ? hours.NextClose(now) : hours.NextOpen(now), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, hours.Zone).DateTime),
                [.. lines.Where(each => ids.Contains(each.CalendarId)).Select(each => each.Code)], [.. services.Where(each => ids.Contains(each.CalendarId!.Value)).Select(each => each.Code)],
                merchants.Where(each => ids.Contains(each.Id)).Sum(each => each.Count),
                [.. versions.OrderByDescending(row => row.Version).Select(row => new VersionView(row.Version, row.EffectiveFrom, row.CreatedAt, row.CreatedBy, CalendarDraft.Of(row)))]);
        })];
    }
}
