using Hotline.Dispatch;
using Hotline.Dispatch.Calls;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Tickets;

namespace Hotline.Tests.Deadlines;

/// <summary>Each promise is started by its fact, warned about, broken, and kept by another.</summary>
public sealed class PromiseKindTests
{
    private static readonly DateTimeOffset Nine = Sample.Nine;

    /// <summary>An hour for every promise, on the wall, so that one story fits all.</summary>
    private static readonly PromiseBasis Hourly = Sample.Always with
    {
        Book = new PromiseBook(new PromisePolicy(), 1, [.. Enum.GetValues<DeadlineKind>().Select(kind => new PromiseRule { Kind = kind, Budget = TimeSpan.FromHours(1), RunsOn = DeadlineClock.WallTime })]),
    };

    private const string Call = "CA0000";

    private static readonly Dictionary<DeadlineKind, (Func<Ticket> Before, Func<Ticket, IEnumerable<Fact>> Starts, Func<Ticket, DateTimeOffset, IEnumerable<Fact>> Keeps)> Stories = new()
    {
        [DeadlineKind.Answer] = (WithPhone, ticket => [.. ticket.Open(isHeard: false), .. ticket.ReceiveCall(Call, CallWelcome.DeskRings, Nine)], (ticket, _) => ticket.AnswerCall(Call, "话务台")),
        [DeadlineKind.Triage] = (Sample.New, ticket => ticket.Open(), (ticket, _) => ticket.Triage()),
        [DeadlineKind.FirstOffer] = (Sample.New, ticket => ticket.Dispatch(), (ticket, now) =>
        {
            ticket.MakeOffer(11, 1, "4011", TimeSpan.FromMinutes(3), null, now).Offer.Id = 1;
            return ticket.MarkOfferSent(1, now);
        }),
        [DeadlineKind.Accept] = (Sample.New, ticket => ticket.Dispatch(), (ticket, now) =>
        {
            ticket.MakeOffer(11, 1, "4011", TimeSpan.FromMinutes(3), null, now).Offer.Id = 1;
            ticket.MarkOfferSent(1, now);
            return ticket.AcceptOffer(1, AnswerWay.Sms, now);
        }),
        [DeadlineKind.Arrive] = (() => Sample.Offered(11), ticket => ticket.AcceptOffer(ticket.Offers[0].Id, AnswerWay.Sms, Nine), (ticket, now) => ticket.Arrive(ticket.Jobs[0].Id, now)),
        [DeadlineKind.Complete] = (() => Sample.Offered(11), ticket => ticket.AcceptOffer(ticket.Offers[0].Id, AnswerWay.Sms, Nine), (ticket, now) => ticket.FinishWork(ticket.Jobs[0].Id, 15000, 30, now)),
        [DeadlineKind.FollowUp] = (() => Sample.Accepted(), ticket => ticket.FinishWork(ticket.Jobs[0].Id, 15000, 30, Nine), (ticket, now) => ticket.AnswerFollowUp(FollowUpOutcome.Satisfied, 5, null, now)),
        [DeadlineKind.ComplaintReply] = (Done, ticket => ticket.AnswerFollowUp(FollowUpOutcome.Unhappy, 1, null, Nine), (_, _) => [new ComplaintAnswered("已道歉并重做")]),
        [DeadlineKind.CallBack] = (WithPhone, ticket => ticket.PromiseCallBack(null), (_, _) => [new CallerCalledBack(null)]),
    };

    public static TheoryData<DeadlineKind> Kinds => [.. Stories.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_started_by_its_fact_warned_about_and_broken_in_its_time(DeadlineKind kind)
    {
        var ticket = Started(kind);
        var promise = ticket.Deadlines.Single(deadline => deadline.Kind == kind);
        Assert.Equal((Nine, Nine.AddHours(1), Nine.AddMinutes(48)), (promise.StartAt, promise.DueAt, promise.WarnAt));
        Assert.DoesNotContain(promise, Fired(ticket, 47));
        Assert.Contains(promise, Fired(ticket, 48));
        Assert.Equal((Nine.AddMinutes(48), null), (promise.WarnedAt, promise.BreachedAt));
        Assert.Contains(promise, Fired(ticket, 60));
        Assert.Equal(Nine.AddMinutes(60), promise.BreachedAt);
        Assert.Empty(Fired(ticket, 600));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_kept_by_its_fact_and_then_neither_warned_about_nor_broken(DeadlineKind kind)
    {
        var ticket = Started(kind);
        var promise = ticket.Deadlines.Single(deadline => deadline.Kind == kind);
        ticket.Promise(Stories[kind].Keeps(ticket, Nine.AddMinutes(1)), Nine.AddMinutes(1), Hourly);
        Assert.Equal((Nine.AddMinutes(1), false), (promise.MetAt, promise.IsOpen));
        Assert.DoesNotContain(promise, Fired(ticket, 600));
    }

    [Fact]
    public void No_promise_is_forgotten_here() => Assert.Equal(Enum.GetValues<DeadlineKind>().Order(), Stories.Keys.Order());

    [Fact]
    public void A_call_is_promised_for_when_the_caller_wants_it_and_not_twice()
    {
        var ticket = WithPhone();
        ticket.Promise(ticket.PromiseCallBack(Nine.AddHours(5)), Nine, Sample.Always);
        Assert.Equal((Nine.AddHours(5), Nine.AddHours(5.5)), (ticket.Deadlines[0].StartAt, ticket.Deadlines[0].DueAt));
        Assert.Empty(ticket.PromiseCallBack(null));
        Assert.Equal("no-phone", Assert.Throws<Refused>(() => Sample.New().PromiseCallBack(null)).Code);
        ticket.Promise(ticket.Cancel("mistake", Nine), Nine, Sample.Always);
        Assert.Equal("ticket-ended", Assert.Throws<Refused>(() => ticket.PromiseCallBack(null)).Code);
    }

    private static Ticket Started(DeadlineKind kind)
    {
        var (before, starts, _) = Stories[kind];
        var ticket = before();
        ticket.Promise(starts(ticket), Nine, Hourly);
        foreach (var (job, i) in ticket.Jobs.Select((job, i) => (job, i))) if (job.Id == 0) job.Id = i + 1;
        return ticket;
    }

    private static IEnumerable<Deadline> Fired(Ticket ticket, int minutes) => ticket.FireDeadlines(Nine.AddMinutes(minutes)).Select(fact => fact is DeadlineWarned warned ? warned.Deadline : ((DeadlineBreached)fact).Deadline).ToList();

    private static Ticket Done()
    {
        var ticket = Sample.Accepted();
        ticket.FinishWork(ticket.Jobs[0].Id, 15000, 30, Nine);
        return ticket;
    }

    private static Ticket WithPhone()
    {
        var ticket = Sample.New();
        ticket.OnSitePhone = "+8613800000001";
        return ticket;
    }
}
