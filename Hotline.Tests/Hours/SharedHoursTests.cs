using Hotline.Dispatch.Hours;
using Hotline.Tests.Matching;
using Xunit.Abstractions;

namespace Hotline.Tests.Hours;

/// <summary>The time in which a shop and one of the lines are open together, against a count of quarters of an hour.</summary>
public class SharedHoursTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset NewYear = new(2026, 12, 31, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_the_time_in_which_shop_and_a_line_are_open() => Always.Holds(output, random =>
    {
        var shop = random.Next(4) == 0 ? null : Hours(random);
        var lines = Enumerable.Range(0, random.Next(0, 4)).Select(_ => Hours(random)).ToList();
        var (from, to) = (NewYear.AddMinutes(15 * random.Next(-300, 300)), NewYear.AddMinutes(15 * random.Next(-300, 300)));
        var quarters = 0;
        for (var at = from; at < to; at = at.AddMinutes(15))
        {
            if ((shop is null ? lines.Count > 0 : shop.IsOpen(at)) && (lines.Count == 0 || lines.Exists(line => line.IsOpen(at))))
                quarters++;
        }

        return new SharedHours(shop, lines).Between(from, to) == TimeSpan.FromMinutes(15 * quarters);
    }, 100, 3_000);

    private static ServiceHours Hours(Random random)
        => ServiceHours.Create("Asia/Shanghai", [.. Enum.GetValues<DayOfWeek>().Where(_ => random.Next(6) > 0).Select(day => Window(day, random))], []);

    // From 06:00 on, past midnight too, and closed before the next one may begin.
    private static WeeklyWindow Window(DayOfWeek day, Random random)
    {
        var from = random.Next(24, 90);
        return new WeeklyWindow(day, from * 15, (from + random.Next(1, 30)) * 15);
    }
}
