namespace Hotline.Dispatch.Hours;

/// <summary>A window that recurs every week.</summary>
/// <param name="Day">The local weekday on which the window begins.</param>
/// <param name="Window">Its wall-clock minutes.</param>
public readonly record struct WeeklyWindow(DayOfWeek Day, DayWindow Window)
{
    /// <summary>The same from minutes: see <see cref="DayWindow"/>.</summary>
    public WeeklyWindow(DayOfWeek day, int from, int to)
        : this(day, new DayWindow(from, to))
    {
    }
}
