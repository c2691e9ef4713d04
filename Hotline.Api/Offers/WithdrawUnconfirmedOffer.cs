using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers;

/// <summary>Nobody knows whether the offer reached the merchant: it is taken back without harm to the record, and the next one is asked.</summary>
public sealed class WithdrawUnconfirmedOffer(TicketWriting writing, OfferNext offerNext)
{
    public async Task RunAsync(long offerId, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByOfferAsync(offerId, stop) is not { } ticket) return;
        writing.Record(ticket, Actor.System, ticket.WithdrawOffer(offerId, HouseReason.MessageUnconfirmed, writing.Now));
        await offerNext.RunAsync(ticket, Actor.System, stop);
        await scope.CommitAsync(stop);
    }
}
