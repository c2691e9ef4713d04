using Hotline.Dispatch;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Tickets;

namespace Hotline.Tests.FollowUps;

public sealed class FollowUpPolicyTests
{
    private static readonly ServiceHours Daily = ServiceHours.Create("Asia/Shanghai", [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, 7 * 60, 21 * 60))], []);
    private static readonly ServiceHours Noons = ServiceHours.Create("Asia/Shanghai", [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday }.Select(day => new WeeklyWindow(day, 12 * 60, 16 * 60))], []);
    private readonly FollowUpPolicy policy = new();

    /// <summary>A local time in Shanghai on a day of November 2026; the 23rd is a Monday.</summary>
    private static DateTimeOffset At(int day, int hour, int minute = 0) => new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(8)).ToUniversalTime();

    [Fact]
    public void Callers_are_asked_between_half_past_eight_and_half_past_eight()
    {
        Assert.Equal(At(23, 10), policy.NextFriendly(At(23, 10), Daily.Zone));
        Assert.Equal(At(23, 8, 30), policy.NextFriendly(At(23, 2), Daily.Zone));
        Assert.Equal(At(24, 8, 30), policy.NextFriendly(At(23, 20, 30), Daily.Zone));
        Assert.Equal(At(23, 20, 29), policy.NextFriendly(At(23, 20, 29), Daily.Zone));
    }

    [Fact]
    public void The_next_call_is_on_another_part_of_the_day()
    {
        Assert.Equal(At(23, 18), policy.NextTry([At(23, 13)], Daily, Daily.Zone, At(23, 13)));
        Assert.Equal(At(24, 8, 30), policy.NextTry([At(23, 13), At(23, 19)], Daily, Daily.Zone, At(23, 19)));
        // A station that is open at noon only has no other part; it tries on another day.
        Assert.Equal(At(24, 12), policy.NextTry([At(23, 13)], Noons, Noons.Zone, At(23, 13)));
        Assert.Equal(At(30, 12), policy.NextTry([At(23, 13), At(24, 13)], Noons, Noons.Zone, At(24, 13)));
    }

    [Fact]
    public void Three_calls_in_one_morning_are_one_try()
    {
        Assert.Equal(1, policy.CountTries([At(23, 9), At(23, 10), At(23, 11)], Daily.Zone));
        Assert.Equal(3, policy.CountTries([At(23, 9), At(23, 13), At(24, 9)], Daily.Zone));
    }

    [Fact]
    public void A_ticket_closes_unverified_after_three_tries_and_not_before()
    {
        var ticket = Done();
        Assert.DoesNotContain(ticket.MissCaller(null, policy, Daily, Daily.Zone, At(23, 9)), fact => fact is TicketClosed);
        Assert.DoesNotContain(ticket.MissCaller(null, policy, Daily, Daily.Zone, At(23, 10)), fact => fact is TicketClosed);
        Assert.DoesNotContain(ticket.MissCaller(null, policy, Daily, Daily.Zone, At(23, 13)), fact => fact is TicketClosed);
        var facts = ticket.MissCaller("手机关机", policy, Daily, Daily.Zone, At(23, 19));
        Assert.Equal(ClosingGround.Unverified, Assert.Single(facts.OfType<TicketClosed>()).Ground);
        Assert.Equal((TicketStatus.Closed, ClosingGround.Unverified), (ticket.Status, ticket.ClosedAs!.Value));
        Assert.Null(ticket.FollowUpAt);
    }

    [Fact]
    public void A_ticket_that_comes_back_and_is_done_again_is_asked_about_anew()
    {
        var ticket = Done();
        ticket.BeginFollowUp(policy, Daily.Zone, At(23, 9));
        ticket.AnswerFollowUp(null, 1, "还在漏", At(23, 9, 30));
        Assert.Equal(TicketStatus.Reopened, ticket.Status);
        Assert.Null(ticket.FollowUpAt);
    }

    [Fact]
    public void Rework_is_refused_to_a_merchant_whom_the_caller_refuses_and_warranty_is_at_the_cost_of_who_did_it()
    {
        var ticket = Done();
        ticket.AnswerFollowUp(FollowUpOutcome.Unhappy, 1, null, At(23, 9));
        Assert.Equal("merchant-refused", Assert.Throws<Refused>(() => ticket.ChooseRemedy(Remedy.Rework, RefusalWish.NeverAgain, null, At(23, 10))).Code);
        Assert.Equal(CostBearer.Merchant, ticket.ChooseRemedy(Remedy.Rework, RefusalWish.None, null, At(23, 10)).CostBearer);
        Assert.Equal(CostBearer.Caller, ticket.ChooseRemedy(Remedy.OtherMerchant, RefusalWish.None, null, At(23, 10).AddDays(200)).CostBearer);
        Assert.Equal(CostBearer.Merchant, ticket.ChooseRemedy(Remedy.OtherMerchant, RefusalWish.NeverAgain, null, At(23, 10).AddDays(200)).CostBearer);
    }

    private static Ticket Done()
    {
        var ticket = Sample.Accepted();
        ticket.FinishWork(ticket.Jobs[0].Id, 12000, 90, At(23, 8, 30));
        return ticket;
    }
}
