using Hotline.Api.Hosting;
using Hotline.Dispatch.Hours;

namespace Hotline.Api.Demo;

/// <summary>Service hours of the district with their public holidays.</summary>
internal static class DemoCalendars
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static List<ServiceCalendar> From(SeedFolder seed)
    {
        var windows = seed.Rows("calendar_windows").ToLookup(row => row["calendar"]);
        var own = seed.Rows("calendar_exceptions").ToLookup(row => row["calendar"]);
        var holidays = seed.Rows("holidays");
        return [.. seed.Rows("calendars").Select(row =>
        {
            var calendar = new ServiceCalendar { Code = row["code"], Zone = row["zone"] };
            calendar.Windows.AddRange(windows[row["code"]].Select(Window));
            calendar.Exceptions.AddRange(own[row["code"]].Select(Special));
            // A calendar's own exceptions win over the public holidays.
            var taken = calendar.Exceptions.Select(e => e.Date).ToHashSet();
            calendar.Exceptions.AddRange(holidays.Where(holiday => Follows(row["holidays"], holiday) && !taken.Contains(holiday.Date("date"))).Select(Holiday));
            return calendar;
        })];
    }

    private static bool Follows(string holidays, TableRow holiday) => holidays switch
    {
        "public" => true,
        "none" => false,
        _ => holiday["holiday"] == holidays && holiday["kind"] == "closed",
    };

    private static CalendarWindow Window(TableRow row)
    {
        var (from, to) = (SeedFolder.Minutes(row["from"]), SeedFolder.Minutes(row["to"]));
        return new CalendarWindow { Day = (DayOfWeek)Array.IndexOf(Days, row["day"]), FromMinute = from, ToMinute = to < from ? to + DayWindow.MinutesPerDay : to };
    }

    private static CalendarException Special(TableRow row) => new()
    {
        Date = row.Date("date"),
        Kind = CalendarExceptionKind.Special,
        FromMinute = SeedFolder.Minutes(row["from"]),
        ToMinute = SeedFolder.Minutes(row["to"]),
        Name = row["nameZh"],
        IsProvisional = row.IsYes("provisional"),
    };

    private static CalendarException Holiday(TableRow row) => new()
    {
        Date = row.Date("date"),
        Kind = row["kind"] == "makeup" ? CalendarExceptionKind.MakeUpWorkingDay : CalendarExceptionKind.Closed,
        Name = row["nameZh"],
        IsProvisional = row.IsYes("provisional"),
    };
}
