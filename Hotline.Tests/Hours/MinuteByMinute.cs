using Hotline.Dispatch.Hours;

namespace Hotline.Tests.Hours;

/// <summary>The oracle: it looks at the wall clock once a minute and counts. Slow, and too simple to be wrong.</summary>
public sealed class MinuteByMinute
{
    private readonly DateTimeOffset _start;
    private readonly bool[] _open;

    public MinuteByMinute(
        string zone, IReadOnlyList<WeeklyWindow> week, IReadOnlyList<DayException> exceptions, DateTimeOffset start, int minutes)
    {
        _start = start;
        _open = new bool[minutes];
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        for (var i = 0; i < minutes; i++)
        {
            var clock = TimeZoneInfo.ConvertTime(start.AddMinutes(i), info).DateTime;
            var (date, minute) = (DateOnly.FromDateTime(clock), (int)clock.TimeOfDay.TotalMinutes);
            _open[i] = Covers(week, exceptions, date, minute) || Covers(week, exceptions, date.AddDays(-1), minute + 1440);
        }
    }

    public int Minutes => _open.Length;

    public DateTimeOffset At(int minute) => _start.AddMinutes(minute);

    public bool IsOpen(int minute) => _open[minute];

    /// <summary>The first minute from the given one with the wanted state; null when the oracle's sight ends first.</summary>
    public int? Next(int minute, bool open)
    {
        var found = Array.IndexOf(_open, open, minute);
        return found < 0 ? null : found;
    }

    public int? Add(int from, int budget)
    {
        for (var i = from; ; i++)
        {
            if (budget == 0)
                return i;
            if (i >= _open.Length)
                return null;
            if (_open[i])
                budget--;
        }
    }

    public int Between(int from, int to) => _open.AsSpan(from, to - from).Count(true);

    private static bool Covers(IReadOnlyList<WeeklyWindow> week, IReadOnlyList<DayException> exceptions, DateOnly date, int minute)
    {
        var weekday = date.DayOfWeek;
        foreach (var exception in exceptions)
        {
            if (exception.Date != date)
                continue;
            if (exception.Kind == CalendarExceptionKind.Closed)
                return false;
            if (exception.Kind == CalendarExceptionKind.Special)
                return exception.Windows.Any(w => w.From <= minute && minute < w.To);
            weekday = exception.TakesWindowsOf ?? DayOfWeek.Monday;
        }

        foreach (var (day, window) in week)
        {
            if (day == weekday && window.From <= minute && minute < window.To)
                return true;
        }

        return false;
    }
}
