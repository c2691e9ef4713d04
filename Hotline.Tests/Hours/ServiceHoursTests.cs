using Hotline.Dispatch;
using Hotline.Dispatch.Hours;

namespace Hotline.Tests.Hours;

public class ServiceHoursTests
{
    private const string Shanghai = "Asia/Shanghai";

    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [Fact]
    public void Friday_1630_and_one_hour_is_Monday_0930()
        => Assert.Equal(At(2026, 9, 14, 9, 30), Office().AddServiceTime(At(2026, 9, 11, 16, 30), TimeSpan.FromHours(1)));

    [Fact]
    public void A_budget_used_up_at_closing_is_due_at_closing()
        => Assert.Equal(At(2026, 9, 11, 17, 0), Office().AddServiceTime(At(2026, 9, 11, 16, 0), TimeSpan.FromHours(1)));

    [Fact]
    public void National_Day_is_skipped_and_its_make_up_Saturday_is_worked()
    {
        var hours = Office(
            [.. Enumerable.Range(1, 7).Select(day => DayException.Closed(new(2026, 10, day), "国庆节")), DayException.MakeUp(new(2026, 10, 10))]);
        Assert.Equal(At(2026, 10, 8, 9, 30), hours.AddServiceTime(At(2026, 9, 30, 16, 30), TimeSpan.FromHours(1)));
        Assert.True(hours.IsOpen(At(2026, 10, 10, 10, 0)));
        Assert.Equal(At(2026, 10, 10, 9, 30), hours.AddServiceTime(At(2026, 10, 9, 16, 30), TimeSpan.FromHours(1)));
        Assert.Equal("国庆节", hours.ExceptionOn(new(2026, 10, 3))!.Name);
    }

    [Fact]
    public void The_station_of_12_to_16_closes_at_the_stroke_of_four()
    {
        var station = ServiceHours.Create(Shanghai, [.. Weekdays.Select(day => new WeeklyWindow(day, 720, 960))], []);
        Assert.False(station.IsOpen(At(2026, 9, 11, 11, 59)));
        Assert.True(station.IsOpen(At(2026, 9, 11, 12, 0)));
        Assert.True(station.IsOpen(At(2026, 9, 11, 15, 59)));
        Assert.False(station.IsOpen(At(2026, 9, 11, 16, 0)));
        Assert.Equal(At(2026, 9, 14, 12, 0), station.NextOpen(At(2026, 9, 11, 16, 0)));
        Assert.Equal(At(2026, 9, 11, 16, 0), station.NextClose(At(2026, 9, 11, 13, 0)));
    }

    [Fact]
    public void The_29th_of_February_is_worked_in_leap_years_only()
    {
        Assert.Equal(At(2028, 2, 29, 9, 30), Office().AddServiceTime(At(2028, 2, 28, 16, 30), TimeSpan.FromHours(1)));
        Assert.Equal(At(2028, 3, 1, 9, 30), Office([DayException.Closed(new(2028, 2, 29))]).AddServiceTime(At(2028, 2, 28, 16, 30), TimeSpan.FromHours(1)));
        Assert.Equal(At(2027, 3, 1, 9, 30), Office().AddServiceTime(At(2027, 2, 26, 16, 30), TimeSpan.FromHours(1)));
    }

    [Fact]
    public void A_night_before_a_holiday_runs_to_its_end()
    {
        var hours = ServiceHours.Create(
            Shanghai, [new(DayOfWeek.Wednesday, 1320, 1560), new(DayOfWeek.Thursday, 1320, 1560)], [DayException.Closed(new(2026, 10, 1))]);
        Assert.True(hours.IsOpen(At(2026, 10, 1, 1, 59)));
        Assert.False(hours.IsOpen(At(2026, 10, 1, 2, 0)));
        Assert.False(hours.IsOpen(At(2026, 10, 1, 22, 0)));
    }

