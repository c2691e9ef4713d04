using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Tasks;

/// <summary>Which fact leaves a person at the desk something to do, and which fact settles it.</summary>
public static class TaskTable
{
    /// <summary>How long a hazard waits for somebody before the alarm sounds again. (default) Ours.</summary>
    public static readonly TimeSpan AlarmEvery = TimeSpan.FromMinutes(2);

    /// <summary>The task that a fact causes; null when it causes none.</summary>
    public static AgentTask? For(Ticket ticket, Fact fact, DateTimeOffset now) => fact switch
    {
        HazardReported hazard => New(AgentTaskKind.HazardAlarm, $"{hazard.Hazard}: {ticket.Summary}", isForSupervisors: false, alarmAt: now),
        DispatchExhausted => New(AgentTaskKind.Unmatched, ticket.Summary, isForSupervisors: false),
        FollowUpAnswered { FollowUp: { Outcome: FollowUpOutcome.Unhappy } answer } => New(AgentTaskKind.LowScore, $"{answer.Score}/5 {answer.Comment}".Trim(), isForSupervisors: true),
        _ => null,

    } is { } task ? Fill(task, ticket, now) : null;

    /// <summary>True when the fact leaves nothing to do of an open task of this kind.</summary>
    public static bool Settles(AgentTaskKind kind, Fact fact) => kind switch
    {
        AgentTaskKind.Unmatched => fact is TicketDispatched or TicketResolved or TicketCancelled or TicketTransferred or TicketHeld,
        AgentTaskKind.SurveyCall => fact is FollowUpAnswered or TicketClosed or TicketReopened,
        _ => false,
    };

    /// <summary>The offer that nobody need be told about any more after this fact: it reached the merchant, or it ended. Null for other facts.</summary>
    public static long? ToldOffer(Fact fact) => fact switch
    {
        OfferSent sent => sent.Offer.Id,
        OfferAccepted accepted => accepted.Offer.Id,
        OfferDeclined declined => declined.Offer.Id,
        OfferExpired expired => expired.Offer.Id,
        OfferWithdrawn withdrawn => withdrawn.Offer.Id,
        _ => null,
    };

    private static AgentTask New(AgentTaskKind kind, string detail, bool isForSupervisors, DateTimeOffset? alarmAt = null) =>
        new() { Kind = kind, Detail = detail, IsForSupervisors = isForSupervisors, NextAlarmAt = alarmAt };

    private static AgentTask Fill(AgentTask task, Ticket ticket, DateTimeOffset now)
    {
        (task.TicketId, task.LineId, task.CreatedAt) = (ticket.Id, ticket.LineId, now);
        return task;
    }
}
