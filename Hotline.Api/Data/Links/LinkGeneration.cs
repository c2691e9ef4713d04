using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Data.Links;

/// <summary>
/// The generation that a link must carry: that of the thing it opens plus that of the person who holds it. Both only rise, so raising
/// either kills the link and no sum comes back.
/// </summary>
public static class LinkGeneration
{
    /// <summary>Of the merchant's link to an offer.</summary>
    public static int Of(Offer offer, Merchant holder) => offer.LinkGeneration + holder.LinkGeneration;

    /// <summary>Of the caller's link to a ticket.</summary>
    public static int Of(Ticket ticket, Caller? holder) => ticket.LinkGeneration + (holder?.LinkGeneration ?? 0);
}
