using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Offers;
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
}
