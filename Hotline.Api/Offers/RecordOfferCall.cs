using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers;

/// <summary>An agent called a merchant who takes neither texts nor machine calls: from this moment the merchant's limit runs, and the agent's task is done.</summary>
public sealed class RecordOfferCall(TicketWriting writing)
{
    /// <returns>Null when there is no such offer.</returns>
    /// <exception cref="Dispatch.Refused"><c>offer-…</c> when the offer has ended.</exception>
    public async Task<Ticket?> RunAsync(long offerId, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByOfferAsync(offerId, stop) is not { } ticket) return null;
        var offer = ticket.Offers.First(each => each.Id == offerId);
        if (!offer.IsOpen) OfferLifecycle.Next(offer.Status, OfferStep.Send);
        writing.Record(ticket, by, ticket.MarkOfferSent(offerId, writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
