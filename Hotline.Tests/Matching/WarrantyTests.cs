using Hotline.Dispatch;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Tickets;

namespace Hotline.Tests.Matching;

public class WarrantyTests
{
    private static readonly MerchantCandidate First = District.Plumber(1), Other = District.Plumber(2);
    private static readonly MatchRequest Rework = District.Request with { WarrantyMerchantId = 1 };

    [Fact]
    public void Rework_under_warranty_is_offered_to_the_same_merchant_first()
    {
        Assert.Equal([1], District.Rank(Rework, First, Other));
        var verdict = Matcher.Explain(Rework, District.Snapshot(First, Other), MatchPolicy.Default, District.Now, 2);
        Assert.Equal(ExclusionCode.Warranty, Assert.Single(verdict.Exclusions).Code);
    }

    [Fact]
    public void The_others_are_asked_when_it_has_declined_or_let_the_offer_lapse()
    {
        Assert.Equal([2], District.Rank(Rework with { DeclinedMerchantIds = [1] }, First, Other));
        Assert.Equal([2], District.Rank(Rework with { ExpiredMerchantIds = [1] }, First, Other));
    }

    [Fact]
    public void The_others_are_asked_when_the_caller_refuses_it()
        => Assert.Equal([2], District.Rank(Rework with { BlockedMerchantIds = [1] }, First, Other));

    [Fact]
    public void The_others_are_asked_when_it_can_never_come()
    {
        Assert.Equal([2], District.Rank(Rework, First with { Status = MerchantStatus.Left }, Other));
        Assert.Equal([2], District.Rank(Rework, Other));
    }

    [Fact]
    public void The_caller_waits_for_it_while_it_is_only_busy_unless_it_is_urgent()
    {
        var busy = First with { OpenJobs = 3 };
        Assert.Empty(District.Rank(Rework, busy, Other));
        Assert.Equal([2], District.Rank(Rework with { Priority = Priority.Urgent }, busy, Other));
    }

    [Fact]
    public void An_agent_may_set_the_first_refusal_aside_but_never_a_rule_that_protects_somebody()
    {
        Assert.Equal(2, District.Rank(Rework with { Waived = [ExclusionCode.Warranty] }, First, Other).Count);
        Assert.Equal("rule-not-waivable", Assert.Throws<Refused>(() => District.Rank(Rework with { Waived = [ExclusionCode.Licence] }, First, Other)).Code);
    }
}
