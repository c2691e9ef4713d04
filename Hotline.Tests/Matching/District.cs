using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching;

namespace Hotline.Tests.Matching;

/// <summary>A small district for the matcher: one trade, three areas, a line open 07:00-21:00.</summary>
internal static class District
{
    public const long Plumbing = 1, Electrical = 2;
    public const long CenturyCity = 10, Nanyang = 11, Dazhong = 12;
    public const long LineHours = 100, ShopHours = 101, NightHours = 102;

    /// <summary>A Wednesday, 10:00 in Shanghai.</summary>
    public static readonly DateTimeOffset Now = new(2026, 9, 16, 2, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<long, ServiceHours> Calendars = new()
    {
        [LineHours] = Daily(7 * 60, 21 * 60),
        [ShopHours] = Daily(8 * 60, 18 * 60),
        [NightHours] = Daily(18 * 60, 26 * 60),
    };

    private static readonly AreaTravel Travel = new(new Dictionary<(long, long), int>
    {
        [(CenturyCity, CenturyCity)] = 6, [(Nanyang, CenturyCity)] = 11, [(Dazhong, CenturyCity)] = 25,
    });

    public static MatchRequest Request { get; } = new()
    {
        TicketId = 7, PartId = 8, TradeId = Plumbing, AreaId = CenturyCity, LineCalendarId = LineHours, Seed = 42,
    };

    /// <summary>A merchant that every rule lets through.</summary>
    public static MerchantCandidate Plumber(long id) => new()
    {
        Id = id, Trades = [new(Plumbing, 2, 10)], AreaIds = [CenturyCity, Nanyang], HomeAreaId = CenturyCity, CalendarId = ShopHours,
        LicenceUntil = new(2027, 1, 1), Languages = ["zh"], ScoreCount = 20, ScoreSum = 88, EligibleHours = 200,
    };

    /// <summary>The same plumber with another number of recent offers.</summary>
    public static MerchantCandidate Offered(this MerchantCandidate merchant, double offers)
        => merchant with { Trades = [.. merchant.Trades.Select(trade => trade with { Offers = offers })] };

    public static MerchantSnapshot Snapshot(params IEnumerable<MerchantCandidate> candidates) => new(1, candidates, Calendars, [LineHours], Travel);

    public static PlainScan Plain(IReadOnlyList<MerchantCandidate> candidates) => new(candidates, Calendars, Travel);

    public static IReadOnlyList<long> Rank(MatchRequest request, params IEnumerable<MerchantCandidate> candidates)
        => Matcher.Rank(request, Snapshot(candidates), MatchPolicy.Default, Now);

    /// <summary>Everybody's verdict, asked one by one: the ranked first, then the excluded by the score they would have.</summary>
    public static IReadOnlyList<Verdict> ExplainAll(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy) =>
    [
        .. snapshot.Candidates.Select(merchant => Matcher.Explain(request, snapshot, policy, Now, merchant.Id))
            .OrderBy(verdict => verdict.Rank ?? int.MaxValue).ThenByDescending(verdict => verdict.Score).ThenBy(verdict => TieBreak.Of(request.TicketId, verdict.MerchantId, request.Seed)),
    ];

    public static Verdict Explain(MatchRequest request, MerchantCandidate candidate)
        => Matcher.Explain(request, Snapshot(candidate), MatchPolicy.Default, Now, candidate.Id);

    private static ServiceHours Daily(int from, int to)
        => ServiceHours.Create("Asia/Shanghai", [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, from, to))], []);
}
