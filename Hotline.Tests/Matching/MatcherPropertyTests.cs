using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching;

public class MatcherPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void The_order_of_input_changes_nothing() => Holds(random =>
    {
        var (request, merchants) = (RandomRequest(random), RandomDistrict(random));
        var shuffled = merchants.ToArray();
        random.Shuffle(shuffled);
        return District.Rank(request, merchants).SequenceEqual(District.Rank(request, shuffled));
    });

    [Fact]
    public void Nobody_excluded_is_picked_and_nobody_else_is_left_out() => Holds(random =>
    {
        var (request, snapshot) = (RandomRequest(random), District.Snapshot(RandomDistrict(random)));
        var verdicts = Matcher.ExplainAll(request, snapshot, MatchPolicy.Default, District.Now);
        var picks = Matcher.Rank(request, snapshot, MatchPolicy.Default, District.Now);
        return picks.SequenceEqual(verdicts.Where(v => v.Exclusions.Count == 0).Select(v => v.MerchantId));
    });

    [Fact]
    public void Ranks_count_from_one_without_gaps_and_scores_never_rise() => Holds(random =>
    {
        var ranked = Matcher.ExplainAll(RandomRequest(random), District.Snapshot(RandomDistrict(random)), MatchPolicy.Default, District.Now)
            .Where(v => v.Rank.HasValue).ToList();
        return ranked.Select(v => v.Rank!.Value).SequenceEqual(Enumerable.Range(1, ranked.Count))
            && ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score);
    });

    [Fact]
    public void A_merchant_whose_data_contradict_themselves_never_breaks_a_ranking() => Holds(random =>
    {
        var merchants = RandomDistrict(random).Select(m => random.Next(3) > 0 ? m : m with
        {
            ScoreSum = random.Next(int.MinValue, int.MaxValue), ScoreCount = random.Next(int.MinValue, int.MaxValue),
            EligibleHours = new[] { double.NaN, -1, double.PositiveInfinity, 0 }[random.Next(4)], Acceptance = new(random.Next(-5, 5), random.Next(-5, 5)),
            Position = new(double.NaN, 1e9), CalendarId = 999, Capacity = -1,
        });
        return Matcher.ExplainAll(RandomRequest(random), District.Snapshot(merchants), MatchPolicy.Default, District.Now)
            .All(v => v.Score is >= 0 and <= 1);
    });

    [Fact]
    public void Ties_are_spread_evenly_over_equals()
    {
        const int merchants = 12, tickets = 24_000;
        // Names and identities run in step on purpose: neither may show in the result.
        var snapshot = District.Snapshot(Enumerable.Range(1, merchants).Select(i => District.Plumber(i)));
        var random = new Random(Seeds.Take(output));
        var first = new int[merchants + 1];
        for (var ticket = 1; ticket <= tickets; ticket++)
            first[Matcher.Rank(District.Request with { TicketId = ticket, Seed = random.NextInt64() }, snapshot, MatchPolicy.Default, District.Now)[0]]++;

        // Chi-square, 11 degrees of freedom: above 48.9 once in a million runs of a fair hash.
        var expected = (double)tickets / merchants;
        var chiSquare = first.Skip(1).Sum(n => (n - expected) * (n - expected) / expected);
        Assert.True(chiSquare < 48.9, $"{string.Join(' ', first.Skip(1))}: {chiSquare}");
    }

    [Fact]
    public void A_tie_is_broken_the_same_way_every_time_and_differently_for_another_ticket()
    {
        var snapshot = District.Snapshot(Enumerable.Range(1, 12).Select(i => District.Plumber(i)));
        var orders = Enumerable.Range(1, 50).Select(ticket => string.Join(' ',
            Matcher.Rank(District.Request with { TicketId = ticket }, snapshot, MatchPolicy.Default, District.Now))).ToList();
        Assert.Equal(orders, Enumerable.Range(1, 50).Select(ticket => string.Join(' ',
            Matcher.Rank(District.Request with { TicketId = ticket }, snapshot, MatchPolicy.Default, District.Now))));
        Assert.Equal(50, orders.Distinct().Count());
    }

    private void Holds(Func<Random, bool> property, [CallerMemberName] string test = "")
        => Prop.ForAll<DoNotSize<int>>(seed => property(new Random(seed.Item)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(FullRun.Times(200, 5_000)).WithReplay((ulong)Seeds.Take(output, test), 1));

    private static MatchRequest RandomRequest(Random random) => District.Request with
    {
        TicketId = random.Next(1, 1000), TradeId = random.Next(1, 3), AreaId = random.Next(10, 13), LeastSkill = random.Next(1, 4),
        WantedFrom = random.Next(2) == 0 ? null : District.Now.AddHours(random.Next(-5, 30)),
        PreviousMerchantId = random.Next(1, 40), Language = random.Next(4) == 0 ? "wu" : null, Seed = random.Next(),
        DeclinedMerchantIds = [random.Next(1, 40), random.Next(1, 40)], ExpiredMerchantIds = [random.Next(1, 40)], BlockedMerchantIds = [random.Next(1, 40)],
    };

    private static List<MerchantCandidate> RandomDistrict(Random random) => [.. Enumerable.Range(1, random.Next(0, 40)).Select(id => District.Plumber(id) with
    {
        Trades = [new(random.Next(1, 3), random.Next(1, 4), random.Next(0, 4))],
        AreaIds = [10, 10 + random.Next(0, 3)], HomeAreaId = 10 + random.Next(0, 4),
        CalendarId = random.Next(4) == 0 ? null : 100 + random.Next(0, 3),
        LicenceUntil = random.Next(5) == 0 ? new(2026, 9, random.Next(14, 19)) : null,
        Status = random.Next(8) == 0 ? MerchantStatus.Suspended : MerchantStatus.Active,
        Capacity = random.Next(0, 4), OpenJobs = random.Next(0, 3),
        ScoreCount = 10, ScoreSum = random.Next(10, 51), EligibleHours = random.Next(0, 3) * 50,
        Languages = random.Next(2) == 0 ? ["zh"] : ["zh", "wu"],
    })];
}
