using Hotline.Dispatch.Calls;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Deadlines;

/// <summary>
/// Which fact starts, keeps, pauses, moves or ends which promise. Derived from events only, never from running counters. A voice that answers keeps no
/// promise: a call is answered when somebody talks to the caller.
/// </summary>
public static class PromiseTable
{
    /// <summary>Applies one fact to the ticket's promises; returns the facts that follow from it: promises that moved.</summary>
    public static List<Fact> Apply(Ticket ticket, Fact fact, PromiseBasis basis, DateTimeOffset now)
    {
        var promises = new TicketPromises(ticket, basis, now);
        switch (fact)
        {
            case TicketOpened { IsHeard: true }: promises.Start(DeadlineKind.Triage, ticket.ReceivedAt); break;
            case TicketReopened: promises.Start(DeadlineKind.Triage, now); break;
            case TicketReturned: promises.Start(DeadlineKind.Triage, now); break;
            case TicketTriaged: promises.Meet(DeadlineKind.Triage); break;
            case TicketDispatched:
                promises.Meet(DeadlineKind.Triage);
                promises.Start(DeadlineKind.FirstOffer, now);
                promises.Start(DeadlineKind.Accept, now);
                break;
            case OfferSent: promises.Meet(DeadlineKind.FirstOffer); break;
            case OfferAccepted:
                promises.Meet(DeadlineKind.FirstOffer);
                promises.Meet(DeadlineKind.Accept);
                promises.Start(DeadlineKind.Arrive, Later(now, ticket.WantedFrom));
                promises.Start(DeadlineKind.Complete, Later(now, ticket.WantedFrom));
                break;
            case MerchantArrived: promises.Meet(DeadlineKind.Arrive); break;
            case WorkFinished: promises.Meet(DeadlineKind.Arrive); break;
            case TicketDone: promises.Meet(DeadlineKind.Complete); promises.Start(DeadlineKind.FollowUp, now); break;
            case FollowUpAnswered { FollowUp.Outcome: FollowUpOutcome.Satisfied or FollowUpOutcome.Unhappy } answered:
                promises.Meet(DeadlineKind.FollowUp);
                if (answered.FollowUp.Outcome == FollowUpOutcome.Unhappy) promises.Start(DeadlineKind.ComplaintReply, now);
                break;
            case RemedyChosen { Remedy: Remedy.Complaint }: promises.Start(DeadlineKind.ComplaintReply, now); break;
            case CallBackPromised promised: promises.Start(DeadlineKind.CallBack, Later(now, promised.At)); break;
            case CallArrived { Welcome: CallWelcome.DeskRings }: promises.Start(DeadlineKind.Answer, now); break;
            case CallAnswered: promises.Talk(); break;
            case CallMissed { Why: MissedCall.HungUp }: promises.Lapse(DeadlineKind.Answer); break;
            case CallerCalledBack: promises.CallBack(); break;
            case ComplaintAnswered: promises.Meet(DeadlineKind.ComplaintReply); break;
            case TicketResolved: promises.Meet(DeadlineKind.Triage); promises.End(owesCall: false); break;
            case TicketTransferred: promises.Meet(DeadlineKind.Triage); promises.End(owesCall: true); break;
            case TicketClosed: promises.Meet(DeadlineKind.ComplaintReply); promises.End(owesCall: true); break;
            case TicketCancelled: promises.End(owesCall: true); break;
            case TicketHeld: ticket.BeginPause(now); break;
            case TicketResumed: promises.Continue(); break;
            case HazardReported: return promises.Retime(DeadlineChange.Priority);
            case TicketEdited { Changes: var changes } when changes.ContainsKey("priority") || changes.ContainsKey("service"): return promises.Retime(DeadlineChange.Priority);
            case TicketEdited { Changes: var changes } when changes.ContainsKey("wantedFrom"): return promises.MoveArrival(ticket.WantedFrom);
            default: break;
        }

        return [];
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset? b) => b > a ? b.Value : a;
}
