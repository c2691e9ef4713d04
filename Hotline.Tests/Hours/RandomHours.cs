using Hotline.Dispatch.Hours;

namespace Hotline.Tests.Hours;

/// <summary>Calendars as nobody would think them up, around days on which something happens.</summary>
internal static class RandomHours
{
    internal static readonly string[] Zones =
        ["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "Etc/UTC"];

    // Days around which clocks change somewhere, the leap day, New Year (where the compiled years meet).
    private static readonly DateOnly[] TrickyDays =
    [
        new(2026, 3, 8), new(2026, 11, 1), new(2026, 3, 29), new(2026, 10, 25), new(2026, 4, 5), new(2026, 10, 4),
        new(2028, 2, 29), new(2026, 12, 31), new(2027, 12, 31),
    ];

    internal static (List<WeeklyWindow> Week, List<DayException> Exceptions, DateTimeOffset Start) Calendar(Random random)
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
