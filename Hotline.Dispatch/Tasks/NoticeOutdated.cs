using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Tasks;

/// <summary>When nobody needs to be told any more what an agent was to tell by phone.</summary>
internal static class NoticeOutdated
{
    internal static bool ForMerchant(NoticeTemplate told, long? offerId, Fact fact) => told switch
    {
        NoticeTemplate.OfferMade => OfferOf(fact) is { } offer && offer == offerId,
        NoticeTemplate.JobConfirmed or NoticeTemplate.Chased => (fact is OfferReleased released && released.Offer.Id == offerId) || fact is MerchantArrived or WorkFinished,
        _ => false,
    };

    internal static bool ForCaller(NoticeTemplate told, Fact fact) => told switch
    {
        NoticeTemplate.TicketReceived or NoticeTemplate.MessageReceived or NoticeTemplate.StillLooking or NoticeTemplate.LookingAgain => fact is OfferAccepted || Ends(fact),
        NoticeTemplate.MerchantFound or NoticeTemplate.OnTheWay => fact is MerchantArrived or WorkFinished or JobReleased || Ends(fact),
        NoticeTemplate.Arrived => fact is WorkFinished or VisitEnded || Ends(fact),
        NoticeTemplate.QuoteAsked => fact is QuoteAgreed or PriceQuoted or WorkFinished or JobReleased || Ends(fact),
        NoticeTemplate.ComesAgain => fact is MerchantSetOut or MerchantArrived or WorkFinished or JobReleased || Ends(fact),
        _ => false,
    };

    private static bool Ends(Fact fact) => fact is TicketResolved or TicketCancelled or TicketClosed or TicketTransferred;

    private static long? OfferOf(Fact fact) => fact switch
    {
        OfferSent sent => sent.Offer.Id,
        OfferAccepted accepted => accepted.Offer.Id,
        OfferDeclined declined => declined.Offer.Id,
        OfferExpired expired => expired.Offer.Id,
        OfferWithdrawn withdrawn => withdrawn.Offer.Id,
        OfferReleased released => released.Offer.Id,
        _ => null,
    };
}
