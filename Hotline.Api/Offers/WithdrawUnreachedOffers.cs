using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Offers;

/// <summary>
/// An offer whose merchant nobody reached (no carrier took it, no agent called) is taken back without harm to the record, and the next one
/// is asked: a ticket never waits for ever.
/// </summary>
public sealed class WithdrawUnreachedOffers(HotlineDb db, TicketWriting writing, OfferNext offerNext, TimeProvider clock, IOptionsSnapshot<OfferOptions> options) : IDueWork
{
    private const int Batch = 200;

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) =>
        await db.Offers.Where(offer => offer.Status == OfferStatus.Queued).MinAsync(offer => (DateTimeOffset?)offer.ReleaseAt, stop) + options.Value.ReachWithin;

    public async Task RunDueAsync(CancellationToken stop)
    {
        var since = clock.Now() - options.Value.ReachWithin;
        var due = await db.Offers.Where(offer => offer.Status == OfferStatus.Queued && offer.ReleaseAt <= since).OrderBy(offer => offer.ReleaseAt).Take(Batch).Select(offer => offer.Id).ToListAsync(stop);
        foreach (var offerId in due) await WithdrawAsync(offerId, stop);
    }

    private async Task WithdrawAsync(long offerId, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByOfferAsync(offerId, stop) is not { } ticket) return;
        // Read again behind the lock: the merchant may have been reached in the meantime.
        if (ticket.Offers.Find(offer => offer.Id == offerId) is not { Status: OfferStatus.Queued }) return;
        writing.Record(ticket, Actor.System, ticket.WithdrawOffer(offerId, HouseReason.NotReached, writing.Now));
        await offerNext.RunAsync(ticket, Actor.System, stop);
        await scope.CommitAsync(stop);
    }
}
