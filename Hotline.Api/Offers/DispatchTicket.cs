using Hotline.Api.Data.Writing;
using Hotline.Dispatch;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers;

/// <summary>Begins a round: to the merchant who ranks first, to the one a person picked, or on the open board.</summary>
public sealed class DispatchTicket(TicketWriting writing, OfferNext offerNext, Data.HotlineDb db)
{
    /// <param name="Merchant">The merchant whom a person picked; null asks along the ranking.</param>
    /// <param name="Reason">Why that merchant, when it does not rank first.</param>
    /// <param name="Seen">The last history number that the person saw.</param>
    /// <param name="Board">True hangs the work on the open board instead of asking anybody.</param>
    public sealed record Request(long? Merchant, string? Reason, int? Seen, bool? Board);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="Refused"><c>not-dispatchable</c>, <c>illegal-step</c>, <c>offer-open</c>, <c>unseen</c>, and what <see cref="OfferNext"/> refuses.</exception>
    public async Task<Ticket?> RunAsync(string number, ManualPick? pick, int? seen, string by, CancellationToken stop)
        => await WriteAsync(number, seen, ticket => RunAsync(ticket, pick, by, stop), stop);

    /// <summary>Begins a round on the open board instead.</summary>
    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="Refused"><c>not-dispatchable</c>, <c>illegal-step</c>, <c>offer-open</c>, <c>unseen</c>.</exception>
    public async Task<Ticket?> PostAsync(string number, int? seen, string by, CancellationToken stop)
        => await WriteAsync(number, seen, async ticket =>
        {
            await BeginAsync(ticket, by, stop);
            await offerNext.PostAsync(ticket, by, stop);
        }, stop);

    /// <summary>The same for a ticket that the open write has claimed or just added.</summary>
    public async Task RunAsync(Ticket ticket, ManualPick? pick, string by, CancellationToken stop)
    {
        await BeginAsync(ticket, by, stop);
        if (pick is null) await offerNext.BeginAsync(ticket, by, stop);
        else await offerNext.PickAsync(ticket, pick, by, stop);
    }

    private async Task<Ticket?> WriteAsync(string number, int? seen, Func<Ticket, Task> run, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(number, stop) is not { } ticket) return null;
        SendFence.Check(ticket, seen);
        await run(ticket);
        await scope.CommitAsync(stop);
        return ticket;
    }

    private async Task BeginAsync(Ticket ticket, string by, CancellationToken stop)
    {
        if (ticket.Offers.Any(offer => offer.IsOpen)) throw new Refused("offer-open", $"A merchant is being asked about ticket {ticket.Number}; wait for the answer or withdraw the offer.");
        writing.Record(ticket, by, ticket.Dispatch());
        // Parts and ticket need their identities before an offer can name them.
        await db.SaveChangesAsync(stop);
    }
}
