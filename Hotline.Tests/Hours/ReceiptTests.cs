using Hotline.Dispatch.Hours;

namespace Hotline.Tests.Hours;

public class ReceiptTests
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [Fact]
    public void The_receipt_of_Friday_1630_and_one_hour_shows_the_weekend()
    {
        var receipt = Office().ExplainAddServiceTime(At(2026, 9, 11, 16, 30), TimeSpan.FromHours(1));

        Assert.Equal(
            [ReceiptReason.ServiceHours, ReceiptReason.OutsideHours, ReceiptReason.ClosedWeekday, ReceiptReason.ClosedWeekday, ReceiptReason.OutsideHours, ReceiptReason.ServiceHours],
            receipt.Lines.Select(line => line.Reason));
        Assert.Equal(TimeSpan.FromHours(1), receipt.Counted);
        Assert.Equal(At(2026, 9, 14, 9, 30), receipt.Lines[^1].To);
        Assert.Equal(
            """
            2026-09-11 16:30 - 2026-09-11 17:00  counted 30 min  Friday's hours 09:00-17:00
            2026-09-11 17:00 - 2026-09-12 00:00  skipped 7 h  outside service hours
            2026-09-12 00:00 - 2026-09-13 00:00  skipped 24 h  closed on Saturdays
            2026-09-13 00:00 - 2026-09-14 00:00  skipped 24 h  closed on Sundays
            2026-09-14 00:00 - 2026-09-14 09:00  skipped 9 h  outside service hours
            2026-09-14 09:00 - 2026-09-14 09:30  counted 30 min  Monday's hours 09:00-17:00
            Counted 1 h in all (calendar office, version 3, Asia/Shanghai)
            """, receipt.Text().En);
        Assert.StartsWith("2026-09-11 16:30 - 2026-09-11 17:00  计入 30 分钟  周五服务时段 09:00-17:00\n", receipt.Text().Zh);
    }

    [Fact]
    public void A_public_holiday_is_named_and_its_make_up_Saturday_counts()
    {
        var hours = Office([.. Enumerable.Range(1, 7).Select(day => DayException.Closed(new(2026, 10, day), "国庆节")), DayException.MakeUp(new(2026, 10, 10), name: "国庆节调休")]);

        var overHoliday = hours.ExplainAddServiceTime(At(2026, 9, 30, 16, 30), TimeSpan.FromHours(1));
        var closed = Assert.Single(overHoliday.Lines, line => line.Reason == ReceiptReason.ClosedDay);
        Assert.Equal((TimeSpan.FromDays(7), "国庆节，不营业", "closed: 国庆节"), (closed.Length, closed.Why.Zh, closed.Why.En));

        var madeUp = hours.ExplainAddServiceTime(At(2026, 10, 9, 16, 30), TimeSpan.FromHours(1));
        Assert.Equal((ReceiptReason.MakeUpWorkingDay, "10月10日调休上班（国庆节调休），时段 09:00-17:00"), (madeUp.Lines[^1].Reason, madeUp.Lines[^1].Why.Zh));
    }

    [Fact]
    public void Special_hours_and_the_time_around_them_are_told_apart()
    {
        var hours = Office(DayException.Special(new(2026, 9, 11), [new(600, 660)], "盘点"));
        var lines = hours.ExplainServiceTimeBetween(At(2026, 9, 11, 0, 0), At(2026, 9, 11, 12, 0)).Lines;
        Assert.Equal([ReceiptReason.OutsideHours, ReceiptReason.SpecialHours, ReceiptReason.OutsideHours], lines.Select(line => line.Reason));
        Assert.Equal("special hours 10:00-11:00 of 2026-09-11 (盘点)", lines[1].Why.En);
        Assert.Equal("outside the special hours of 2026-09-11 (盘点)", lines[2].Why.En);
    }

    [Fact]
    public void An_hour_that_the_clock_skipped_stands_in_the_receipt_without_length()
    {
        var hours = ServiceHours.Create("America/New_York", [new(DayOfWeek.Sunday, 60, 240)], []);
        var receipt = hours.ExplainServiceTimeBetween(new(2026, 3, 8, 5, 0, 0, TimeSpan.Zero), new(2026, 3, 8, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal([ReceiptReason.OutsideHours, ReceiptReason.ServiceHours, ReceiptReason.SkippedHour, ReceiptReason.ServiceHours, ReceiptReason.OutsideHours], receipt.Lines.Select(line => line.Reason));
        Assert.Equal((TimeSpan.Zero, "the clock went forward by 1 h; that time did not exist"), (receipt.Lines[2].Length, receipt.Lines[2].Why.En));
        Assert.Equal(TimeSpan.FromHours(2), receipt.Counted);
    }

    [Fact]
    public void An_hour_that_comes_twice_is_counted_twice_and_says_so()
    {
        var hours = ServiceHours.Create("Australia/Lord_Howe", [new(DayOfWeek.Sunday, 60, 180)], []);
        // On 5 April 2026 Lord Howe's clocks go back half an hour at 02:00.
        var receipt = hours.ExplainServiceTimeBetween(new(2026, 4, 4, 13, 0, 0, TimeSpan.Zero), new(2026, 4, 4, 17, 0, 0, TimeSpan.Zero));
        var repeated = Assert.Single(receipt.Lines, line => line.Reason == ReceiptReason.RepeatedHour);
        Assert.Equal(TimeSpan.FromMinutes(30), repeated.Length);
        Assert.Equal(TimeSpan.FromMinutes(150), receipt.Counted);
        // Also when the question begins inside the repeated half hour.
        Assert.Equal(ReceiptReason.RepeatedHour, hours.ExplainServiceTimeBetween(repeated.From.AddMinutes(5), repeated.To).Lines[0].Reason);
    }

    [Fact]
    public void A_night_belongs_to_the_day_on_which_it_began()
    {
        var hours = ServiceHours.Create("Asia/Shanghai", [new(DayOfWeek.Friday, 1320, 1560)], []);
        var lines = hours.ExplainAddServiceTime(At(2026, 9, 11, 23, 0), TimeSpan.FromHours(3)).Lines;
        Assert.Equal(("Friday's hours 22:00-02:00+1", TimeSpan.FromHours(3)), (Assert.Single(lines).Why.En, lines[0].Length));
    }

    [Fact]
    public void Open_closed_and_next_opening_have_receipts_too()
    {
        var hours = Office(DayException.Closed(new(2026, 9, 14), "台风"));
        Assert.Equal((ReceiptReason.ServiceHours, At(2026, 9, 11, 17, 0)), (hours.ExplainIsOpen(At(2026, 9, 11, 10, 0)).Lines[0].Reason, hours.ExplainIsOpen(At(2026, 9, 11, 10, 0)).Lines[0].To));
        Assert.Equal("台风，不营业", hours.ExplainIsOpen(At(2026, 9, 14, 10, 0)).Lines[0].Why.Zh);
        var next = hours.ExplainNextOpen(At(2026, 9, 11, 18, 0));
        Assert.Equal((TimeSpan.Zero, At(2026, 9, 15, 9, 0)), (next.Counted, next.Lines[^1].To));
        Assert.Empty(hours.ExplainNextOpen(At(2026, 9, 11, 10, 0)).Lines);
        Assert.Equal(TimeSpan.FromDays(7), ServiceHours.Create("Asia/Shanghai", [], []).ExplainNextOpen(At(2026, 9, 11, 10, 0)).Skipped);
    }

    [Fact]
    public void A_newer_version_holds_from_its_date_on_and_the_receipt_names_its_hours()
    {
        var week = Weekdays.Select(day => new WeeklyWindow(day, 540, 1020)).ToList();
        var longer = Weekdays.Select(day => new WeeklyWindow(day, 480, 1200)).ToList();
        var hours = ServiceHours.Create("Asia/Shanghai", "office", [new(1, new(2020, 1, 1), week, []), new(2, new(2026, 9, 14), longer, [])]);

        Assert.Equal(2, hours.Version);
        Assert.Equal(At(2026, 9, 14, 8, 30), hours.AddServiceTime(At(2026, 9, 11, 16, 30), TimeSpan.FromHours(1)));
        Assert.Equal(["Friday's hours 09:00-17:00", "Monday's hours 08:00-20:00"], hours.ExplainAddServiceTime(At(2026, 9, 11, 16, 30), TimeSpan.FromHours(1)).Lines.Where(line => line.IsCounted).Select(line => line.Why.En));
    }

    private static ServiceHours Office(params DayException[] exceptions)
        => ServiceHours.Create("Asia/Shanghai", [.. Weekdays.Select(day => new WeeklyWindow(day, 540, 1020))], exceptions, version: 3, code: "office");

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));
}
