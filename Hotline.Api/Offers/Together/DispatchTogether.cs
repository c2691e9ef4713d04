using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Together;

/// <summary>A person begins a round of offers for several tickets at once: the backlog of a morning, the calls of a storm. All of them or none.</summary>
public sealed class DispatchTogether(HotlineDb db, TicketWriting writing, OfferJointly offer)
{
    private const int Most = 200;

    /// <summary>Of a ticket, as the database keeps it.</summary>
    private const int LongestNumber = 16;

    /// <param name="Tickets">Numbers of the tickets.</param>
    public sealed record Request(IReadOnlyList<string>? Tickets);

    /// <param name="request">Which tickets.</param>
    /// <param name="visible">The tickets that this person may see.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="BadFields">No ticket, too many, or one that does not exist.</exception>
    /// <exception cref="Refused">What <see cref="DispatchTicket"/> refuses, of the first ticket that cannot be offered.</exception>
    public async Task<IReadOnlyList<Ticket>> RunAsync(Request request, IQueryable<Ticket> visible, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        sent.Require(request.Tickets is { Count: > 0 and <= Most }, "tickets", $"Name 1 to {Most} tickets.");
        sent.ThrowIfAny();
        var numbers = request.Tickets!.Select(number => sent.Line("tickets", number, LongestNumber) ?? "").Distinct().ToList();
        sent.ThrowIfAny();
        await using var scope = await writing.BeginAsync(stop);
        // In the order of their ids, in which every write takes them.
        var ids = await visible.Where(ticket => numbers.Contains(ticket.Number)).OrderBy(ticket => ticket.Id).Select(ticket => ticket.Id).ToListAsync(stop);
        sent.Require(ids.Count == numbers.Count, "tickets", "One of these tickets does not exist.");
        sent.ThrowIfAny();
        var tickets = new List<Ticket>();
        foreach (var id in ids) tickets.Add((await writing.ClaimAsync(id, stop))!);
        foreach (var ticket in tickets)
        {
            if (ticket.Offers.Any(each => each.IsOpen)) throw new Refused("offer-open", $"A merchant is being asked about ticket {ticket.Number}; wait for the answer or withdraw the offer.");
            writing.Record(ticket, by, ticket.Dispatch());
        }
        await db.SaveChangesAsync(stop);
        await offer.RunAsync(tickets, by, stop);
        await scope.CommitAsync(stop);
        return tickets;
    }
}
