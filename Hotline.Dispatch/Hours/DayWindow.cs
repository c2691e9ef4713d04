using System.Globalization;

namespace Hotline.Dispatch.Hours;

/// <summary>A stretch of one day's service in local wall-clock minutes, half-open: the closing minute itself is closed.</summary>
/// <param name="From">Minutes after the day's local midnight when service begins, 0 to 1439.</param>
/// <param name="To">Minutes after the same midnight when service ends, at most 24 h after <paramref name="From"/>; above 1440 it
/// runs past midnight and still belongs to the day on which it began.</param>
public readonly record struct DayWindow(int From, int To)
{
    /// <summary>Minutes in a day as calendars count them; days with a clock change are shorter or longer in truth.</summary>
    public const int MinutesPerDay = 24 * 60;

    /// <summary>The window that a person means by two times of day: an end at or before the beginning lies on the next day.</summary>
    /// <remarks>Equal times give a window of no length, which <see cref="ServiceHours.Validate"/> reports; a whole day is 0 to 1440.</remarks>
    public static DayWindow Between(TimeOnly from, TimeOnly to)
    {
        var (start, end) = (Minutes(from), Minutes(to));
        return new DayWindow(start, end < start ? end + MinutesPerDay : end);
    }

    /// <summary>For example <c>07:00-21:00</c>, or <c>22:00-02:00+1</c> when it ends on the next day.</summary>
    public override string ToString()
        => To > MinutesPerDay ? $"{Clock(From)}-{Clock(To - MinutesPerDay)}+1" : $"{Clock(From)}-{Clock(To)}";

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static string Clock(int minutes)
        => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
