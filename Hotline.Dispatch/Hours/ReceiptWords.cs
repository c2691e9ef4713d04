using System.Globalization;

namespace Hotline.Dispatch.Hours;

/// <summary>The words of receipts.</summary>
internal static class ReceiptWords
{
    private static readonly string[] DaysZh = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    public static Wording Counted(DateOnly date, DayWindow window, DayException? exception, bool isRepeated)
    {
        var hours = exception?.Kind switch
        {
            CalendarExceptionKind.Special => new Wording($"{Day(date)}{Named(exception).Zh}特别时段 {window}", $"special hours {window} of {date:yyyy-MM-dd}{Named(exception).En}"),
            CalendarExceptionKind.MakeUpWorkingDay => new Wording($"{Day(date)}调休上班{Named(exception).Zh}，时段 {window}", $"make-up working day {date:yyyy-MM-dd}{Named(exception).En}, hours {window}"),
            _ => new Wording($"{DaysZh[(int)date.DayOfWeek]}服务时段 {window}", $"{date.DayOfWeek}'s hours {window}"),
        };
        return isRepeated ? new Wording($"时钟回拨，此段重复一次：{hours.Zh}", $"the clock went back and this hour comes twice: {hours.En}") : hours;
    }

    public static Wording OutsideHours(DateOnly date, DayException? exception) => exception?.Kind switch
    {
        CalendarExceptionKind.Special => new Wording($"{Day(date)}{Named(exception).Zh}特别时段以外", $"outside the special hours of {date:yyyy-MM-dd}{Named(exception).En}"),
        CalendarExceptionKind.MakeUpWorkingDay => new Wording("调休日服务时段以外", "outside the hours of a make-up working day"),
        _ => new Wording("服务时段以外", "outside service hours"),
    };

    public static Wording ClosedWeekday(DayOfWeek day) => new($"{DaysZh[(int)day]}不营业", $"closed on {day}s");

    public static Wording ClosedDay(DayException exception) => exception.Name.Length > 0
        ? new Wording($"{exception.Name}，不营业", $"closed: {exception.Name}")
        : new Wording($"{Day(exception.Date)}不营业", $"closed on {exception.Date:yyyy-MM-dd}");

    public static Wording SkippedHour(TimeSpan length) => new($"时钟拨快 {Length(length).Zh}，这段时间不存在", $"the clock went forward by {Length(length).En}; that time did not exist");

    public static Wording WallTime { get; } = new("按自然时间连续计算", "runs on wall time, day and night");

    public static Wording WaitingForCaller { get; } = new("等待来电人，暂停计时", "waited for the caller; the clock paused");

    public static Wording Length(TimeSpan length)
    {
        var (zh, en) = (new List<string>(), new List<string>());
        Add((long)length.TotalHours, "小时", "h");
        Add(length.Minutes, "分钟", "min");
        Add(length.Seconds, "秒", "s");
        Add(length.Milliseconds, "毫秒", "ms");
        return zh.Count == 0 ? new Wording("0 分钟", "0 min") : new Wording(string.Join(' ', zh), string.Join(' ', en));

        void Add(long number, string unitZh, string unitEn)
        {
            if (number == 0)
                return;
            zh.Add(string.Create(CultureInfo.InvariantCulture, $"{number} {unitZh}"));
            en.Add(string.Create(CultureInfo.InvariantCulture, $"{number} {unitEn}"));
        }
    }

    private static string Day(DateOnly date) => date.ToString("M月d日", CultureInfo.InvariantCulture);

    private static Wording Named(DayException exception) => exception.Name.Length > 0 ? new($"（{exception.Name}）", $" ({exception.Name})") : new("", "");
}
