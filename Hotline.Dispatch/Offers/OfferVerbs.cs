using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Offers;

/// <summary>What happens between a ticket and the merchants who are asked. Every verb returns its facts or throws <see cref="Refused"/> and changes nothing.</summary>
public static class OfferVerbs
{
    /// <summary>Begins a round of offers.</summary>
    /// <exception cref="Refused"><c>not-dispatchable</c> when service or area is missing; <c>illegal-step</c>.</exception>
    public static List<Fact> Dispatch(this Ticket ticket)
    {
        ticket.Require(TicketStep.Dispatch);
        if (ticket.ServiceTypeId is null || ticket.AreaId is null)
            throw new Refused("not-dispatchable", $"Ticket {ticket.Number} needs a service and an area before it can be offered.");
        if (ticket.CurrentPart is null)
            throw new Refused("not-dispatchable", $"The service of ticket {ticket.Number} is answered at the desk; no merchant does it.");
        ticket.Take(TicketStep.Dispatch);
        // A new round decides anew where the work is offered.
        ticket.BoardUntil = null;
        ticket.Round++;
        return [new TicketDispatched(ticket.Round)];
    }

    /// <summary>Asks a merchant. The limit runs from the moment the carrier takes the message.</summary>
    public static (Offer Offer, Fact Fact) MakeOffer(this Ticket ticket, long merchantId, int rank, string code, TimeSpan limit, string? manualReason, DateTimeOffset now)
    {
        if (ticket.Status != TicketStatus.Dispatching || ticket.CurrentPart is not { } part)
            throw new Refused("illegal-step", $"Ticket {ticket.Number} is {ticket.Status}; it cannot be offered.");
        var offer = new Offer
        {
            TicketId = ticket.Id, PartId = part.Id, MerchantId = merchantId, Round = ticket.Round, Rank = rank,
            Code = code, Limit = limit, ManualReason = manualReason, CreatedAt = now, ReleaseAt = now,
        };
        ticket.Offers.Add(offer);
        return (offer, new OfferMade(offer));
    }

    /// <summary>The carrier took the message: the limit runs from <paramref name="at"/>. An offer that was answered meanwhile stays as it is.</summary>
    public static List<Fact> MarkOfferSent(this Ticket ticket, long offerId, DateTimeOffset at)
    {
        var offer = ticket.OfferById(offerId);
        if (offer.Status != OfferStatus.Queued) return [];
        offer.Status = OfferLifecycle.Next(offer.Status, OfferStep.Send);
        offer.SentAt = at;
        offer.ExpiresAt = at + offer.Limit;
        return [new OfferSent(offer)];
    }

    /// <summary>A merchant takes the work: a job opens and every other open offer of the part is taken back. Accepting twice is one acceptance.</summary>
    /// <exception cref="Refused"><c>offer-withdrawn</c>, <c>offer-expired</c>, <c>offer-declined</c>, <c>offer-released</c>, <c>illegal-step</c>.</exception>
    public static List<Fact> AcceptOffer(this Ticket ticket, long offerId, AnswerWay way, DateTimeOffset now)
    {
        var offer = ticket.OfferById(offerId);
        if (offer.Status == OfferStatus.Accepted) return [];
        var next = OfferLifecycle.Next(offer.Status, OfferStep.Accept);
        // The sweep may be a moment late; what the page promised ("until 10:05") decides, not when we noticed.
        if (offer.ExpiresAt <= now) throw new Refused("offer-expired", "The time to answer this offer has passed.");
        ticket.Take(TicketStep.Accept);
        ticket.BoardUntil = null;
        (offer.Status, offer.RespondedAt, offer.RespondedBy) = (next, now, way);
        var job = new Job { TicketId = ticket.Id, PartId = offer.PartId, Offer = offer, OfferId = offer.Id, MerchantId = offer.MerchantId, AcceptedAt = now };
        job.Visits.Add(new Visit { AppointmentAt = ticket.WantedFrom > now ? ticket.WantedFrom : null });
        ticket.Jobs.Add(job);
        return [new OfferAccepted(offer, job), .. ticket.WithdrawOpenOffers(HouseReason.AnotherWasFirst, now)];
    }

