using Hotline.Dispatch;
using Hotline.Dispatch.Matching;

namespace Hotline.Tests.Matching;

public class MatchPolicyTests
{
    private static readonly (string Why, MatchPolicy Policy, string Field, string Code)[] Bad =
    [
        ("a negative weight", With(("travel", -1)), "weights.travel", "negative"),
        ("a weight that is no number", With(("travel", double.NaN)), "weights.travel", "not-a-number"),
        ("an endless weight", With(("travel", double.PositiveInfinity)), "weights.travel", "not-a-number"),
        ("a term that does not exist", With(("commission", 1)), "weights.commission", "unknown-term"),
        ("all weights zero", With(("travel", 0), ("rating", 0)), "weights", "sum-of-zero"),
        ("no weights", With(), "weights", "sum-of-zero"),
        ("weights whose sum overflows", With(("travel", double.MaxValue), ("rating", double.MaxValue)), "weights", "sum-of-zero"),
        ("nothing is near", new MatchPolicy { FarMinutes = 0 }, "farMinutes", "out-of-range"),
        ("far is no number", new MatchPolicy { FarMinutes = double.NaN }, "farMinutes", "out-of-range"),
        ("a newcomer for ever", new MatchPolicy { NewcomerDays = double.PositiveInfinity }, "newcomerDays", "out-of-range"),
        ("a newcomer for no time", new MatchPolicy { NewcomerDays = 0 }, "newcomerDays", "out-of-range"),
        ("no offers at all", new MatchPolicy { PingsPerDay = 0 }, "pingsPerDay", "out-of-range"),
    ];

    public static TheoryData<string> BadCases() => [.. Bad.Select(bad => bad.Why)];

    [Theory]
    [MemberData(nameof(BadCases))]
    public void A_bad_policy_is_refused_with_the_field_named(string why)
    {
        var (_, policy, field, code) = Bad.Single(bad => bad.Why == why);
        var error = Assert.Single(policy.Validate());
        Assert.Equal((field, code), (error.Field, error.Code));
        Assert.Equal("policy-invalid", Assert.Throws<Refused>(
            () => Matcher.Rank(District.Request, District.Snapshot(District.Plumber(1)), policy, District.Now)).Code);
    }

    [Fact]
    public void The_default_policy_is_sound() => Assert.Empty(MatchPolicy.Default.Validate());

    [Fact]
    public void A_term_that_is_not_named_does_not_count()
        => Assert.Equal([2, 1], Matcher.Rank(
            District.Request, District.Snapshot(District.Plumber(1) with { ScoreSum = 100 }, (District.Plumber(2) with { ScoreSum = 20 }).Offered(0)),
            With(("fairShare", 1)), District.Now));

    private static MatchPolicy With(params (string Name, double Weight)[] weights)
        => new() { Weights = weights.ToDictionary(w => w.Name, w => w.Weight) };
}
