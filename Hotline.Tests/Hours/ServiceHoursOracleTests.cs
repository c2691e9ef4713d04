using Hotline.Dispatch;
using Hotline.Dispatch.Hours;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Hours;

public class ServiceHoursOracleTests(ITestOutputHelper output)
{
    private static readonly int QuestionsPerCalendar = FullRun.Times(whenShort: 25, whenFull: 100);
    private const int MinutesSeen = 16 * 1440;

    [Fact]
    public void Random_calendars_answer_as_a_minute_by_minute_count_does()
    {
        var seed = Seeds.Take(output);
        var random = new Random(seed);
        var cases = FullRun.Times(whenShort: 2_500, whenFull: 1_000_000);
        for (var i = 0; i < cases / QuestionsPerCalendar; i++)
        {
            var zone = RandomHours.Zones[random.Next(RandomHours.Zones.Length)];
            var (week, exceptions, start) = RandomHours.Calendar(random);
            var hours = ServiceHours.Create(zone, week, exceptions);
            var oracle = new MinuteByMinute(zone, week, exceptions, start, MinutesSeen);
            for (var question = 0; question < QuestionsPerCalendar; question++)
                Ask(hours, oracle, random, $"calendar {i} of seed {seed}, {zone} from {start:O}");
        }
    }

    [Theory]
    [MemberData(nameof(ZoneNames))]
    public void Every_minute_of_a_year_is_open_or_closed_as_the_wall_clock_says(string zone)
    {
        WeeklyWindow[] week =
        [
            new(DayOfWeek.Monday, 540, 1020), new(DayOfWeek.Tuesday, 0, 1440), new(DayOfWeek.Wednesday, 1320, 1560),
            new(DayOfWeek.Saturday, 1380, 1620), new(DayOfWeek.Sunday, 180, 240), new(DayOfWeek.Sunday, 240, 300),
        ];
        DayException[] exceptions =
        [
            DayException.Closed(new(2028, 2, 29)), DayException.MakeUp(new(2028, 3, 4)),
            DayException.Special(new(2028, 12, 31), [new(1200, 1600)]),
        ];
        var hours = ServiceHours.Create(zone, week, exceptions);
        var oracle = new MinuteByMinute(zone, week, exceptions, new(2027, 12, 30, 0, 0, 0, TimeSpan.Zero), 370 * 1440);
        for (var minute = 0; minute < oracle.Minutes; minute++)
            Assert.True(hours.IsOpen(oracle.At(minute)) == oracle.IsOpen(minute), $"{zone} at {oracle.At(minute):O}");
        Assert.Equal(TimeSpan.FromMinutes(oracle.Between(0, oracle.Minutes)), hours.ServiceTimeBetween(oracle.At(0), oracle.At(oracle.Minutes)));
    }

