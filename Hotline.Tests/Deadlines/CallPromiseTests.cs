using Hotline.Dispatch;
using Hotline.Dispatch.Calls;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Tickets;

namespace Hotline.Tests.Deadlines;

/// <summary>A call is answered by a person; a voice keeps no promise.</summary>
public sealed class CallPromiseTests
{
    private const string Call = "CA0000";
    private static readonly DateTimeOffset Nine = Sample.Nine;

    [Fact]
    public void A_call_that_rings_at_the_desk_is_to_be_answered_in_15_seconds_and_there_is_nothing_to_triage_before()
    {
        var ticket = Ringing();
        var answer = Assert.Single(ticket.Deadlines);
        Assert.Equal((DeadlineKind.Answer, DeadlineClock.WallTime, Nine.AddSeconds(12), Nine.AddSeconds(15)), (answer.Kind, answer.RunsOn, answer.WarnAt, answer.DueAt));

        ticket.Promise(ticket.AnswerCall(Call, "话务台"), Nine.AddSeconds(9), Sample.Always);
        Assert.Equal(Nine.AddSeconds(9), answer.MetAt);
        Assert.Equal((Nine.AddSeconds(9), true), (The(ticket, DeadlineKind.Triage).StartAt, The(ticket, DeadlineKind.Triage).IsOpen));
        Assert.DoesNotContain(ticket.Deadlines, deadline => deadline.Kind == DeadlineKind.CallBack);
    }

    [Fact]
    public void Whom_nobody_answers_is_owed_an_answer_until_they_are_called_back()
    {
        var ticket = Ringing();
        ticket.Promise(ticket.MissCall(Call, MissedCall.NobodyAnswered, Nine.AddSeconds(10)), Nine.AddSeconds(10), Sample.Always);
        Assert.Equal(Nine.AddSeconds(10), The(ticket, DeadlineKind.CallBack).StartAt);
        Assert.Contains(ticket.FireDeadlines(Nine.AddSeconds(15)), fact => fact is DeadlineBreached { Deadline.Kind: DeadlineKind.Answer });

        ticket.Promise([new CallerCalledBack(null)], Nine.AddMinutes(4), Sample.Always);
        var answer = The(ticket, DeadlineKind.Answer);
        Assert.Equal((Nine.AddSeconds(15), Nine.AddMinutes(4)), (answer.BreachedAt, answer.MetAt));
        Assert.Equal(Nine.AddMinutes(4), The(ticket, DeadlineKind.CallBack).MetAt);
        Assert.Equal(Nine.AddMinutes(4), The(ticket, DeadlineKind.Triage).StartAt);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(20, true)]
    public void Who_hangs_up_was_kept_waiting_only_when_the_time_was_over_and_is_owed_a_call(int seconds, bool isBroken)
    {
        var ticket = Ringing();
        ticket.Promise(ticket.FireDeadlines(Nine.AddSeconds(seconds)), Nine.AddSeconds(seconds), Sample.Always);
        ticket.Promise(ticket.MissCall(Call, MissedCall.HungUp, Nine.AddSeconds(seconds)), Nine.AddSeconds(seconds), Sample.Always);
        var answer = The(ticket, DeadlineKind.Answer);
        Assert.Equal((isBroken, isBroken, null), (answer.BreachedAt is not null, answer.IsOpen, answer.MetAt));
        Assert.True(The(ticket, DeadlineKind.CallBack).IsOpen);
        Assert.DoesNotContain(ticket.FireDeadlines(Nine.AddMinutes(1)), fact => fact is DeadlineBreached { Deadline.Kind: DeadlineKind.Answer });
    }

    [Fact]
    public void A_voice_promises_a_call_and_no_answer()
    {
        var ticket = Sample.New();
        ticket.OnSitePhone = "+8613800000001";
        ticket.Promise([.. ticket.Open(isHeard: false), .. ticket.ReceiveCall(Call, CallWelcome.VoiceAnswers, Nine)], Nine, Sample.Always);
        Assert.Equal([DeadlineKind.CallBack], ticket.Deadlines.Select(deadline => deadline.Kind));
    }

    [Fact]
    public void Who_is_answered_when_they_ring_again_is_not_called_back_but_for_what_they_want_later()
    {
        var owed = Ringing();
        owed.Promise(owed.MissCall(Call, MissedCall.HungUp, Nine.AddSeconds(4)), Nine.AddSeconds(4), Sample.Always);
        var later = Ringing();
        later.Promise(later.PromiseCallBack(Nine.AddHours(5)), Nine, Sample.Always);
        foreach (var ticket in (Ticket[])[owed, later])
        {
            ticket.Promise(ticket.ReceiveCall("CA0001", CallWelcome.DeskRings, Nine.AddMinutes(1)), Nine.AddMinutes(1), Sample.Always);
            List<Fact> answered = ticket.AnswerCall("CA0001", "话务台");
            ticket.Promise(answered, Nine.AddMinutes(1), Sample.Always);
            var task = new AgentTask { Kind = AgentTaskKind.CallBack, CreatedAt = Nine };
            Assert.Equal(ticket == owed, TaskTable.Settles(task, ticket, answered[0]));
            Assert.Equal(ticket == later, The(ticket, DeadlineKind.CallBack).IsOpen);
        }
    }

