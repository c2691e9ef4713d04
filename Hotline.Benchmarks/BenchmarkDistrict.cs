using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching;

namespace Hotline.Benchmarks;

/// <summary>A register of any size, always with 12 trades and 8 areas, so that the number of merchants who can be picked grows with the register: the hard case. Seeded.</summary>
internal sealed class BenchmarkDistrict
{
    public const int Trades = 12, Areas = 8, ShopCalendars = 12;
    public const long LineCalendar = 100;

    /// <summary>A Wednesday, 10:00 in Shanghai.</summary>
    public static readonly DateTimeOffset Now = new(2026, 9, 16, 2, 0, 0, TimeSpan.Zero);

    public BenchmarkDistrict(int merchants)
    {
        var random = new Random(20_260_916);
        Merchants = [.. Enumerable.Range(1, merchants).Select(id => Merchant(id, random))];
        Snapshot = new MerchantSnapshot(1, Merchants, Calendars, [LineCalendar], Travel);
    }

    public static Dictionary<long, ServiceHours> Calendars { get; } = Enumerable.Range(0, ShopCalendars + 1).ToDictionary(
        i => LineCalendar + i, i => i == 0 ? Daily(7 * 60, 21 * 60) : Daily((6 + (i % 4)) * 60, (17 + (i % 6)) * 60));

    public static Dictionary<(long From, long To), int> Minutes { get; } = (
        from a in Enumerable.Range(1, Areas) from b in Enumerable.Range(1, Areas) select ((long)a, (long)b))
        .ToDictionary(pair => pair, pair => 6 + (int)(3 * Math.Abs(pair.Item1 - pair.Item2)));

    public static AreaTravel Travel { get; } = new(Minutes);

    public List<MerchantCandidate> Merchants { get; }

    public MerchantSnapshot Snapshot { get; }

    public static MatchRequest Request(int ticket) => new()
    {
        TicketId = ticket, TradeId = 1 + (ticket % Trades), AreaId = 1 + (ticket % Areas), LineCalendarId = LineCalendar, Seed = ticket,
        LeastSkill = 1 + (ticket % 2), DeclinedMerchantIds = [1 + (ticket % 50)], PreviousMerchantId = 2 + (ticket % 40),
    };

    private static MerchantCandidate Merchant(long id, Random random)
    {
        var trade = random.Next(Trades);
        return new MerchantCandidate
        {
            Id = id,
            Trades = [.. new[] { trade, (trade + 5) % Trades }.Take(random.Next(10) < 7 ? 1 : 2).Select(each => new TradeSkill(1 + each, random.Next(1, 4), random.Next(0, 12)))],
            AreaIds = [.. Enumerable.Range(0, random.Next(3, 6)).Select(i => (long)(1 + ((id + i) % Areas)))],
            HomeAreaId = 1 + (id % Areas),
            CalendarId = random.Next(5) == 0 ? null : LineCalendar + random.Next(1, ShopCalendars + 1),
            LicenceUntil = random.Next(20) == 0 ? new(2026, 9, 1) : new(2028, 1, 1),
            Languages = ["zh"], ListedAt = Now.AddDays(-random.Next(5, 900)), Crew = 2, HasWomenTechnicians = random.Next(4) == 0,
            OpenJobs = random.Next(0, 4), Pings = new DayCount(new(2026, 9, 16), random.Next(0, 22)),
            Appointments = random.Next(10) == 0 ? [new(Now.AddMinutes(-20), Now.AddMinutes(30)), new(Now.AddMinutes(10), Now.AddMinutes(70))] : [],
            ScoreCount = 20, ScoreSum = random.Next(60, 101), Acceptance = new(random.Next(0, 30), 30), Punctuality = new(random.Next(0, 20), 20), GuideQuotes = new(random.Next(0, 20), 20),
            EligibleHours = random.Next(50, 300), CountedAt = Now.AddMinutes(-random.Next(5, 9000)),
        };
    }

    private static ServiceHours Daily(int from, int to)
        => ServiceHours.Create("Asia/Shanghai", [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, from, to))], []);
}
