using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Tickets;

namespace Hotline.Tests.Deadlines;

public sealed class PromiseTableTests
{
    private static readonly DateTimeOffset Nine = Sample.Nine;

    [Fact]
    public void A_message_must_be_looked_at_within_five_minutes_and_dispatching_keeps_that_promise()
    {
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Nine);
        Assert.Equal(Nine.AddMinutes(5), Assert.Single(ticket.Deadlines).DueAt);
        ticket.Promise(ticket.Dispatch(), Nine.AddMinutes(2));
        Assert.Equal(Nine.AddMinutes(2), ticket.Deadlines[0].MetAt);
        Assert.Equal((DeadlineKind.Accept, Nine.AddMinutes(12)), (ticket.Deadlines[1].Kind, ticket.Deadlines[1].DueAt));
    }

    [Fact]
    public void A_promise_warns_once_and_breaks_once_however_often_it_is_looked_at()
    {
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Nine);
        Assert.Empty(ticket.FireDeadlines(Nine.AddMinutes(3)));
        Assert.IsType<DeadlineWarned>(Assert.Single(ticket.FireDeadlines(Nine.AddMinutes(4))));
        Assert.Empty(ticket.FireDeadlines(Nine.AddMinutes(4)));
        Assert.IsType<DeadlineBreached>(Assert.Single(ticket.FireDeadlines(Nine.AddMinutes(5))));
        Assert.Empty(ticket.FireDeadlines(Nine.AddMinutes(60)));
    }

    [Fact]
    public void What_the_clock_does_to_a_promise_has_no_effect_but_its_history()
    {
        // Very many promises are fired together in a few commands, past the tables of effects; these must stay empty for them.
        var ticket = Sample.Accepted();
        var moment = new LedgerMoment(Nine, TimeZoneInfo.Utc, _ => throw new InvalidOperationException("Nobody asks for the service."));
        foreach (var fact in new Fact[] { new DeadlineWarned(new Deadline()), new DeadlineBreached(new Deadline()) })
        {
            Assert.Empty(PromiseTable.Apply(ticket, fact, Sample.Always, Nine));
            Assert.Empty(NoticeTable.For(ticket, fact));
            Assert.Null(TaskTable.For(ticket, fact, Nine, Nine, TimeZoneInfo.Utc, (_, word) => Wording.Same(word)));
            Assert.False(TaskTable.MaySettle(fact));
            Assert.Null(CandidateLedger.For(ticket, fact, moment));
        }
    }

    [Fact]
    public void Waiting_for_the_caller_stops_the_clock_and_moves_the_due_time_by_the_wait()
    {
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Nine);
        ticket.Promise(ticket.Hold("address unknown", Nine.AddMinutes(1)), Nine.AddMinutes(1));
        Assert.Empty(ticket.FireDeadlines(Nine.AddHours(2)));
        ticket.Promise(ticket.Resume(), Nine.AddMinutes(61));
        Assert.Equal(Nine.AddMinutes(65), ticket.Deadlines[0].DueAt);
    }

    [Fact]
    public void An_urgent_ticket_has_three_minutes_on_the_wall()
    {
        var ticket = Sample.New();
        ticket.Priority = Priority.Urgent;
        ticket.Promise(ticket.Open(), Nine);
        ticket.Promise(ticket.Dispatch(), Nine);
        var accept = ticket.Deadlines.Single(deadline => deadline.Kind == DeadlineKind.Accept);
        Assert.Equal((DeadlineClock.WallTime, Nine.AddMinutes(3)), (accept.RunsOn, accept.DueAt));
    }

    [Fact]
    public void A_cancelled_ticket_leaves_no_promise_open()
    {
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Nine);
        ticket.Promise(ticket.Cancel("mistake", Nine.AddMinutes(1)), Nine.AddMinutes(1));
        Assert.DoesNotContain(ticket.Deadlines, deadline => deadline.IsOpen);
    }

    [Fact]
    public void First_offer_and_completion_are_promised_where_the_table_says_so()
    {
        var basis = Sample.Always with
        {
            Book = new PromiseBook(new PromisePolicy(), 3, [new PromiseRule { Kind = DeadlineKind.FirstOffer, Budget = TimeSpan.FromMinutes(2) }, new PromiseRule { Kind = DeadlineKind.Complete, Budget = TimeSpan.FromDays(3) }]),
        };
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Nine, basis);
        ticket.Promise(ticket.Dispatch(), Nine, basis);
        var first = ticket.Deadlines.Single(deadline => deadline.Kind == DeadlineKind.FirstOffer);
        Assert.Equal((Nine.AddMinutes(2), 3), (first.DueAt, first.PolicyVersion));
        ticket.MakeOffer(11, 1, "4011", TimeSpan.FromMinutes(3), null, Nine).Offer.Id = 1;
        ticket.Promise(ticket.MarkOfferSent(1, Nine.AddSeconds(5)), Nine.AddSeconds(5), basis);
        Assert.Equal(Nine.AddSeconds(5), first.MetAt);

        ticket.Promise(ticket.AcceptOffer(1, AnswerWay.Sms, Nine.AddMinutes(1)), Nine.AddMinutes(1), basis);
        ticket.Jobs[0].Id = 7;
        var complete = ticket.Deadlines.Single(deadline => deadline.Kind == DeadlineKind.Complete);
        ticket.Promise(ticket.Arrive(7, Nine.AddHours(1)), Nine.AddHours(1), basis);
        Assert.True(complete.IsOpen);
        ticket.Promise(ticket.FinishWork(7, 8000, 90, Nine.AddHours(2)), Nine.AddHours(2), basis);
        Assert.Equal(Nine.AddHours(2), complete.MetAt);
    }

    [Fact]
    public void An_unhappy_caller_is_promised_a_reply_within_a_day_on_the_wall()
    {
        var ticket = Sample.Accepted();
        ticket.FinishWork(ticket.Jobs[0].Id, 8000, 90, Nine.AddHours(1));
        ticket.Promise(ticket.BeginFollowUp(new FollowUpPolicy(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Nine.AddHours(1)), Nine.AddHours(1));
        ticket.Promise(ticket.AnswerFollowUp(null, 1, "still leaks", Nine.AddHours(2)), Nine.AddHours(2));
        var reply = ticket.Deadlines.Single(deadline => deadline.Kind == DeadlineKind.ComplaintReply);
        Assert.Equal((Nine.AddHours(26), DeadlineClock.WallTime), (reply.DueAt, reply.RunsOn));
        ticket.Promise(ticket.Close("refunded", ClosingGround.CallerAgreed, Nine.AddHours(3)), Nine.AddHours(3));
        Assert.Equal(Nine.AddHours(3), reply.MetAt);
    }
}
