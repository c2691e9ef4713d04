using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Two tickets are about the same matter; each of them says so.</summary>
public sealed class LinkTickets(HotlineDb db, Catalogues catalogues, TicketWriting writing)
{
    /// <param name="Ticket">Number of the other ticket.</param>
    /// <param name="Seen">Last history number the person saw.</param>
    public sealed record Request(string? Ticket, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="BadFields">There is no such other ticket.</exception>
    public async Task<Ticket?> RunAsync(string number, Request request, ClaimsPrincipal person, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var otherNumber = sent.Needed("ticket", request.Ticket, 16);
        sent.ThrowIfAny();
        var catalogue = await catalogues.GetAsync(db, stop);
        await using var scope = await writing.BeginAsync(stop);
        var (ticket, other) = await ClaimPair.ByNumbersAsync(db, writing, number, otherNumber, tickets => tickets.VisibleTo(person, catalogue), stop);
        if (ticket is null) return null;
        if (other is null) throw new BadFields("ticket", "There is no such ticket.");
        if (ticket.Id == other.Id) throw new Refused("link-to-itself", "A ticket cannot be linked with itself.");
        SendFence.Check(ticket, request.Seen);
        writing.Record(ticket, by, ticket.LinkTo(other.Number));
        writing.Record(other, by, other.LinkTo(ticket.Number));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
