using Hotline.Api.Data.Writing;
using Hotline.Dispatch;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers;

/// <summary>Begins a round of offers: to the merchant who ranks first, or to the one a person picked.</summary>
public sealed class DispatchTicket(TicketWriting writing, OfferNext offerNext, Data.HotlineDb db)
{
    public sealed record Request(long? Merchant, string? Reason, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="Refused"><c>not-dispatchable</c>, <c>illegal-step</c>, <c>offer-open</c>, <c>unseen</c>, and what <see cref="OfferNext"/> refuses.</exception>
    public async Task<Ticket?> RunAsync(string number, ManualPick? pick, int? seen, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(number, stop) is not { } ticket) return null;
        SendFence.Check(ticket, seen);
        await RunAsync(ticket, pick, by, stop);
        await scope.CommitAsync(stop);
        return ticket;
    }

    /// <summary>The same for a ticket that the open write has claimed or just added.</summary>
    public async Task RunAsync(Ticket ticket, ManualPick? pick, string by, CancellationToken stop)
    {
        if (ticket.Offers.Any(offer => offer.IsOpen)) throw new Refused("offer-open", $"A merchant is being asked about ticket {ticket.Number}; wait for the answer or withdraw the offer.");
        writing.Record(ticket, by, ticket.Dispatch());
        // Parts and ticket need their identities before an offer can name them.
        await db.SaveChangesAsync(stop);
        if (pick is null) await offerNext.BeginAsync(ticket, by, stop);
        else await offerNext.PickAsync(ticket, pick, by, stop);
    }
}