    [Fact]
    public void Back_to_back_windows_are_one_stretch()
    {
        var hours = ServiceHours.Create(Shanghai, [new(DayOfWeek.Monday, 540, 720), new(DayOfWeek.Monday, 720, 1080)], []);
        Assert.Equal(At(2026, 9, 14, 18, 0), hours.NextClose(At(2026, 9, 14, 11, 0)));
        Assert.Single(hours.OpenIntervals(At(2026, 9, 14, 0, 0), At(2026, 9, 15, 0, 0)));
    }

    [Fact]
    public void A_skipped_hour_is_not_worked_and_a_repeated_one_is_worked_twice()
    {
        var hours = ServiceHours.Create("America/New_York", [new(DayOfWeek.Sunday, 60, 240)], []);
        Assert.Equal(TimeSpan.FromHours(2), Worked(hours, new(2026, 3, 8, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(TimeSpan.FromHours(4), Worked(hours, new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(TimeSpan.FromHours(3), Worked(hours, new(2026, 6, 7, 0, 0, 0, TimeSpan.Zero)));

        static TimeSpan Worked(ServiceHours hours, DateTimeOffset day) => hours.ServiceTimeBetween(day, day.AddDays(1));
    }

    [Fact]
    public void A_calendar_closed_for_good_refuses_a_budget_instead_of_searching_for_ever()
    {
        var closed = ServiceHours.Create(Shanghai, [], [DayException.Special(new(2026, 1, 5), [new(540, 600)])]);
        Assert.Equal("never-open", Assert.Throws<Refused>(() => closed.AddServiceTime(At(2026, 9, 11, 9, 0), TimeSpan.FromMinutes(1))).Code);
        Assert.Equal("never-open", Assert.Throws<Refused>(() => Office().AddServiceTime(At(2026, 9, 11, 9, 0), TimeSpan.MaxValue)).Code);
        Assert.Null(closed.NextOpen(At(2026, 9, 11, 9, 0)));
        Assert.Equal(At(2026, 9, 11, 9, 0), closed.NextClose(At(2026, 9, 11, 9, 0)));
        Assert.Equal(TimeSpan.Zero, closed.ServiceTimeBetween(At(2026, 9, 11, 9, 0), At(2027, 9, 11, 9, 0)));
    }

    [Fact]
    public void A_calendar_that_never_closes_has_no_next_closing()
    {
        var always = ServiceHours.Always(Shanghai);
        Assert.Null(always.NextClose(At(2026, 9, 11, 9, 0)));
        Assert.Equal(At(2027, 1, 1, 9, 0), always.AddServiceTime(At(2026, 12, 31, 9, 0), TimeSpan.FromDays(1)));
    }

    [Fact]
    public void Differences_of_service_time_add_up_in_both_directions()
    {
        var hours = Office();
        Assert.Equal(TimeSpan.FromHours(-1), hours.ServiceTimeBetween(At(2026, 9, 14, 9, 30), At(2026, 9, 11, 16, 30)));
        Assert.Equal(TimeSpan.FromMilliseconds(1), hours.ServiceTimeBetween(At(2026, 9, 14, 8, 0), At(2026, 9, 14, 9, 0).AddMilliseconds(1)));
    }

    [Fact]
    public void Two_times_of_day_mean_a_night_when_the_end_is_not_after_the_beginning()
    {
        Assert.Equal(new DayWindow(1320, 1560), DayWindow.Between(new(22, 0), new(2, 0)));
        Assert.Equal("22:00-02:00+1", DayWindow.Between(new(22, 0), new(2, 0)).ToString());
        Assert.Equal("12:00-24:00", DayWindow.Between(new(12, 0), new(0, 0)).ToString());
    }

    [Fact]
    public void A_stored_calendar_with_a_break_on_a_special_day_reads_as_two_windows()
    {
        var calendar = new ServiceCalendar { Code = "station", Version = 3 };
        calendar.Windows.AddRange(Weekdays.Select(day => new CalendarWindow { Day = day, FromMinute = 720, ToMinute = 960 }));
        calendar.Exceptions.AddRange(
            Special(540, 600), Special(660, 720),
            new CalendarException { Date = new(2026, 10, 10), Kind = CalendarExceptionKind.MakeUpWorkingDay, Name = "调休" });
        Assert.Empty(calendar.Validate());
        var hours = calendar.ToHours();
        Assert.Equal(3, hours.Version);
        Assert.Equal([new DayWindow(540, 600), new DayWindow(660, 720)], hours.WindowsOn(new(2026, 9, 30)));
        Assert.Equal([new DayWindow(720, 960)], hours.WindowsOn(new(2026, 10, 10)));

        calendar.Exceptions.Add(new CalendarException { Date = new(2026, 9, 30), Kind = CalendarExceptionKind.Closed, Name = "歇业" });
        Assert.Equal("duplicate", Assert.Single(calendar.Validate()).Code);

        static CalendarException Special(int from, int to)
            => new() { Date = new(2026, 9, 30), Kind = CalendarExceptionKind.Special, FromMinute = from, ToMinute = to, Name = "节前" };
    }

    public static TheoryData<string, string, WeeklyWindow[], DayException[]> BadCalendars() => new()
    {
        { "zone", "unknown-zone", [], [] },
        { "windows[0].to", "zero-length", [new(DayOfWeek.Monday, 540, 540)], [] },
        { "windows[0].from", "out-of-range", [new(DayOfWeek.Monday, -1, 540)], [] },
        { "windows[0].to", "out-of-range", [new(DayOfWeek.Monday, 600, 540)], [] },
        { "windows[0].to", "out-of-range", [new(DayOfWeek.Monday, 600, 2041)], [] },
        { "windows[0].day", "unknown-day", [new((DayOfWeek)9, 600, 700)], [] },
        { "windows[1]", "overlap", [new(DayOfWeek.Monday, 540, 700), new(DayOfWeek.Monday, 660, 900)], [] },
        { "windows[0]", "overlap", [new(DayOfWeek.Sunday, 0, 120), new(DayOfWeek.Saturday, 1320, 1500)], [] },
        { "exceptions[0].date", "required", [], [DayException.Closed(default)] },
        { "exceptions[1].date", "duplicate", [], [DayException.Closed(new(2026, 10, 1)), DayException.MakeUp(new(2026, 10, 1))] },
        { "exceptions[0].windows", "required", [], [DayException.Special(new(2026, 10, 1), [])] },
        { "exceptions[0].windows[0].to", "zero-length", [], [DayException.Special(new(2026, 10, 1), [new(60, 60)])] },
        { "exceptions[0].windows[1]", "overlap", [], [DayException.Special(new(2026, 10, 1), [new(60, 120), new(100, 160)])] },
        { "exceptions[0].kind", "unknown-kind", [], [new(new(2026, 10, 1), (CalendarExceptionKind)7, [])] },
    };

    [Theory]
    [MemberData(nameof(BadCalendars))]
    public void A_bad_calendar_is_refused_with_the_field_named(string field, string code, WeeklyWindow[] week, DayException[] exceptions)
    {
        var zone = field == "zone" ? "Asia/Atlantis" : Shanghai;
        var error = Assert.Single(ServiceHours.Validate(zone, week, exceptions));
        Assert.Equal((field, code), (error.Field, error.Code));
        Assert.Equal("calendar-invalid", Assert.Throws<Refused>(() => ServiceHours.Create(zone, week, exceptions)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../etc/passwd")]
    [InlineData("Asia/Shanghai\0")]
    [InlineData("China Standard Time")]
    public void Only_IANA_names_are_zones(string zone)
        => Assert.Equal("unknown-zone", Assert.Single(ServiceHours.Validate(zone, [], [])).Code);

    private static ServiceHours Office(params DayException[] exceptions)
        => ServiceHours.Create(Shanghai, [.. Weekdays.Select(day => new WeeklyWindow(day, 540, 1020))], exceptions);

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute)
        => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));
}
