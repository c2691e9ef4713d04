namespace Hotline.Dispatch.Hours;

/// <summary>Turns the stored rows of a calendar into hours that can be asked.</summary>
public static class CalendarReading
{
    /// <summary>The hours of a calendar whose windows and exceptions are loaded. Keep the result: it remembers what it worked out.</summary>
    /// <exception cref="Refused"><c>calendar-invalid</c> with the first field that is wrong.</exception>
    public static ServiceHours ToHours(this ServiceCalendar calendar) => ToHours([calendar]);

    /// <summary>The hours of all versions of one calendar together.</summary>
    /// <param name="versions">At least one row, all of one code.</param>
    /// <exception cref="Refused"><c>calendar-invalid</c> with the first field that is wrong.</exception>
    public static ServiceHours ToHours(this IReadOnlyCollection<ServiceCalendar> versions)
    {
        var newest = versions.MaxBy(version => version.Version)!;
        return ServiceHours.Create(newest.Zone, newest.Code,
            [.. versions.Select(version => new HoursVersion(version.Version, version.EffectiveFrom, version.ReadWindows(), version.ReadExceptions()))]);
    }

    /// <summary>What is wrong with a calendar before it is stored; empty when it can be used.</summary>
    public static IReadOnlyList<FieldError> Validate(this ServiceCalendar calendar)
        => ServiceHours.Validate(calendar.Zone, calendar.ReadWindows(), calendar.ReadExceptions());

    private static List<WeeklyWindow> ReadWindows(this ServiceCalendar calendar)
        => [.. calendar.Windows.Select(w => new WeeklyWindow(w.Day, w.FromMinute, w.ToMinute))];

    // Special hours with a break are several rows of one date.
    private static List<DayException> ReadExceptions(this ServiceCalendar calendar)
        => [.. calendar.Exceptions
            .GroupBy(e => (e.Date, e.Kind))
            .Select(rows => new DayException(
                rows.Key.Date, rows.Key.Kind,
                [.. rows.Where(r => r.Kind == CalendarExceptionKind.Special).Select(r => new DayWindow(r.FromMinute ?? 0, r.ToMinute ?? 0))],
                rows.First().TakesWindowsOf, rows.First().Name))];
}