    /// <summary>A merchant says no. A no after the offer ended is noted and harms nobody.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="offerId">The offer.</param>
    /// <param name="reason">The merchant's words; null when none were given.</param>
    /// <param name="way">Which way the answer came.</param>
    /// <param name="now">When.</param>
    /// <param name="code">The reason as a code; null reads it from the words.</param>
    public static List<Fact> DeclineOffer(this Ticket ticket, long offerId, string? reason, AnswerWay way, DateTimeOffset now, DeclineReason? code = null)
    {
        var offer = ticket.OfferById(offerId);
        if (offer.Status == OfferStatus.Declined) return [];
        if (offer.Status is OfferStatus.Withdrawn or OfferStatus.Expired) return [new DeclinedTooLate(offer, way, reason)];
        offer.Status = OfferLifecycle.Next(offer.Status, OfferStep.Decline);
        (offer.RespondedAt, offer.RespondedBy, offer.Reason, offer.DeclineReason) = (now, way, reason, code ?? DeclineWords.Read(reason));
        return [new OfferDeclined(offer)];
    }

    /// <summary>Ends an offer whose limit has passed; any other stays as it is.</summary>
    public static List<Fact> ExpireOffer(this Ticket ticket, long offerId, DateTimeOffset now)
    {
        var offer = ticket.OfferById(offerId);
        if (offer.Status != OfferStatus.Sent || offer.ExpiresAt > now) return [];
        offer.Status = OfferLifecycle.Next(offer.Status, OfferStep.Expire);
        offer.RespondedAt = now;
        return [new OfferExpired(offer)];
    }

    /// <summary>Takes one open offer back; any other stays as it is.</summary>
    public static List<Fact> WithdrawOffer(this Ticket ticket, long offerId, string reason, DateTimeOffset now)
    {
        var offer = ticket.OfferById(offerId);
        return offer.IsOpen ? [Withdraw(offer, reason, now)] : [];
    }

    /// <summary>Nobody is left to ask.</summary>
    public static List<Fact> ExhaustDispatch(this Ticket ticket)
    {
        ticket.Take(TicketStep.Exhaust);
        return [new DispatchExhausted(ticket.Round)];
    }

    internal static List<Fact> WithdrawOpenOffers(this Ticket ticket, string reason, DateTimeOffset now) =>
        [.. ticket.Offers.Where(offer => offer.IsOpen).Select(offer => Withdraw(offer, reason, now))];

    /// <summary>Frees the merchant of the standing job, if there is one.</summary>
    internal static List<Fact> ReleaseStanding(this Ticket ticket, string reason, DateTimeOffset now)
    {
        if (ticket.StandingJob is not { } job) return [];
        (job.ReleasedAt, job.ReleaseReason) = (now, reason);
        return [.. ticket.ReleaseAcceptance(job.PartId, reason, now), new JobReleased(job)];
    }

    /// <summary>The accepted offer of a part no longer stands, so that another may be accepted.</summary>
    internal static List<Fact> ReleaseAcceptance(this Ticket ticket, long partId, string reason, DateTimeOffset now)
    {
        if (ticket.Offers.FirstOrDefault(offer => offer.PartId == partId && offer.Status == OfferStatus.Accepted) is not { } offer) return [];
        offer.Status = OfferLifecycle.Next(offer.Status, OfferStep.Release);
        (offer.RespondedAt, offer.Reason) = (now, reason);
        return [new OfferReleased(offer)];
    }

    private static OfferWithdrawn Withdraw(Offer offer, string reason, DateTimeOffset now)
    {
        offer.Status = OfferLifecycle.Next(offer.Status, OfferStep.Withdraw);
        (offer.RespondedAt, offer.Reason) = (now, reason);
        return new OfferWithdrawn(offer);
    }

    private static Offer OfferById(this Ticket ticket, long offerId) =>
        ticket.Offers.FirstOrDefault(offer => offer.Id == offerId) ?? throw new Refused("no-such-offer", $"Ticket {ticket.Number} has no such offer.");
}
