using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Matching.Assignments;
using Hotline.Dispatch.Tickets;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching.Assignments;

public class JointMatcherTests(ITestOutputHelper output)
{
    private static readonly MerchantCandidate
        Near = District.Plumber(1) with { Capacity = 1 },
        Far = District.Plumber(2) with { Capacity = 1, HomeAreaId = District.Nanyang };

    [Fact]
    public void Who_can_only_be_helped_by_one_merchant_gets_it()
    {
        var (free, bound) = (District.Request with { TicketId = 1 }, District.Request with { TicketId = 2, BlockedMerchantIds = [2] });
        var picks = Joint([free, bound], Near, Far);
        Assert.Equal([2L, 1L], picks.Select(pick => pick.MerchantId));
        Assert.Equal((2, 1, 2), (picks[0].Rank, picks[0].BestAloneId, picks[0].BestWentTo));
        Assert.Equal("Its best merchant goes to another ticket, which is better for both together; this one gets its number 2", picks[0].Text.En);
        Assert.Equal("As it would be alone: its own best merchant", picks[1].Text.En);
    }

    [Fact]
    public void The_urgent_ticket_comes_first_and_the_other_is_told_why()
    {
        var picks = Joint([District.Request with { TicketId = 1 }, District.Request with { TicketId = 2, Priority = Priority.Urgent }], Near);
        Assert.Equal([null, 1L], picks.Select(pick => pick.MerchantId));
        Assert.Equal("Every merchant that could be picked is needed by another ticket", picks[0].Text.En);
        picks = Joint([District.Request with { TicketId = 1 }, District.Request with { TicketId = 2, Priority = Priority.Urgent }], Near, Far);
        Assert.Equal([2L, 1L], picks.Select(pick => pick.MerchantId));
        Assert.Contains("more urgent", picks[0].Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merchant_with_room_and_people_takes_several()
    {
        var requests = Enumerable.Range(1, 3).Select(ticket => District.Request with { TicketId = ticket }).ToList();
        Assert.Equal(3, Joint(requests, Near with { Capacity = 5, Crew = 3 }).Count(pick => pick.MerchantId == 1));
        Assert.Equal(2, Joint(requests, Near with { Capacity = 2, Crew = 3 }).Count(pick => pick.MerchantId == 1));
        Assert.Single(Joint(requests, Near with { Capacity = 5, Crew = 1 }), pick => pick.MerchantId == 1);
    }

    [Fact]
    public void One_ticket_alone_gets_what_it_would_get_alone() => Always.Holds(output, random =>
    {
        var (request, snapshot) = (RandomDistrict.Request(random), District.Snapshot(RandomDistrict.Merchants(random)));
        var pick = JointMatcher.Assign([request], snapshot, MatchPolicy.Default, District.Now).Picks[0];
        return (pick.MerchantId ?? 0) == Matcher.Rank(request, snapshot, MatchPolicy.Default, District.Now, 1).FirstOrDefault();
    });

    [Fact]
    public void Nobody_gets_a_merchant_that_the_rules_exclude_or_more_work_than_it_takes() => Always.Holds(output, random =>
    {
        var snapshot = District.Snapshot(RandomDistrict.Merchants(random).Take(random.Next(1, 20)));
        var requests = Enumerable.Range(0, random.Next(1, 12)).Select(ticket => RandomDistrict.Request(random) with { TicketId = ticket, Waived = [] }).ToList();
        var picks = JointMatcher.Assign(requests, snapshot, MatchPolicy.Default, District.Now).Picks;
        return picks.Select((pick, i) => pick.MerchantId is not { } id
                || Matcher.Explain(requests[i], snapshot, MatchPolicy.Default, District.Now, id).Rank == pick.Rank).All(isAllowed => isAllowed)
            && picks.Where(pick => pick.MerchantId is not null).GroupBy(pick => pick.MerchantId!.Value)
                .All(group => group.Count() + snapshot.Find(group.Key)!.OpenJobs <= snapshot.Find(group.Key)!.Capacity);
    });

    [Fact]
    public void When_time_runs_out_it_says_so()
    {
        var requests = Enumerable.Range(1, 3).Select(ticket => District.Request with { TicketId = ticket }).ToList();
        Assert.False(JointMatcher.Assign(requests, District.Snapshot(Near, Far), MatchPolicy.Default, District.Now, () => false).IsComplete);
    }

    private static IReadOnlyList<JointPick> Joint(IReadOnlyList<MatchRequest> requests, params IEnumerable<MerchantCandidate> merchants)
    {
        var joint = JointMatcher.Assign(requests, District.Snapshot(merchants), MatchPolicy.Default, District.Now);
        Assert.True(joint.IsComplete);
        return joint.Picks;
    }
}
