using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Messages;

/// <summary>Which fact is told to whom. What is not listed is told to nobody.</summary>
public static class NoticeTable
{
    /// <summary>The notices that a fact about a ticket causes.</summary>
    public static IEnumerable<Notice> For(Ticket ticket, Fact fact) => fact switch
    {
        TicketOpened { IsHeard: true } when ticket.Hazard is null => [Caller(NoticeTemplate.TicketReceived)],
        HazardReported => [Caller(NoticeTemplate.SafetyAdvice)],
        OfferMade made => [Merchant(NoticeTemplate.OfferMade, made.Offer)],
        // Who never got the offer need not hear that it is gone.
        OfferWithdrawn { Offer.SentAt: not null } withdrawn => [Merchant(NoticeTemplate.OfferWithdrawn, withdrawn.Offer)],
        OfferAccepted accepted => [Merchant(NoticeTemplate.JobConfirmed, accepted.Offer), Caller(NoticeTemplate.MerchantFound, accepted.Offer.MerchantId)],
        MerchantSetOut going => [Caller(NoticeTemplate.OnTheWay, going.Job.MerchantId)],
        MerchantArrived there => [Caller(NoticeTemplate.Arrived, there.Job.MerchantId)],
        PriceQuoted quoted => [Caller(NoticeTemplate.QuoteAsked, quoted.Job.MerchantId)],
        VisitEnded { Job.IsStanding: true } ended => [Caller(NoticeTemplate.ComesAgain, ended.Job.MerchantId)],
        VisitReminded reminded => [new Notice(NoticeTo.Merchant, NoticeTemplate.JobReminder, reminded.Job.MerchantId, reminded.Job.OfferId), Caller(NoticeTemplate.VisitReminder, reminded.Job.MerchantId)],
        JobReleased { Job.ReleaseReason: "cancelled" } released => [Released(released)],
        JobReleased released => [Released(released), Caller(NoticeTemplate.LookingAgain, released.Job.MerchantId)],
        DispatchExhausted => [Caller(NoticeTemplate.StillLooking)],
        FollowUpAsked => [Caller(NoticeTemplate.Survey)],
        FollowUpAnswered { FollowUp.Outcome: FollowUpOutcome.Satisfied } => [Caller(NoticeTemplate.Closed)],
        FollowUpAnswered { FollowUp.Outcome: FollowUpOutcome.Unhappy } => [Caller(NoticeTemplate.Reopened)],
        // Nobody told them of a ticket.
        TicketCancelled when ticket.IsUnheard => [],
        TicketCancelled => [Caller(NoticeTemplate.Cancelled)],
        TicketResolved => [Caller(NoticeTemplate.Answered)],
        TicketChased when ticket.StandingJob is { } job => [new Notice(NoticeTo.Merchant, NoticeTemplate.Chased, job.MerchantId, job.OfferId)],
        _ => [],
    };

    private static Notice Caller(NoticeTemplate template, long? merchantId = null) => new(NoticeTo.Caller, template, merchantId);

    private static Notice Merchant(NoticeTemplate template, Offer offer) => new(NoticeTo.Merchant, template, offer.MerchantId, offer.Id);

    private static Notice Released(JobReleased released) => new(NoticeTo.Merchant, NoticeTemplate.JobReleased, released.Job.MerchantId, released.Job.OfferId);
}
