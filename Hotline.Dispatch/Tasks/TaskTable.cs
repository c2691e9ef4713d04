using System.Globalization;
using Hotline.Dispatch.Calls;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Tasks;

/// <summary>Which fact leaves a person at the desk something to do, and which fact settles it.</summary>
public static class TaskTable
{
    /// <summary>The task that a fact causes; null when it causes none.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="now">When.</param>
    /// <param name="ringAt">When the person on call is rung about something urgent that nobody has taken on.</param>
    /// <param name="zone">The zone of the line's people.</param>
    /// <param name="wordsOf">What people read for a coded value, by field and code: (<c>hazard</c>, <c>gas</c>). A person's own words come back as they are.</param>
    public static AgentTask? For(Ticket ticket, Fact fact, DateTimeOffset now, DateTimeOffset ringAt, TimeZoneInfo zone, Func<string, string, Wording> wordsOf) => fact switch
    {
        HazardReported hazard => New(AgentTaskKind.HazardAlarm, wordsOf("hazard", hazard.Hazard).Before(ticket.Summary), alarmAt: now),
        DispatchExhausted => New(AgentTaskKind.Unmatched, Wording.Same(ticket.Summary), alarmAt: WhenUrgent(ticket, ringAt)),
        JobReleased { Job.ReleaseReason: not HouseReason.Cancelled } released => New(AgentTaskKind.SendAgain, wordsOf("reason", released.Job.ReleaseReason ?? "").Before(ticket.Summary), alarmAt: WhenUrgent(ticket, ringAt)),
        CallBackPromised { At: { } at } => New(AgentTaskKind.CallBack, NotBefore(TimeZoneInfo.ConvertTime(at, zone)).Before(ticket.Matter), phone: ticket.Caller?.Phone ?? ticket.OnSitePhone),
        CallBackPromised => New(AgentTaskKind.CallBack, Wording.Same(ticket.Matter), phone: ticket.Caller?.Phone ?? ticket.OnSitePhone),
        FollowUpCallDue => New(AgentTaskKind.SurveyCall, SurveyScript.For(ticket), phone: ticket.Caller?.Phone ?? ticket.OnSitePhone),
        FollowUpAnswered { FollowUp: { Outcome: FollowUpOutcome.Unhappy } answer } => ForSupervisors(AgentTaskKind.LowScore, Wording.Same($"{answer.Score}/5 {answer.Comment}".Trim())),
        RemedyChosen { Remedy: Remedy.Refund } chosen => ForSupervisors(AgentTaskKind.Refund, Wording.Same(chosen.Note ?? ticket.Summary)),
        RemedyChosen { Remedy: Remedy.Complaint } chosen => ForSupervisors(AgentTaskKind.Complaint, Wording.Same(chosen.Note ?? ticket.Summary)),
        _ => null,
    } is { } task ? Fill(task, ticket, now) : null;

    /// <summary>True when the fact may settle a task, so that the open ones need looking at.</summary>
    public static bool MaySettle(Fact fact) => fact is TicketTriaged or TicketDispatched or TicketResolved or TicketCancelled or TicketTransferred or TicketHeld or TicketClosed or TicketReopened or TicketDone
        or OfferSent or OfferAccepted or OfferDeclined or OfferExpired or OfferWithdrawn or OfferReleased
        or MerchantSetOut or MerchantArrived or QuoteAgreed or PriceQuoted or WorkFinished or VisitEnded or JobReleased
        or FollowUpAnswered or FollowUpCallDue or ComplaintAnswered or CallAnswered or CallerCalledBack;

    /// <summary>True when the fact leaves nothing to do of an open task of this ticket.</summary>
    public static bool Settles(AgentTask task, Ticket ticket, Fact fact) => task.Kind switch
    {
        AgentTaskKind.Unmatched => fact is TicketDispatched || IsInOtherHands(fact),
        // What is urgent is safe when somebody took it, not when somebody is asked.
        AgentTaskKind.SendAgain => fact is OfferAccepted || (fact is TicketDispatched && ticket.Priority == Priority.Normal) || IsInOtherHands(fact),
        AgentTaskKind.SurveyCall => fact is FollowUpAnswered or TicketClosed or TicketReopened,
        AgentTaskKind.LatePromise => task.Promise is { } promise && !ticket.Deadlines.Any(deadline => deadline.Kind == promise && deadline.IsOpen),
        // What was promised is done by talking to them, and not before they want it.
        AgentTaskKind.CallBack => fact is TicketResolved || (fact is CallAnswered && !ticket.Deadlines.Any(deadline => deadline is { Kind: DeadlineKind.CallBack, IsOpen: true })),
        AgentTaskKind.CallMerchant => task.Template is { } told && NoticeOutdated.ForMerchant(told, task.OfferId, fact),
        AgentTaskKind.CallCaller => task.Template is { } told && NoticeOutdated.ForCaller(told, fact),
        _ => false,
    };

    private static Wording NotBefore(DateTimeOffset local) => new(local.ToString("M月d日HH:mm以后", CultureInfo.InvariantCulture), local.ToString("'not before' d MMM HH:mm", CultureInfo.InvariantCulture));

    private static bool IsInOtherHands(Fact fact) => fact is TicketResolved or TicketCancelled or TicketTransferred or TicketHeld or TicketDone;

    private static DateTimeOffset? WhenUrgent(Ticket ticket, DateTimeOffset ringAt) => ticket.Priority == Priority.Normal ? null : ringAt;

    private static AgentTask New(AgentTaskKind kind, Wording detail, DateTimeOffset? alarmAt = null, string? phone = null) => new() { Kind = kind, Detail = detail, NextAlarmAt = alarmAt, Phone = phone };

    private static AgentTask ForSupervisors(AgentTaskKind kind, Wording detail) => new() { Kind = kind, Detail = detail, IsForSupervisors = true };

    private static AgentTask Fill(AgentTask task, Ticket ticket, DateTimeOffset now)
    {
        (task.TicketId, task.LineId, task.CreatedAt) = (ticket.Id, ticket.LineId, now);
        return task;
    }
}
