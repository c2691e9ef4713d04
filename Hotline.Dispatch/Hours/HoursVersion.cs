using System.Collections.Frozen;

namespace Hotline.Dispatch.Hours;

/// <summary>One version of a calendar. It holds from a date on, until a newer version does: the newest that is in effect wins, because
/// whoever wrote it knew the older ones.</summary>
/// <param name="Version">Counts from 1.</param>
/// <param name="EffectiveFrom">The first local date that follows it.</param>
/// <param name="Windows">Weekly windows.</param>
/// <param name="Exceptions">Dated exceptions.</param>
public sealed record HoursVersion(
    int Version, DateOnly EffectiveFrom, IReadOnlyList<WeeklyWindow> Windows, IReadOnlyList<DayException> Exceptions);

/// <summary>A version laid out for look-ups by date.</summary>
internal sealed class HoursEdition(HoursVersion version)
{
    private readonly DayWindow[][] _week = [.. Enumerable.Range(0, 7).Select(day => version.Windows
        .Where(w => (int)w.Day == day).Select(w => w.Window).OrderBy(w => w.From).ToArray())];

    public int Version => version.Version;

    public DateOnly EffectiveFrom => version.EffectiveFrom;

    public FrozenDictionary<DateOnly, DayException> Exceptions { get; } = version.Exceptions.ToFrozenDictionary(e => e.Date);

    public bool HasWeek => Array.Exists(_week, day => day.Length > 0);

    public IReadOnlyList<DayWindow> WindowsOn(DateOnly date)
    {
        if (!Exceptions.TryGetValue(date, out var exception))
            return _week[(int)date.DayOfWeek];
        return exception.Kind switch
        {
            CalendarExceptionKind.Special => exception.Windows,
            CalendarExceptionKind.MakeUpWorkingDay => _week[(int)(exception.TakesWindowsOf ?? DayOfWeek.Monday)],
            _ => [],
        };
    }
}
