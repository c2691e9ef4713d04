using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Tickets;

namespace Hotline.Tests.Escalations;

public sealed class EscalationPolicyTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset Nine = Sample.Nine;
    private readonly EscalationPolicy policy = new();

    private static (Ticket Ticket, Deadline Deadline) Dispatched(Priority priority, DeadlineKind kind = DeadlineKind.Accept)
    {
        var ticket = Sample.New();
        ticket.Priority = priority;
        var deadline = new Deadline { TicketId = ticket.Id, Kind = kind, StartAt = Nine, WarnAt = Nine.AddMinutes(8), DueAt = Nine.AddMinutes(10) };
        ticket.Deadlines.Add(deadline);
        return (ticket, deadline);
    }

    [Fact]
    public void An_urgent_promise_that_breaks_rings_the_person_on_call_and_then_tells_the_supervisors()
    {
        var (ticket, deadline) = Dispatched(Priority.Urgent);
        ticket.FireDeadlines(Nine.AddMinutes(8));
        Assert.Equal((RungAudience.Desk, RungWay.Task), Told(ticket.Escalate(deadline, [], policy, Shanghai, Nine.AddMinutes(8)))[0]);
        Assert.Null(deadline.NextRungAt);

        ticket.FireDeadlines(Nine.AddMinutes(10));
        Assert.Equal((RungAudience.OnCall, RungWay.Call), Assert.Single(Told(ticket.Escalate(deadline, [0], policy, Shanghai, Nine.AddMinutes(10)))));
        Assert.Equal(Nine.AddMinutes(20), deadline.NextRungAt);
        Assert.Equal([(RungAudience.Supervisors, RungWay.Task), (RungAudience.Supervisors, RungWay.Sms)], Told(ticket.Escalate(deadline, [0, 1], policy, Shanghai, Nine.AddMinutes(20))));
        Assert.Null(deadline.NextRungAt);
    }

    [Fact]
    public void A_promise_that_broke_before_anybody_looked_is_not_warned_about_afterwards()
    {
        var (ticket, deadline) = Dispatched(Priority.Urgent);
        ticket.FireDeadlines(Nine.AddMinutes(8));
        ticket.FireDeadlines(Nine.AddMinutes(10));
        Assert.DoesNotContain(ticket.Escalate(deadline, [], policy, Shanghai, Nine.AddMinutes(10)), told => told.Step == 0);
    }

    [Fact]
    public void Nobody_is_texted_at_night_about_a_normal_ticket_and_everybody_about_an_urgent_one()
    {
        var night = new DateTimeOffset(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);
        var morning = new DateTimeOffset(2026, 11, 21, 23, 0, 0, TimeSpan.Zero);
        var (_, deadline) = Dispatched(Priority.Normal, DeadlineKind.Arrive);
        (deadline.BreachedAt, deadline.DueAt) = (night, night);
        var text = new EscalationRung(RungMoment.Breach, TimeSpan.Zero, RungAudience.Supervisors, RungWay.Sms);

        Assert.Equal(morning, policy.TimeOf(text, deadline, Priority.Normal, Shanghai));
        Assert.Equal(night, policy.TimeOf(text, deadline, Priority.Urgent, Shanghai));
        Assert.Equal(night, policy.TimeOf(text with { By = RungWay.Task }, deadline, Priority.Normal, Shanghai));
        Assert.Equal(morning, policy.AfterQuiet(new DateTimeOffset(2026, 11, 21, 13, 30, 0, TimeSpan.Zero), Shanghai));
        Assert.Equal(morning, policy.AfterQuiet(morning, Shanghai));
    }

    [Fact]
    public void A_ladder_of_ones_own_takes_the_place_of_the_built_in_one()
    {
        EscalationRung[] own = [new(RungMoment.Warn, TimeSpan.Zero, RungAudience.Supervisors, RungWay.Sms)];
        var mine = new EscalationPolicy { Ladders = { ["Accept:Urgent"] = [.. own] } };
        Assert.Equal(own, mine.LadderOf(DeadlineKind.Accept, Priority.Urgent));
        Assert.Equal(policy.LadderOf(DeadlineKind.Accept, Priority.Normal), mine.LadderOf(DeadlineKind.Accept, Priority.Normal));
    }

    private static List<(RungAudience, RungWay)> Told(List<Escalation> escalations) => [.. escalations.Select(each => (each.Tell, each.By))];
}
