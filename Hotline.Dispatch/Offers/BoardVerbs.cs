using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Offers;

/// <summary>The open board: nobody is asked, whoever is suitable claims. A claim is an offer that is accepted at once, by the same verb as every other.</summary>
public static class BoardVerbs
{
    /// <summary>Hangs the work of a ticket that is being dispatched on the board.</summary>
    /// <exception cref="Refused"><c>illegal-step</c> unless the ticket is being dispatched.</exception>
    public static List<Fact> PostOnBoard(this Ticket ticket, DateTimeOffset until)
    {
        if (ticket.Status != TicketStatus.Dispatching)
            throw new Refused("illegal-step", $"Ticket {ticket.Number} is {ticket.Status}; it cannot go on the board.");
        ticket.BoardUntil = until;
        return [new PostedOnBoard(until)];
    }

    /// <summary>Makes the offer that a claim accepts.</summary>
    /// <exception cref="Refused"><c>not-on-board</c> when it hangs there no longer: somebody was first, its time is over, or the ticket ended.</exception>
    public static (Offer Offer, Fact Fact) OfferFromBoard(this Ticket ticket, long merchantId, int rank, string code, DateTimeOffset now)
    {
        if (ticket.Status != TicketStatus.Dispatching || !(ticket.BoardUntil > now))
            throw new Refused("not-on-board", $"Ticket {ticket.Number} is not on the board any more; somebody was first or it ended.");
        var (offer, _) = ticket.MakeOffer(merchantId, rank, code, TimeSpan.FromMinutes(1), null, now);
        return (offer, new ClaimedFromBoard(offer));
    }

    /// <summary>Nobody claimed it in time: an agent must act. Does nothing before the time is over.</summary>
    public static List<Fact> TakeOffBoard(this Ticket ticket, DateTimeOffset now)
    {
        if (ticket.Status != TicketStatus.Dispatching || !(ticket.BoardUntil <= now)) return [];
        ticket.BoardUntil = null;
        return ticket.ExhaustDispatch();
    }
}
