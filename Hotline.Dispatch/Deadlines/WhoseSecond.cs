using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Deadlines;

/// <summary>Gives every second of a ticket's life to exactly one party, from the names and instants of its history alone: what was purged
/// from the payloads changes nothing. The rules and their reasons stand in docs/decisions/whose-second.md.</summary>
public static class WhoseSecond
{
    /// <summary>Divides a life.</summary>
    /// <param name="receivedAt">When the matter reached us; the life begins then, even if it was recorded later.</param>
    /// <param name="events">The history in any order; events of one instant in the order in which they happened.</param>
    /// <param name="now">Where a life that has not ended is cut.</param>
    /// <param name="hours">Hours of the ticket's line or service.</param>
    /// <param name="priority">An urgent matter has no closed hours.</param>
    public static TicketTime Divide(DateTimeOffset receivedAt, IEnumerable<LifeEvent> events, DateTimeOffset now, ServiceHours hours, Priority priority)
    {
        var stretches = new List<PartyStretch>();
        var life = new Life();
        var cursor = receivedAt;
        foreach (var next in events.OrderBy(each => each.At).Append(new LifeEvent(now, "")))
        {
            var until = next.At < now ? next.At : now;
            if (until > cursor)
            {
                if (life.Holder is { } holder) Add(stretches, holder, life.CanWait && priority == Priority.Normal ? hours : null, cursor, until);
                cursor = until;
            }

            life = life.After(next.Fact);
        }

        return new TicketTime(stretches);
    }

    private static void Add(List<PartyStretch> stretches, Party party, ServiceHours? hours, DateTimeOffset from, DateTimeOffset to)
    {
        if (hours is null)
        {
            Add(stretches, new PartyStretch(from, to, party));
            return;
        }

        foreach (var open in hours.OpenIntervals(from, to))
        {
            if (from < open.From) Add(stretches, new PartyStretch(from, open.From, Party.ClosedHours));
            Add(stretches, new PartyStretch(open.From, open.To, party));
            from = open.To;
        }

        if (from < to) Add(stretches, new PartyStretch(from, to, Party.ClosedHours));
    }

    private static void Add(List<PartyStretch> stretches, PartyStretch next)
    {
        if (stretches is [.., var last] && last.Party == next.Party && last.To == next.From) stretches[^1] = last with { To = next.To };
        else stretches.Add(next);
    }

    /// <summary>What is known of a ticket after some of its history.</summary>
    private readonly record struct Life
    {
        private bool HasEnded { get; init; }

        private bool IsHeld { get; init; }

        private bool IsAsked { get; init; }

        private bool HasJob { get; init; }

        private bool IsOnSite { get; init; }

        /// <summary>Who acts now; null after the end.</summary>
        public Party? Holder => HasEnded ? null : IsHeld ? Party.Caller : HasJob ? Party.Merchant : IsAsked ? Party.Caller : Party.Hotline;

        /// <summary>True when nobody is expected to act while the line is closed. Whoever is at the place works on; the caller waits at any hour.</summary>
        public bool CanWait => Holder == Party.Hotline || (Holder == Party.Merchant && !IsOnSite);

        public Life After(string fact) => fact switch
        {
            nameof(TicketHeld) => this with { IsHeld = true },
            nameof(TicketResumed) => this with { IsHeld = false },
            nameof(OfferAccepted) => this with { HasJob = true, IsOnSite = false },
            nameof(MerchantArrived) => this with { IsOnSite = true },
            nameof(VisitEnded) => this with { IsOnSite = false },
            nameof(OfferReleased) or nameof(JobReleased) or nameof(WorkFinished) or nameof(TicketDone) => this with { HasJob = false, IsOnSite = false },
            nameof(FollowUpAsked) => this with { IsAsked = true },
            nameof(FollowUpAnswered) => this with { IsAsked = false },
            // Handed to a linked hotline, its time is theirs until they give it back.
            nameof(TicketClosed) or nameof(TicketResolved) or nameof(TicketCancelled) or nameof(TicketTransferred) => new Life { HasEnded = true },
            nameof(TicketReopened) or nameof(TicketReturned) => new Life(),
            _ => this,
        };
    }
}
