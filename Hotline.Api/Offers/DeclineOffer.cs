using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers;

/// <summary>A merchant says no; the next one is asked at once.</summary>
public sealed class DeclineOffer(TicketWriting writing, OfferNext offerNext)
{
    /// <param name="Code">Why, as a code; read out of the words when it is not sent.</param>
    /// <param name="Reason">Why, in words.</param>
    public sealed record Request(DeclineReason? Code, string? Reason);

    /// <returns>Null when there is no such offer.</returns>
    public Task<Ticket?> RunAsync(long offerId, string? reason, AnswerWay way, string by, CancellationToken stop) => RunAsync(offerId, null, reason, way, by, stop);

    /// <inheritdoc cref="RunAsync(long, string?, AnswerWay, string, CancellationToken)"/>
    public async Task<Ticket?> RunAsync(long offerId, DeclineReason? code, string? reason, AnswerWay way, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByOfferAsync(offerId, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.DeclineOffer(offerId, reason, way, writing.Now, code));
        await offerNext.RunAsync(ticket, Actor.System, stop);
        await scope.CommitAsync(stop);
        return ticket;
    }
}
