using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>Claims two tickets in the order of their ids, so that two people who link the same pair never wait for each other.</summary>
internal static class ClaimPair
{
    internal static async Task<(Ticket? One, Ticket? Other)> ByNumbersAsync(
        HotlineDb db, TicketWriting writing, string number, string otherNumber, Func<IQueryable<Ticket>, IQueryable<Ticket>> visible, CancellationToken stop)
    {
        var ids = await visible(db.Tickets).Where(ticket => ticket.Number == number || ticket.Number == otherNumber)
            .OrderBy(ticket => ticket.Id).Select(ticket => new { ticket.Id, ticket.Number }).ToListAsync(stop);
        Ticket? one = null, other = null;
        foreach (var each in ids)
        {
            var claimed = await writing.ClaimAsync(each.Id, stop);
            if (each.Number == number) one = claimed;
            if (each.Number == otherNumber) other = claimed;
        }
        return (one, other);
    }
}
