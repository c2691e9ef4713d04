using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Audit;

/// <summary>
/// Walks the history of every ticket, a batch at a time, while the desk goes on working: what seems wrong is looked at again as long as
/// its ticket changes.
/// </summary>
public sealed class VerifyHistories(HotlineDb db, HistoryKey key)
{
    private const int TicketsAtOnce = 200;

    // A ticket is written for milliseconds; after so many looks something else is wrong.
    private const int MostLooks = 20;

    /// <summary>Facts without a ticket that are named one by one; more of them are one story.</summary>
    private const int MostStrays = 1000;
    private readonly SortedSet<long> strays = [];

    /// <param name="find">Gets what was found, at once.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>How many tickets and facts were checked.</returns>
    public async Task<(long Tickets, long Facts)> RunAsync(Action<Finding> find, CancellationToken stop)
    {
        long after = 0, tickets = 0, facts = 0;
        while (true)
        {
            var from = after;
            var heads = await Heads(db.Tickets.Where(ticket => ticket.Id > from).OrderBy(ticket => ticket.Id).Take(TicketsAtOnce)).ToListAsync(stop);
            var isLast = heads.Count < TicketsAtOnce;
            tickets += heads.Count;
            facts += await CheckAsync(heads, from, isLast ? long.MaxValue : heads[^1].Id, find, stop);
            if (isLast) break;
            after = heads[^1].Id;
        }
        foreach (var id in strays) (await LookAgainAsync(id, stop) ?? [new Finding("stray-facts", $"ticket id {id}", "There are facts of it, but the ticket itself is gone.")]).ForEach(find);
        await CheckPayloadsAsync(find, stop);
        return (tickets, facts);
    }

    /// <summary>Checks one ticket; null when there is none.</summary>
    public async Task<IReadOnlyList<Finding>?> RunAsync(long ticketId, CancellationToken stop) => await LookAgainAsync(ticketId, stop);

    private async Task<long> CheckAsync(List<TicketHead> heads, long after, long upTo, Action<Finding> find, CancellationToken stop)
    {
        long facts = 0;
        var checks = heads.ToDictionary(head => head.Id, head => new ChainCheck(head, key));
        await foreach (var row in Rows(after, upTo).AsAsyncEnumerable().WithCancellation(stop))
        {
            facts++;
            if (checks.TryGetValue(row.TicketId, out var check)) check.Take(row);
            else if (strays.Count < MostStrays) strays.Add(row.TicketId);
        }
        foreach (var (id, check) in checks)
        {
            if (check.End().Count == 0) continue;
            foreach (var finding in await LookAgainAsync(id, stop) ?? []) find(finding);
        }
        return facts;
    }

    private async Task<List<Finding>?> LookAgainAsync(long ticketId, CancellationToken stop)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            var before = await Heads(db.Tickets.Where(ticket => ticket.Id == ticketId)).SingleOrDefaultAsync(stop);
            if (before is null) return null;
            var check = new ChainCheck(before, key);
            await foreach (var row in Rows(ticketId - 1, ticketId).AsAsyncEnumerable().WithCancellation(stop)) check.Take(row);
            if (await Heads(db.Tickets.Where(ticket => ticket.Id == ticketId)).SingleOrDefaultAsync(stop) == before) return [.. check.End()];
        }
        return [new Finding("restless", $"ticket id {ticketId}", "It changed at every look and could not be checked.")];
    }

    private async Task CheckPayloadsAsync(Action<Finding> find, CancellationToken stop)
    {
        var without = await db.HistoryPayloads.CountAsync(payload => !db.History.Any(entry => entry.Id == payload.EntryId), stop);
        if (without > 0) find(new Finding("stray-payloads", "history", $"{without} payload(s) belong to no fact: facts were deleted."));
    }

    private static IQueryable<TicketHead> Heads(IQueryable<Ticket> tickets) =>
        tickets.AsNoTracking().Select(ticket => new TicketHead(ticket.Id, ticket.Number, ticket.Version, ticket.HistoryCount, ticket.HistoryHead));

    private IQueryable<ChainRow> Rows(long after, long upTo) => db.History.AsNoTracking()
        .Where(entry => entry.TicketId > after && entry.TicketId <= upTo).OrderBy(entry => entry.TicketId).ThenBy(entry => entry.Seq)
        .Select(entry => new ChainRow(entry.TicketId, entry.Seq, entry.Kind, entry.At, entry.By, entry.Digest, entry.Hash,
            entry.Payload == null ? null : entry.Payload.Salt, entry.Payload == null ? null : entry.Payload.Json));
}
