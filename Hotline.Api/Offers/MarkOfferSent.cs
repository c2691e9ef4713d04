using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Offers;

namespace Hotline.Api.Offers;

/// <summary>The carrier took an offer's message: from now on the merchant's limit runs.</summary>
public sealed class MarkOfferSent(TicketWriting writing)
{
    public async Task RunAsync(long offerId, DateTimeOffset at, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByOfferAsync(offerId, stop) is not { } ticket) return;
        writing.Record(ticket, Actor.System, ticket.MarkOfferSent(offerId, at));
        await scope.CommitAsync(stop);
    }
}