    [Theory]
    [MemberData(nameof(ZoneNames))]
    public void On_every_day_of_a_year_a_budget_ends_where_the_oracle_ends(string zone)
    {
        WeeklyWindow[] week =
        [
            .. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, 60, 210)), // over the hours at which clocks change
            new(DayOfWeek.Friday, 540, 720), new(DayOfWeek.Friday, 720, 1080), new(DayOfWeek.Saturday, 1320, 1500),
        ];
        DayException[] exceptions = [DayException.Special(new(2028, 2, 29), [new(30, 90), new(1200, 1600)]), DayException.Closed(new(2028, 10, 29))];
        var hours = ServiceHours.Create(zone, week, exceptions);
        var oracle = new MinuteByMinute(zone, week, exceptions, new(2027, 12, 30, 0, 0, 0, TimeSpan.Zero), 380 * 1440);
        for (var day = 0; day < 368; day++)
        {
            foreach (var (minute, budget) in new[] { (0, 1), (17, 150), (725, 151), (1033, 60), (1390, 700) })
            {
                var from = (day * 1440) + minute;
                var expected = oracle.At(oracle.Add(from, budget)!.Value);
                Assert.True(expected == hours.AddServiceTime(oracle.At(from), TimeSpan.FromMinutes(budget)), $"{zone}: {oracle.At(from):O} + {budget} min");
                Assert.True(TimeSpan.FromMinutes(budget) == hours.ServiceTimeBetween(oracle.At(from), expected), $"{zone}: back from {expected:O}");
            }
        }
    }

    public static TheoryData<string> ZoneNames() => [.. RandomHours.Zones];

    private static void Ask(ServiceHours hours, MinuteByMinute oracle, Random random, string what)
    {
        var (a, b) = (random.Next(oracle.Minutes), random.Next(oracle.Minutes));
        var (from, to) = (Math.Min(a, b), Math.Max(a, b));
        var budget = random.Next(3) == 0 ? random.Next(4 * 1440) : random.Next(600);

        Assert.True(oracle.IsOpen(from) == hours.IsOpen(oracle.At(from)), $"IsOpen, {what}, {oracle.At(from):O}");
        Assert.True(oracle.Between(from, to) == hours.ServiceTimeBetween(oracle.At(from), oracle.At(to)).TotalMinutes,
            $"ServiceTimeBetween, {what}, {oracle.At(from):O} {oracle.At(to):O}");
        Same(oracle, oracle.Next(from, open: true), hours.NextOpen(oracle.At(from)), $"NextOpen, {what}, {oracle.At(from):O}");
        Same(oracle, oracle.Next(from, open: false), hours.NextClose(oracle.At(from)), $"NextClose, {what}, {oracle.At(from):O}");

        // Beyond the oracle's sight a calendar of exceptions alone may refuse; nothing may fall due within it.
        var expected = oracle.Add(from, budget);
        DateTimeOffset? due = null;
        var refusal = Record.Exception(() => due = hours.AddServiceTime(oracle.At(from), TimeSpan.FromMinutes(budget)));
        Assert.True(refusal is null || (expected is null && refusal is Refused { Code: "never-open" }), $"AddServiceTime, {what}: {refusal}");
        Same(oracle, expected, due, $"AddServiceTime, {what}, {oracle.At(from):O} + {budget} min");

        var counted = hours.OpenIntervals(oracle.At(from), oracle.At(to)).Aggregate(TimeSpan.Zero, (sum, each) => sum + each.Length);
        Assert.True(oracle.Between(from, to) == counted.TotalMinutes, $"OpenIntervals, {what}");

        // Receipts are dear: every tenth question.
        if (random.Next(10) == 0)
            CheckReceipt(hours.ExplainServiceTimeBetween(oracle.At(from), oracle.At(to)), oracle, from, to, what);
        if (expected is not null && random.Next(10) == 0)
            Assert.True(hours.ExplainAddServiceTime(oracle.At(from), TimeSpan.FromMinutes(budget)).Counted == TimeSpan.FromMinutes(budget), $"Receipt of AddServiceTime, {what}, {oracle.At(from):O} + {budget} min");
    }

    private static void CheckReceipt(ServiceReceipt receipt, MinuteByMinute oracle, int from, int to, string what)
    {
        var at = oracle.At(from);
        foreach (var line in receipt.Lines)
        {
            Assert.True(line.From == at, $"Receipt with a gap, {what}, {at:O}");
            for (; at < line.To; at = at.AddMinutes(1))
                Assert.True(oracle.IsOpen((int)(at - oracle.At(0)).TotalMinutes) == line.IsCounted, $"Receipt, {what}, {at:O}: {line}");
        }

        Assert.True(at == oracle.At(to), $"Receipt ends early, {what}, {at:O}");
    }

    private static void Same(MinuteByMinute oracle, int? expected, DateTimeOffset? actual, string what)
    {
        if (expected is { } minute)
            Assert.True(oracle.At(minute) == actual, $"{what}: expected {oracle.At(minute):O}, was {actual:O}");
        else
            Assert.True(actual is null || actual >= oracle.At(oracle.Minutes), $"{what}: too early, {actual:O}");
    }
}
