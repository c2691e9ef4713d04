using Hotline.Dispatch;
using Hotline.Dispatch.Hours;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Hours;

public class ServiceHoursOracleTests(ITestOutputHelper output)
{
    private const int QuestionsPerCalendar = 50;
    private const int MinutesSeen = 16 * 1440;

    private static readonly string[] Zones =
        ["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "Etc/UTC"];

    // Days around which clocks change somewhere, the leap day, New Year (where the compiled years meet).
    private static readonly DateOnly[] TrickyDays =
    [
        new(2026, 3, 8), new(2026, 11, 1), new(2026, 3, 29), new(2026, 10, 25), new(2026, 4, 5), new(2026, 10, 4),
        new(2028, 2, 29), new(2026, 12, 31), new(2027, 12, 31),
    ];

    [Fact]
    public void Random_calendars_answer_as_a_minute_by_minute_count_does()
    {
        var seed = Seeds.Take(output);
        var random = new Random(seed);
        var cases = FullRun.Times(whenShort: 20_000, whenFull: 1_000_000);
        for (var i = 0; i < cases / QuestionsPerCalendar; i++)
        {
            var zone = Zones[random.Next(Zones.Length)];
            var (week, exceptions, start) = RandomCalendar(random);
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

    public static TheoryData<string> ZoneNames() => [.. Zones];

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
    }

    private static void Same(MinuteByMinute oracle, int? expected, DateTimeOffset? actual, string what)
    {
        if (expected is { } minute)
            Assert.True(oracle.At(minute) == actual, $"{what}: expected {oracle.At(minute):O}, was {actual:O}");
        else
            Assert.True(actual is null || actual >= oracle.At(oracle.Minutes), $"{what}: too early, {actual:O}");
    }

    private static (List<WeeklyWindow> Week, List<DayException> Exceptions, DateTimeOffset Start) RandomCalendar(Random random)
    {
        var middle = random.Next(2) == 0
            ? TrickyDays[random.Next(TrickyDays.Length)]
            : new DateOnly(2026, 1, 1).AddDays(random.Next(1200));
        var week = new List<WeeklyWindow>();
        var free = 0;
        var perWeek = random.Next(0, 12);
        for (var i = 0; i < perWeek; i++)
        {
            // Gaps of 0 make back-to-back windows; lengths run past midnight now and then.
            var from = free + (random.Next(3) == 0 ? 0 : random.Next(1, 1600));
            var to = from + random.Next(1, random.Next(5) == 0 ? 1441 : 600);
            if (to > 7 * 1440)
                break;
            week.Add(new((DayOfWeek)(from / 1440), from % 1440, (from % 1440) + to - from));
            free = to;
        }

        var exceptions = new List<DayException>();
        foreach (var offset in Enumerable.Range(-7, 15).Where(_ => random.Next(5) == 0))
        {
            var date = middle.AddDays(offset);
            exceptions.Add(random.Next(3) switch
            {
                0 => DayException.Closed(date),
                1 => DayException.MakeUp(date, random.Next(2) == 0 ? null : (DayOfWeek)random.Next(7)),
                _ => DayException.Special(date, [new(random.Next(0, 700), random.Next(700, 1000)), new(random.Next(1000, 1440), random.Next(1440, 2200))]),
            });
        }

        return (week, exceptions, new DateTimeOffset(middle.AddDays(-7).ToDateTime(new TimeOnly(random.Next(24), random.Next(60))), TimeSpan.Zero));
    }
}
