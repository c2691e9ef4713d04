using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers;

/// <summary>A merchant takes an offer. The one way for page, text, key, agent and program; the first wins, whatever races.</summary>
public sealed class AcceptOffer(TicketWriting writing)
{
    /// <returns>Null when there is no such offer.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="OfferVerbs.AcceptOffer"/>.</exception>
    public async Task<Ticket?> RunAsync(long offerId, AnswerWay way, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByOfferAsync(offerId, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.AcceptOffer(offerId, way, writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
