using Hotline.Dispatch.Offers;

namespace Hotline.Dispatch.Tickets;

/// <summary>Payloads of this history were purged, because retention ended or a person asked for erasure. Tells what is gone, never what it said.</summary>
/// <param name="Seqs">Which facts lost their payload.</param>
/// <param name="Reason">Why; no personal text.</param>
public sealed record PayloadPurged(IReadOnlyList<int> Seqs, string Reason) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { seqs = Seqs, reason = Reason };
}

/// <summary>Taking the persons out of a ticket; what was done, when and by which merchant stays.</summary>
public static class ErasureVerbs
{
    /// <summary>Stands where a word of a person stood and something must show that there was one.</summary>
    public const string Erased = "[erased]";

    /// <summary>Erases every personal text of an ended ticket and kills the caller's links to it.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="purgedSeqs">The facts whose payloads are purged beside this.</param>
    /// <param name="estateId">What stays of the place: the estate, never the building; null when none was named.</param>
    /// <param name="reason">Why; no personal text.</param>
    /// <param name="now">When.</param>
    /// <exception cref="Refused"><c>still-open</c> while somebody works on it.</exception>
    public static List<Fact> Erase(this Ticket ticket, IReadOnlyList<int> purgedSeqs, long? estateId, string reason, DateTimeOffset now)
    {
        if (!ticket.HasEnded) throw new Refused("still-open", $"Ticket {ticket.Number} is {ticket.Status}; its text is needed until it ends.");
        (ticket.Address, ticket.Summary, ticket.Description, ticket.PlaceId) = ("", "", "", estateId);
        (ticket.OnSiteName, ticket.OnSitePhone, ticket.OnSiteRelation) = (null, null, null);
        (ticket.GuessReasonZh, ticket.GuessReasonEn, ticket.Outcome, ticket.PartnerNumber) = (null, null, null, null);
        foreach (var offer in ticket.Offers)
        {
            // Only a merchant's own words are a person's; ours are codes that the fairness ledger counts.
            if (offer.Status == OfferStatus.Declined && offer.Reason is not null) offer.Reason = Erased;
            if (offer.ManualReason is not null) offer.ManualReason = Erased;
        }
        foreach (var visit in ticket.Jobs.SelectMany(job => job.Visits)) visit.Remark = null;
        foreach (var asked in ticket.FollowUps) asked.Comment = null;
        ticket.LinkGeneration++;
        ticket.ErasedAt = now;
        return [new PayloadPurged(purgedSeqs, reason)];
    }
}
