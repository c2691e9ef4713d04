using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Tickets;

namespace Hotline.Tests.Deadlines;

public sealed class MovedDeadlineTests
{
    private static readonly DateTimeOffset Nine = Sample.Nine;

    [Fact]
    public void A_ticket_that_becomes_urgent_gets_the_urgent_promise_from_then_on_and_keeps_the_old_receipt()
    {
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Nine);
        ticket.Promise(ticket.Dispatch(), Nine);
        ticket.Priority = Priority.Urgent;
        var moved = Assert.IsType<DeadlineMoved>(Assert.Single(Edit(ticket, "priority", Nine.AddMinutes(2), Sample.Always)));

        Assert.Equal((Nine.AddMinutes(10), Nine.AddMinutes(5), DeadlineChange.Priority), (moved.Old.DueAt, moved.New.DueAt, moved.New.Change!.Value));
        Assert.Equal((Nine.AddMinutes(2), true, false), (moved.Old.SupersededAt!.Value, moved.New.IsOpen, moved.Old.IsOpen));
        Assert.Same(moved.Old, moved.New.Supersedes);
        Assert.Equal(moved.Old.Budget, moved.OldReceipt.Counted);
        Assert.DoesNotContain(ticket.FireDeadlines(Nine.AddHours(1)).OfType<DeadlineBreached>(), breach => breach.Deadline == moved.Old);
    }

    [Fact]
    public void Becoming_urgent_never_gives_more_time_than_was_left()
    {
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Nine);
        ticket.Promise(ticket.Dispatch(), Nine);
        ticket.Priority = Priority.Urgent;
        Assert.Empty(Edit(ticket, "priority", Nine.AddMinutes(8), Sample.Always));
        Assert.Equal(Nine.AddMinutes(10), ticket.Deadlines.Single(each => each.Kind == DeadlineKind.Accept).DueAt);
    }

    [Fact]
    public void Back_to_normal_counts_from_the_first_start_and_forgives_nothing_that_was_broken()
    {
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Nine);
        ticket.Promise(ticket.Dispatch(), Nine);
        ticket.Priority = Priority.Urgent;
        Edit(ticket, "priority", Nine.AddMinutes(2), Sample.Always);
        ticket.Priority = Priority.Normal;
        var back = Assert.IsType<DeadlineMoved>(Assert.Single(Edit(ticket, "priority", Nine.AddMinutes(3), Sample.Always)));
        Assert.Equal((Nine, Nine.AddMinutes(10)), (back.New.StartAt, back.New.DueAt));

        ticket.FireDeadlines(Nine.AddMinutes(10));
        ticket.Priority = Priority.Urgent;
        Assert.Empty(Edit(ticket, "priority", Nine.AddMinutes(11), Sample.Always));
        Assert.Equal(3, ticket.Deadlines.Count(each => each.Kind == DeadlineKind.Accept));
    }

    [Fact]
    public void Another_version_of_the_calendar_moves_what_it_moves_and_leaves_the_rest()
    {
        var before = Hours([new(1, new(2020, 1, 1), Week(420, 1260), [])]);
        var after = Hours([new(1, new(2020, 1, 1), Week(420, 1260), []), new(2, new(2026, 11, 22), Week(480, 1260), [])]);
        var basis = Sample.Always with { Hours = before, CalendarId = 1, HoursAsOf = id => id == 1 ? before : after };
        var evening = new DateTimeOffset(2026, 11, 21, 20, 58, 0, TimeSpan.FromHours(8));
        var ticket = Sample.New();
        ticket.ReceivedAt = evening;
        ticket.Promise(ticket.Open(), evening, basis);
        var early = Sample.New();
        early.Promise(early.Open(), Nine, basis);

        var changed = basis with { Hours = after, CalendarId = 2 };
        var moved = Assert.IsType<DeadlineMoved>(Assert.Single(ticket.MoveDeadlines(changed, new HashSet<long> { 1 }, evening.AddMinutes(1))));
        Assert.Equal((evening.AddHours(10).AddMinutes(5), evening.AddHours(11).AddMinutes(5)), (moved.Old.DueAt, moved.New.DueAt));
        Assert.Equal((1L, 2L, 1), (moved.Old.CalendarId!.Value, moved.New.CalendarId!.Value, moved.OldReceipt.CalendarVersion));
        Assert.Empty(early.MoveDeadlines(changed, new HashSet<long> { 1 }, Nine.AddMinutes(1)));
    }

    [Fact]
    public void A_line_that_is_closed_for_good_keeps_nobody_out_its_promises_run_on_the_wall()
    {
        var ticket = Sample.New();
        ticket.Promise(ticket.Open(), Nine, Sample.Always with { Hours = ServiceHours.Create("Asia/Shanghai", [], []) });
        Assert.Equal((DeadlineClock.WallTime, Nine.AddMinutes(5)), (ticket.Deadlines[0].RunsOn, ticket.Deadlines[0].DueAt));
    }

    [Fact]
    public void Another_wanted_time_moves_the_arrival()
    {
        var ticket = Sample.Accepted();
        var job = ticket.Jobs[0];
        ticket.Promise([new OfferAccepted(ticket.Offers[0], job)], job.AcceptedAt);
        ticket.WantedFrom = Nine.AddHours(30);
        var moved = Assert.IsType<DeadlineMoved>(Assert.Single(Edit(ticket, "wantedFrom", Nine.AddHours(1), Sample.Always)));
        Assert.Equal((DeadlineKind.Arrive, Nine.AddHours(54), DeadlineChange.WantedTime), (moved.New.Kind, moved.New.DueAt, moved.New.Change!.Value));
    }

    private static List<Hotline.Dispatch.Fact> Edit(Ticket ticket, string field, DateTimeOffset now, PromiseBasis basis) =>
        ticket.Promise([new TicketEdited(new Dictionary<string, FieldChange> { [field] = new("a", "b") })], now, basis);

    private static ServiceHours Hours(IReadOnlyList<HoursVersion> versions) => ServiceHours.Create("Asia/Shanghai", "daily", versions);

    private static List<WeeklyWindow> Week(int from, int to) => [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, from, to))];
}
