using System.Globalization;

namespace Hotline.Dispatch.Hours;

/// <summary>How an answer about service time came about: every stretch between two instants, counted or skipped, and why. The counted
/// ones add up to the service time between the two; of a budget, to the budget.</summary>
/// <param name="Calendar">Code of the calendar; empty when it has none.</param>
/// <param name="CalendarVersion">The newest version of the calendar that was known.</param>
/// <param name="Zone">IANA zone in which the lines are told.</param>
/// <param name="Lines">In order, without gaps.</param>
public sealed record ServiceReceipt(string Calendar, int CalendarVersion, string Zone, IReadOnlyList<ReceiptLine> Lines)
{
    /// <summary>Time that was counted.</summary>
    public TimeSpan Counted => Sum(isCounted: true);

    /// <summary>Time that was skipped.</summary>
    public TimeSpan Skipped => Sum(isCounted: false);

    /// <summary>The receipt as people read it, one line each.</summary>
    public Wording Text()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var (zh, en) = (new List<string>(), new List<string>());
        foreach (var line in Lines)
        {
            var span = $"{Clock(line.From, zone)} - {Clock(line.To, zone)}";
            var length = ReceiptWords.Length(line.Length);
            zh.Add($"{span}  {(line.IsCounted ? "计入" : "不计")} {length.Zh}  {line.Why.Zh}");
            en.Add($"{span}  {(line.IsCounted ? "counted" : "skipped")} {length.En}  {line.Why.En}");
        }

        var total = ReceiptWords.Length(Counted);
        zh.Add($"合计计入 {total.Zh}（日历 {Calendar} 第 {CalendarVersion} 版，{Zone}）");
        en.Add($"Counted {total.En} in all (calendar {Calendar}, version {CalendarVersion}, {Zone})");
        return new Wording(string.Join('\n', zh), string.Join('\n', en));
    }

    private static string Clock(DateTimeOffset at, TimeZoneInfo zone)
        => TimeZoneInfo.ConvertTime(at, zone).ToString(at.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private TimeSpan Sum(bool isCounted) => Lines.Where(line => line.IsCounted == isCounted).Aggregate(TimeSpan.Zero, (sum, line) => sum + line.Length);
}