    [Fact]
    public void A_broken_answer_is_not_made_good_by_hanging_up_on_the_next_call()
    {
        var ticket = Ringing();
        ticket.Promise(ticket.FireDeadlines(Nine.AddSeconds(15)), Nine.AddSeconds(15), Sample.Always);
        ticket.Promise(ticket.ReceiveCall("CA0001", CallWelcome.DeskRings, Nine.AddMinutes(2)), Nine.AddMinutes(2), Sample.Always);
        ticket.Promise(ticket.MissCall("CA0001", MissedCall.HungUp, Nine.AddMinutes(3)), Nine.AddMinutes(3), Sample.Always);
        Assert.True(The(ticket, DeadlineKind.Answer).IsOpen);
    }

    [Fact]
    public void Who_waits_on_the_telephone_is_not_paused_by_a_ticket_that_waits_for_them()
    {
        var ticket = Sample.New();
        ticket.OnSitePhone = "+8613800000001";
        ticket.Promise([.. ticket.Open(), .. ticket.Triage(), .. ticket.Hold("等来电人", Nine)], Nine, Sample.Always);
        ticket.Promise(ticket.ReceiveCall(Call, CallWelcome.DeskRings, Nine.AddHours(1)), Nine.AddHours(1), Sample.Always);
        Assert.Equal((null, Nine.AddHours(1).AddSeconds(15)), (The(ticket, DeadlineKind.Answer).PausedAt, The(ticket, DeadlineKind.Answer).DueAt));
        Assert.Contains(ticket.FireDeadlines(Nine.AddHours(1).AddSeconds(15)), fact => fact is DeadlineBreached { Deadline.Kind: DeadlineKind.Answer });
    }

    [Fact]
    public void A_ticket_that_ends_while_it_rings_still_owes_the_call_that_the_voice_promised()
    {
        var ticket = Ringing();
        ticket.Promise(ticket.Cancel("mistake", Nine.AddSeconds(5)), Nine.AddSeconds(5), Sample.Always);
        ticket.Promise(ticket.MissCall(Call, MissedCall.NobodyAnswered, Nine.AddSeconds(10)), Nine.AddSeconds(10), Sample.Always);
        Assert.Equal((Nine.AddSeconds(10), true), (The(ticket, DeadlineKind.CallBack).StartAt, The(ticket, DeadlineKind.CallBack).IsOpen));
    }

    [Fact]
    public void A_missed_call_is_owed_at_once_beside_a_call_that_is_wanted_later()
    {
        var ticket = Ringing();
        ticket.Promise(ticket.PromiseCallBack(Nine.AddHours(5)), Nine, Sample.Always);
        ticket.Promise(ticket.MissCall(Call, MissedCall.NobodyAnswered, Nine.AddSeconds(10)), Nine.AddSeconds(10), Sample.Always);
        ticket.Promise([new CallerCalledBack(null)], Nine.AddMinutes(4), Sample.Always);
        Assert.Equal(
            [(Nine.AddSeconds(10), Nine.AddMinutes(4)), (Nine.AddHours(5), (DateTimeOffset?)null)],
            ticket.Deadlines.Where(deadline => deadline.Kind == DeadlineKind.CallBack).OrderBy(deadline => deadline.StartAt).Select(deadline => (deadline.StartAt, deadline.MetAt)));
    }

    [Fact]
    public void A_call_about_a_ticket_that_was_triaged_is_no_new_triage()
    {
        var ticket = Sample.New();
        ticket.OnSitePhone = "+8613800000001";
        ticket.Promise(ticket.Open(), Nine, Sample.Always);
        ticket.Promise(ticket.Triage(), Nine, Sample.Always);
        ticket.Promise([.. ticket.ReceiveCall(Call, CallWelcome.DeskRings, Nine), .. ticket.AnswerCall(Call, "话务台")], Nine.AddMinutes(9), Sample.Always);
        Assert.False(Assert.Single(ticket.Deadlines, deadline => deadline.Kind == DeadlineKind.Triage).IsOpen);
    }

    private static Ticket Ringing()
    {
        var ticket = Sample.New();
        ticket.OnSitePhone = "+8613800000001";
        ticket.Promise([.. ticket.Open(isHeard: false), .. ticket.ReceiveCall(Call, CallWelcome.DeskRings, Nine)], Nine, Sample.Always);
        return ticket;
    }

    private static Deadline The(Ticket ticket, DeadlineKind kind) => Assert.Single(ticket.Deadlines, deadline => deadline.Kind == kind);
}
