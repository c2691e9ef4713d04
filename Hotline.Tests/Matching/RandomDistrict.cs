using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Tickets;

namespace Hotline.Tests.Matching;

/// <summary>Districts and questions in which every rule bites now and then and scores often tie. The same random numbers give the same district.</summary>
internal static class RandomDistrict
{
    private const int MostMerchants = 150;

    private static readonly DateOnly Today = new(2026, 9, 16);

    public static List<MerchantCandidate> Merchants(Random random)
    {
        var ids = Enumerable.Range(1, 2 * MostMerchants).ToArray();
        random.Shuffle(ids);
        return [.. ids.Take(random.Next(0, MostMerchants)).Select(id => Merchant(id, random))];
    }

    public static MerchantCandidate Merchant(long id, Random random) => new()
    {
        Id = id,
        Trades = [.. Enumerable.Range(1, 3).Where(_ => random.Next(3) > 0).Select(trade => new TradeSkill(trade, random.Next(1, 4), random.Next(0, 4)))],
        AreaIds = [.. Enumerable.Range(10, 3).Where(_ => random.Next(4) > 0).Select(area => (long)area)],
        HomeAreaId = 10 + random.Next(0, 4),
        Position = Sometimes(random, 2) ? null : new GeoPoint(30 + (random.Next(0, 5) * 0.01), 120.5),
        CalendarId = Sometimes(random, 4) ? null : 100 + random.Next(0, 3),
        Holidays = Sometimes(random, 3) ? [.. Enumerable.Range(-1, 4).Where(_ => Sometimes(random, 2)).Select(day => new DayAnswer(Today.AddDays(day), Sometimes(random, 2)))] : [],
        LicenceUntil = Sometimes(random, 5) ? Today.AddDays(random.Next(-2, 3)) : null,
        Status = Sometimes(random, 12) ? MerchantStatus.Suspended : MerchantStatus.Active,
        ListedAt = Sometimes(random, 3) ? District.Now.AddDays(-random.Next(0, 40)) : null,
        Languages = Sometimes(random, 2) ? ["zh"] : ["zh", "wu"],
        HasWomenTechnicians = Sometimes(random, 2),
        WomenTradeIds = Sometimes(random, 2) ? [random.Next(1, 4)] : null,
        Capacity = random.Next(1, 4), OpenJobs = random.Next(0, 3), Crew = random.Next(1, 3),
        JobsPerDay = Sometimes(random, 3) ? random.Next(1, 4) : null,
        PingsPerDay = Sometimes(random, 3) ? random.Next(1, 4) : null,
        JobsByDay = Sometimes(random, 2) ? [new DayCount(Today.AddDays(random.Next(0, 2)), random.Next(0, 4))] : [],
        Pings = Sometimes(random, 3) ? new DayCount(Today.AddDays(-random.Next(0, 2)), random.Next(0, 25)) : null,
        Appointments = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => District.Now.AddMinutes(random.Next(-60, 2000))).Select(at => new Appointment(at, at.AddMinutes(random.Next(10, 120))))],
        ScoreCount = 10, ScoreSum = random.Next(1, 4) * 12,
        Acceptance = new Tally(random.Next(0, 3) * 5, 10), Punctuality = new Tally(5, 10), GuideQuotes = Sometimes(random, 2) ? new Tally(9, 10) : default,
        EligibleHours = random.Next(0, 3) * 50,
        CountedAt = Sometimes(random, 3) ? null : District.Now.AddHours(-random.Next(-3, 400)),
    };

    /// <summary>The same merchant with a record that cannot be.</summary>
    public static MerchantCandidate Spoiled(this MerchantCandidate merchant, Random random) => random.Next(9) switch
    {
        0 => merchant with { ScoreSum = random.Next(2) == 0 ? int.MaxValue : int.MinValue, ScoreCount = random.Next(-1000, 1000) },
        1 => merchant with { EligibleHours = new[] { double.NaN, -1, double.PositiveInfinity }[random.Next(3)] },
        2 => merchant with { Position = new(double.NaN, 1e9) },
        3 => merchant with { CalendarId = 999 },
        4 => merchant with { Capacity = -1 },
        5 => merchant with { Acceptance = new(-3, 2), Punctuality = new(3, 2), GuideQuotes = new(int.MaxValue, int.MinValue) },
        6 => merchant with { Trades = [new(1, 2), new(1, random.Next(-5, 9), double.NaN)] },
        7 => merchant with { CountedAt = DateTimeOffset.MinValue, ListedAt = DateTimeOffset.MaxValue },
        _ => merchant with { Appointments = [new(District.Now.AddHours(1), District.Now)], Crew = 0 },
    };

    public static MatchRequest Request(Random random) => District.Request with
    {
        TicketId = random.Next(1, 1000), Seed = random.Next(), TradeId = random.Next(1, 5), AreaId = random.Next(10, 14), LeastSkill = random.Next(1, 4),
        Position = Sometimes(random, 2) ? new GeoPoint(30.01, 120.51) : null,
        WantedFrom = Sometimes(random, 2) ? null : District.Now.AddMinutes(random.Next(-300, 1800)),
        WantedTo = Sometimes(random, 2) ? null : District.Now.AddMinutes(random.Next(-300, 2000)),
        ExpectedMinutes = random.Next(1, 9) * 15,
        Priority = (Priority)random.Next(0, 3),
        PreviousMerchantId = Anybody(random), Language = random.Next(6) switch { 0 => "wu", 1 => "en", _ => null }, WomenOnly = Sometimes(random, 6),
        WarrantyMerchantId = Sometimes(random, 4) ? Anybody(random) : null,
        DeclinedMerchantIds = [Anybody(random), Anybody(random)], ExpiredMerchantIds = [Anybody(random)], BlockedMerchantIds = [Anybody(random)],
        RefusingMerchantIds = [Anybody(random)], ConflictingMerchantIds = [Anybody(random)],
        Waived = Sometimes(random, 4) ? [.. Matcher.Waivable.Where(_ => Sometimes(random, 3))] : [],
    };

    /// <summary>A policy whose weights differ in number and size.</summary>
    public static MatchPolicy Policy(Random random) => Sometimes(random, 3) ? MatchPolicy.Default : new MatchPolicy
    {
        Weights = MatchPolicy.TermNames.Skip(1).Where(_ => Sometimes(random, 2)).Prepend(MatchPolicy.TermNames[0]).ToDictionary(name => name, _ => random.NextDouble() + 0.01),
        FarMinutes = random.Next(5, 90), NewcomerDays = random.Next(1, 60), PingsPerDay = random.Next(1, 20),
    };

    private static long Anybody(Random random) => random.Next(1, 2 * MostMerchants);

    private static bool Sometimes(Random random, int oneIn) => random.Next(oneIn) == 0;
}
