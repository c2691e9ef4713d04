using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Ends a ticket because its matter goes on in another, which says so too.</summary>
public sealed class MergeTicket(HotlineDb db, Catalogues catalogues, TicketWriting writing)
{
    /// <param name="Into">Number of the ticket in which the matter goes on.</param>
    /// <param name="Seen">Last history number the person saw.</param>
    public sealed record Request(string? Into, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="BadFields">There is no such other ticket.</exception>
    public async Task<Ticket?> RunAsync(string number, Request request, ClaimsPrincipal person, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var intoNumber = sent.Needed("into", request.Into, 16);
        sent.ThrowIfAny();
        var catalogue = await catalogues.GetAsync(db, stop);
        await using var scope = await writing.BeginAsync(stop);
        var (ticket, into) = await ClaimPair.ByNumbersAsync(db, writing, number, intoNumber, tickets => tickets.VisibleTo(person, catalogue), stop);
        if (ticket is null) return null;
        if (into is null) throw new BadFields("into", "There is no such ticket.");
        SendFence.Check(ticket, request.Seen);
        writing.Record(ticket, by, ticket.MergeInto(into, writing.Now));
        writing.Record(into, by, into.LinkTo(ticket.Number));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
