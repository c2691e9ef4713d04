using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers;

/// <summary>A merchant says no; the next one is asked at once.</summary>
public sealed class DeclineOffer(TicketWriting writing, OfferNext offerNext)
{
    public sealed record Request(string? Reason);

    /// <returns>Null when there is no such offer.</returns>
    public async Task<Ticket?> RunAsync(long offerId, string? reason, AnswerWay way, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByOfferAsync(offerId, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.DeclineOffer(offerId, reason, way, writing.Now));
        await offerNext.RunAsync(ticket, null, Actor.System, stop);
        await scope.CommitAsync(stop);
        return ticket;
    }
}
