namespace Hotline.Dispatch.Hours;

/// <summary>One local date that does not follow its weekday. It governs the windows that <em>begin</em> on the date: a night
/// that began the evening before runs to its end.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Windows">The windows of a <see cref="CalendarExceptionKind.Special"/> day; empty otherwise.</param>
/// <param name="TakesWindowsOf">The weekday whose windows a make-up day takes; Monday's when null.</param>
/// <param name="Name">What the day is called, for receipts and screens (国庆节).</param>
public sealed record DayException(
    DateOnly Date,
    CalendarExceptionKind Kind,
    IReadOnlyList<DayWindow> Windows,
    DayOfWeek? TakesWindowsOf = null,
    string Name = "")
{
    /// <summary>A day on which nothing begins.</summary>
    public static DayException Closed(DateOnly date, string name = "")
        => new(date, CalendarExceptionKind.Closed, [], null, name);

    /// <summary>A day with windows of its own.</summary>
    public static DayException Special(DateOnly date, IReadOnlyList<DayWindow> windows, string name = "")
        => new(date, CalendarExceptionKind.Special, windows, null, name);

    /// <summary>A day worked like the given weekday, Monday when not said.</summary>
    public static DayException MakeUp(DateOnly date, DayOfWeek? takesWindowsOf = null, string name = "")
        => new(date, CalendarExceptionKind.MakeUpWorkingDay, [], takesWindowsOf, name);
}
