using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers;

/// <summary>Ends offers whose limit has passed and asks the next merchant. Runs as often as it likes: each offer ends once.</summary>
public sealed class ExpireOffers(HotlineDb db, TicketWriting writing, OfferNext offerNext, TimeProvider clock) : IDueWork
{
    private const int Batch = 200;

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) =>
        db.Offers.Where(offer => offer.Status == OfferStatus.Sent).MinAsync(offer => offer.ExpiresAt, stop);

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var due = await db.Offers.Where(offer => offer.Status == OfferStatus.Sent && offer.ExpiresAt <= now).OrderBy(offer => offer.ExpiresAt).Take(Batch).Select(offer => offer.Id).ToListAsync(stop);
        foreach (var offerId in due) await ExpireAsync(offerId, stop);
    }

    private async Task ExpireAsync(long offerId, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByOfferAsync(offerId, stop) is not { } ticket) return;
        writing.Record(ticket, Actor.System, ticket.ExpireOffer(offerId, writing.Now));
        await offerNext.RunAsync(ticket, Actor.System, stop);
        await scope.CommitAsync(stop);
    }
}
