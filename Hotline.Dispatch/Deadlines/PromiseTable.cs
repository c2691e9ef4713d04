using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Deadlines;

/// <summary>Adds service time of a line to an instant.</summary>
/// <param name="from">Start.</param>
/// <param name="budget">Service time to add.</param>
public delegate DateTimeOffset AddServiceTime(DateTimeOffset from, TimeSpan budget);

/// <summary>Which fact starts, keeps, pauses or ends which promise. Derived from events only, never from running counters.</summary>
public static class PromiseTable
{
    /// <summary>Applies one fact to the ticket's promises.</summary>
    public static void Apply(Ticket ticket, Fact fact, PromisePolicy policy, AddServiceTime addServiceTime, DateTimeOffset now)
    {
        switch (fact)
        {
            case TicketOpened: Start(DeadlineKind.Triage, ticket.ReceivedAt); break;
            case TicketReopened: Start(DeadlineKind.Triage, now); break;
            case TicketReturned: Start(DeadlineKind.Triage, now); break;
            case TicketTriaged: Meet(DeadlineKind.Triage); break;
            case TicketDispatched: Meet(DeadlineKind.Triage); Start(DeadlineKind.Accept, now); break;
            case OfferAccepted: Meet(DeadlineKind.Accept); Start(DeadlineKind.Arrive, Later(now, ticket.WantedFrom)); break;
            case MerchantArrived: Meet(DeadlineKind.Arrive); break;
            case WorkFinished: Meet(DeadlineKind.Arrive); break;
            case TicketDone: Start(DeadlineKind.FollowUp, now); break;
            case FollowUpAnswered { FollowUp.Outcome: not FollowUpOutcome.Unreachable }: Meet(DeadlineKind.FollowUp); break;
            case TicketResolved or TicketTransferred: Meet(DeadlineKind.Triage); CancelOpen(); break;
            case TicketCancelled or TicketClosed: CancelOpen(); break;
            case TicketHeld: foreach (var open in Open()) open.PausedAt = now; break;
            case TicketResumed: foreach (var open in Open()) Continue(open); break;
            default: break;
        }

        IEnumerable<Deadline> Open() => ticket.Deadlines.Where(deadline => deadline.IsOpen);

        void Start(DeadlineKind kind, DateTimeOffset startAt)
        {
            if (Open().Any(deadline => deadline.Kind == kind)) return;
            var deadline = new Deadline
            {
                TicketId = ticket.Id, Kind = kind, StartAt = startAt,
                Budget = policy.Budget(kind, ticket.Priority), RunsOn = PromisePolicy.Clock(kind, ticket.Priority),
            };
            Time(deadline, startAt, deadline.Budget, policy.WarnShare);
            ticket.Deadlines.Add(deadline);
        }

        void Meet(DeadlineKind kind)
        {
            foreach (var deadline in Open().Where(each => each.Kind == kind).ToList()) deadline.MetAt = now;
        }

        void CancelOpen()
        {
            foreach (var deadline in Open().ToList()) deadline.CancelledAt = now;
        }

        void Continue(Deadline deadline)
        {
            if (deadline.PausedAt is not { } pausedAt) return;
            deadline.PausedAt = null;
            var wait = now - pausedAt;
            deadline.WarnAt += wait;
            deadline.DueAt += wait;
        }

        void Time(Deadline deadline, DateTimeOffset from, TimeSpan budget, double warnShare)
        {
            DateTimeOffset Add(TimeSpan span) => deadline.RunsOn == DeadlineClock.WallTime ? from + span : addServiceTime(from, span);
            deadline.DueAt = Add(budget);
            deadline.WarnAt = Add(TimeSpan.FromMilliseconds(Math.Floor(budget.TotalMilliseconds * warnShare)));
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset? b) => b > a ? b.Value : a;
}

/// <summary>What the clock does to a promise.</summary>
public static class DeadlineVerbs
{
    /// <summary>Warns about or breaks every promise that is due at <paramref name="now"/>; each at most once, and never one that waits for the caller.</summary>
    public static List<Fact> FireDeadlines(this Ticket ticket, DateTimeOffset now)
    {
        List<Fact> facts = [];
        foreach (var deadline in ticket.Deadlines.Where(each => each.IsOpen && each.PausedAt is null))
        {
            if (deadline.WarnedAt is null && deadline.BreachedAt is null && deadline.WarnAt <= now && deadline.DueAt > now)
            {
                deadline.WarnedAt = now;
                facts.Add(new DeadlineWarned(deadline));
            }
            if (deadline.BreachedAt is null && deadline.DueAt <= now)
            {
                deadline.BreachedAt = now;
                facts.Add(new DeadlineBreached(deadline));
            }
        }
        return facts;
    }
}
