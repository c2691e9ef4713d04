using Hotline.Dispatch.Matching;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching;

public class RemedyTests(ITestOutputHelper output)
{
    [Fact]
    public void The_value_named_puts_a_loser_first_and_a_millionth_less_does_not() => Always.Holds(output, random =>
    {
        var verdicts = District.ExplainAll(RandomDistrict.Request(random), District.Snapshot(RandomDistrict.Merchants(random)), RandomDistrict.Policy(random));
        var ranked = verdicts.Where(v => v.Rank is not null).ToList();
        return ranked.Skip(1).All(loser => loser.Remedies.All(remedy =>
        {
            var term = loser.Terms.Single(t => t.Name == remedy.Name);
            double With(double value) => loser.Score + (term.Weight * (value - term.Value));
            // Scores are shown to six decimals, so a tie at that precision may be either.
            return With(remedy.Needed!.Value) >= ranked[0].Score - 2e-6 && With(remedy.Needed.Value - 4e-6) <= ranked[0].Score + 2e-6 && remedy.Needed <= 1;
        }));
    });

    [Fact]
    public void Nearer_by_so_many_minutes_would_have_put_it_first()
    {
        var (near, far) = (District.Plumber(1), District.Plumber(2) with { HomeAreaId = District.Nanyang });
        var remedies = Matcher.Explain(District.Request, District.Snapshot(near, far), MatchPolicy.Default, District.Now, 2).Remedies;
        Assert.Contains(remedies, remedy => remedy.Name == "travel" && remedy.Text.En is "At most 6 minutes away" or "At most 5 minutes away");
        Assert.Empty(Matcher.Explain(District.Request, District.Snapshot(near, far), MatchPolicy.Default, District.Now, 1).Remedies);
    }

    [Fact]
    public void A_single_rule_in_the_way_of_the_best_is_named_with_what_to_mend()
    {
        var (best, other) = (District.Plumber(1) with { OpenJobs = 3, ScoreSum = 100 }, District.Plumber(2));
        var remedy = Assert.Single(Matcher.Explain(District.Request, District.Snapshot(best, other), MatchPolicy.Default, District.Now, 1).Remedies);
        Assert.Equal(("Capacity", null), (remedy.Name, remedy.Needed));
        Assert.Equal("One job less on hand, or one more taken at once", remedy.Text.En);
    }

    [Fact]
    public void Mending_that_rule_really_puts_it_first() => Always.Holds(output, random =>
    {
        var (request, merchants) = (RandomDistrict.Request(random), RandomDistrict.Merchants(random));
        return District.ExplainAll(request, District.Snapshot(merchants), MatchPolicy.Default)
            .Where(verdict => verdict.Remedies is [{ Name: "Area" }]).Take(5)
            .All(verdict => District.Rank(request, merchants.Select(m => m.Id == verdict.MerchantId ? m with { AreaIds = [.. m.AreaIds, request.AreaId] } : m))[0] == verdict.MerchantId);
    });

    [Fact]
    public void Two_rules_in_the_way_have_no_single_remedy()
        => Assert.Empty(Matcher.Explain(
            District.Request, District.Snapshot(District.Plumber(1) with { OpenJobs = 3, AreaIds = [] }), MatchPolicy.Default, District.Now, 1).Remedies);
}
