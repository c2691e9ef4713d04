using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Tickets;

namespace Hotline.Tests.Deadlines;

/// <summary>Promises of a line that is open from 07:00 to 21:00, with waits for the caller over its closing.</summary>
public sealed class PauseTests
{
    private static readonly ServiceHours Daily = ServiceHours.Create("Asia/Shanghai", [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, 420, 1260))], [], code: "daily");
    private static readonly PromiseBasis Basis = Sample.Always with { Hours = Daily };

    [Fact]
    public void A_wait_over_the_night_gives_back_the_service_time_it_took_and_no_more()
    {
        var ticket = OpenedAt(At(20, 58));
        ticket.Promise(ticket.Hold("asks his landlord", At(20, 59)), At(20, 59), Basis);
        ticket.Promise(ticket.Resume(), At(30, 59), Basis); // 06:59 in the morning

        var triage = Assert.Single(ticket.Deadlines);
        Assert.Equal(At(31, 4), triage.DueAt);
        Assert.Equal(At(31, 3), triage.WarnAt);
        Assert.Null(triage.PausedAt);
        var receipt = new PromiseClock(Daily, ticket.Pauses).Explain(triage.StartAt, triage.DueAt, "");
        Assert.Equal(
            [(ReceiptReason.ServiceHours, 1), (ReceiptReason.WaitingForCaller, 600), (ReceiptReason.OutsideHours, 1), (ReceiptReason.ServiceHours, 4)],
            receipt.Lines.Select(line => (line.Reason, (int)line.Length.TotalMinutes)));
        Assert.Equal(triage.Budget, receipt.Counted);
    }

    [Fact]
    public void A_wait_that_lies_in_closed_hours_moves_nothing()
    {
        var ticket = OpenedAt(At(20, 58));
        ticket.Promise(ticket.Hold("asleep", At(22, 0)), At(22, 0), Basis);
        ticket.Promise(ticket.Resume(), At(29, 0), Basis);
        Assert.Equal(At(31, 3), ticket.Deadlines[0].DueAt);
    }

    [Fact]
    public void An_urgent_promise_runs_through_the_night_and_pauses_on_the_wall()
    {
        var ticket = Sample.New();
        ticket.Priority = Priority.Urgent;
        ticket.ReceivedAt = At(20, 50);
        ticket.Promise(ticket.Open(), At(20, 50), Basis);
        ticket.Promise(ticket.Dispatch(), At(20, 50), Basis);
        var (offer, made) = ticket.MakeOffer(11, 1, "4011", TimeSpan.FromMinutes(3), null, At(20, 50));
        ticket.Promise([made], At(20, 50), Basis);
        offer.Id = 1;
        ticket.MarkOfferSent(1, At(20, 50));
        ticket.Promise(ticket.AcceptOffer(1, AnswerWay.Sms, At(20, 51)), At(20, 51), Basis);
        var arrive = ticket.Deadlines.Single(each => each.Kind == DeadlineKind.Arrive);
        Assert.Equal((DeadlineClock.WallTime, At(22, 51)), (arrive.RunsOn, arrive.DueAt));

        ticket.Promise(ticket.Hold("not at home yet", At(21, 30)), At(21, 30), Basis);
        ticket.Promise(ticket.Resume(), At(22, 0), Basis);
        Assert.Equal(At(23, 21), arrive.DueAt);
    }

    [Fact]
    public void What_was_broken_before_the_wait_stays_broken()
    {
        var ticket = OpenedAt(At(9, 0));
        ticket.FireDeadlines(At(9, 5));
        ticket.Promise(ticket.Hold("too late", At(9, 10)), At(9, 10), Basis);
        ticket.Promise(ticket.Resume(), At(9, 40), Basis);
        Assert.Equal((At(9, 5), At(9, 5)), (ticket.Deadlines[0].DueAt, ticket.Deadlines[0].BreachedAt!.Value));
        Assert.Empty(ticket.FireDeadlines(At(10, 0)));
    }

    [Fact]
    public void Ending_a_ticket_that_waits_ends_the_wait()
    {
        var ticket = OpenedAt(At(9, 0));
        ticket.Promise(ticket.Hold("thinks about it", At(9, 1)), At(9, 1), Basis);
        ticket.Promise(ticket.Cancel("no longer needed", At(9, 30)), At(9, 30), Basis);
        Assert.Equal([new Pause(At(9, 1), At(9, 30))], ticket.Pauses);
        Assert.Null(ticket.HeldAt);
        ticket.Promise(ticket.Reopen("still leaks", At(10, 0)), At(10, 0), Basis);
        var triage = ticket.Deadlines.Single(each => each.IsOpen);
        Assert.Equal((At(10, 5), (DateTimeOffset?)null), (triage.DueAt, triage.PausedAt));
    }

    [Fact]
    public void A_no_show_and_another_round_of_offers_never_pause()
    {
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Sample.Nine, Basis);
        ticket.Promise(ticket.Dispatch(), Sample.Nine, Basis);
        ticket.MakeOffer(11, 1, "4011", TimeSpan.FromMinutes(3), null, Sample.Nine).Offer.Id = 1;
        ticket.MarkOfferSent(1, Sample.Nine);
        ticket.Promise(ticket.AcceptOffer(1, AnswerWay.Sms, Sample.Nine), Sample.Nine, Basis);
        ticket.Jobs[0].Id = 7;
        var due = ticket.Deadlines.Single(each => each.Kind == DeadlineKind.Arrive).DueAt;
        ticket.Promise(ticket.ReportNoShow(7, Sample.Nine.AddHours(3)), Sample.Nine.AddHours(3), Basis);
        ticket.Promise(ticket.Dispatch(), Sample.Nine.AddHours(3), Basis);

        var arrive = ticket.Deadlines.Single(each => each.Kind == DeadlineKind.Arrive);
        Assert.Equal((due, true, (DateTimeOffset?)null), (arrive.DueAt, arrive.IsOpen, arrive.PausedAt));
        Assert.Empty(ticket.Pauses);
    }

    private static Ticket OpenedAt(DateTimeOffset at)
    {
        var ticket = Sample.New();
        ticket.ReceivedAt = at;
        ticket.Promise(ticket.Open(), at, Basis);
        return ticket;
    }

    /// <summary>An instant of 21 November 2026 in Shanghai; hours above 23 are the next day's.</summary>
    private static DateTimeOffset At(int hour, int minute) => new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.FromHours(8)).AddHours(hour).AddMinutes(minute);
}
