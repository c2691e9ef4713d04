using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Tasks;
using Hotline.Tests.Tickets;
using Microsoft.Extensions.Configuration;

namespace Hotline.Tests.Escalations;

/// <summary>People on call are rung in rounds with growing pauses, and not for ever.</summary>
public sealed class AlarmPolicyTests
{
    private readonly AlarmPolicy policy = new();

    [Fact]
    public void People_on_call_are_rung_in_turn_and_after_the_last_comes_the_first_again()
    {
        DutyPerson[] persons = [Person(2, "乙"), Person(1, "甲"), new() { Duty = RungAudience.Supervisors, Position = 1, Name = "督导", Phone = "+8613800000009" }];
        Assert.Equal(["甲", "甲", "乙", "乙", "甲"], Turns(AgentTaskKind.Unmatched, 5));
        Assert.Equal(["甲", "乙", "甲"], Turns(AgentTaskKind.HazardAlarm, 3));
        Assert.Null(policy.LadderOf(AgentTaskKind.Unmatched).TurnOf([], 1));

        IEnumerable<string> Turns(AgentTaskKind kind, int rings) => Enumerable.Range(1, rings).Select(ring => policy.LadderOf(kind).TurnOf(persons, ring)!.Name);

        static DutyPerson Person(int position, string name) => new() { Duty = RungAudience.OnCall, Position = position, Name = name, Phone = $"+861380000000{position}" };
    }

    [Theory]
    [InlineData(0, new[] { 0, 2, 4, 8, 12, 20, 28, 43, 58, 88 })]
    [InlineData(1, new[] { 0, 2, 4, 8, 12, 20, 28, 43, 58, 88 })]
    [InlineData(2, new[] { 0, 2, 4, 6, 8, 12, 16, 20, 24, 32, 40, 48, 56, 71, 86, 101, 116, 146, 176, 206 })]
    public void What_is_urgent_rings_quickly_at_first_then_seldom_and_at_last_no_more(int persons, int[] minutes) =>
        Assert.Equal(minutes, Rings(AgentTaskKind.LatePromise, persons, 100));

    [Fact]
    public void A_hazard_rings_until_somebody_takes_responsibility_at_last_every_quarter_of_an_hour()
    {
        var rings = Rings(AgentTaskKind.HazardAlarm, 1, 100);
        Assert.Equal([0, 2, 4, 8, 12, 20, 35, 50], rings.Take(8));
        Assert.Equal((100, 15), (rings.Count, rings[^1] - rings[^2]));
    }

    [Fact]
    public void Supervisors_are_told_when_a_whole_round_went_unanswered_and_when_the_ringing_ends()
    {
        Assert.Equal([3, 10], Told(AgentTaskKind.LatePromise, 1));
        Assert.Equal([5, 20], Told(AgentTaskKind.LatePromise, 2));
        Assert.Equal([4], Told(AgentTaskKind.HazardAlarm, 3));

        IEnumerable<int> Told(AgentTaskKind kind, int persons) => Enumerable.Range(1, Rings(kind, persons, 20).Count).Where(ring => policy.LadderOf(kind).TellsSupervisors(ring, persons));
    }

    [Fact]
    public void A_ladder_of_ones_own_takes_the_place_of_the_built_in_one()
    {
        var own = new AlarmLadder([TimeSpan.FromMinutes(5)], RingsEach: 3, MostRounds: 1);
        var mine = new AlarmPolicy { Ladders = { [nameof(AgentTaskKind.Unmatched)] = own } };
        Assert.Same(own, mine.LadderOf(AgentTaskKind.Unmatched));
        Assert.Equal(policy.LadderOf(AgentTaskKind.SendAgain), mine.LadderOf(AgentTaskKind.SendAgain));
        Assert.Null(own.Problem());
    }

    [Fact]
    public void A_ladder_is_read_from_the_settings()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ladders:Unmatched:Pauses:0"] = "00:05:00", ["Ladders:Unmatched:Pauses:1"] = "00:10:00", ["Ladders:Unmatched:RingsEach"] = "1", ["Ladders:Unmatched:MostRounds"] = "3",
            ["Ladders:HazardAlarm:Pauses:0"] = "00:01:00",
        }).Build().Get<AlarmPolicy>()!;
        Assert.Equal([TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10)], settings.LadderOf(AgentTaskKind.Unmatched).Pauses);
        Assert.Equal((1, 3), (settings.LadderOf(AgentTaskKind.Unmatched).RingsEach, settings.LadderOf(AgentTaskKind.Unmatched).MostRounds));
        Assert.Null(settings.LadderOf(AgentTaskKind.HazardAlarm).MostRounds);
    }

    [Fact]
    public void A_ladder_that_nobody_could_keep_says_why()
    {
        Assert.Contains("Pauses", new AlarmLadder([], 1, null).Problem(), StringComparison.Ordinal);
        Assert.Contains("Pauses", new AlarmLadder([TimeSpan.Zero], 1, null).Problem(), StringComparison.Ordinal);
        Assert.Contains("RingsEach", new AlarmLadder([TimeSpan.FromMinutes(1)], 0, null).Problem(), StringComparison.Ordinal);
        Assert.Contains("MostRounds", new AlarmLadder([TimeSpan.FromMinutes(1)], 1, 0).Problem(), StringComparison.Ordinal);
    }

    /// <summary>Minutes after the first at which it rings while nobody answers.</summary>
    private List<int> Rings(AgentTaskKind kind, int persons, int most)
    {
        var (ladder, rings) = (policy.LadderOf(kind), new List<int>());
        for (DateTimeOffset? at = Sample.Nine; at is { } now && rings.Count < most; at = ladder.NextAfter(rings.Count, persons, now)) rings.Add((int)(now - Sample.Nine).TotalMinutes);
        return rings;
    }
}
