using System.Globalization;
using Hotline.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Audit;

/// <summary>
/// The history of a ticket as evidence: digests, hashes, and whether they hold. It shows no payload; what a fact says stands on the ticket's page.
/// </summary>
public sealed class ReadAudit(HotlineDb db, VerifyHistories histories)
{
    /// <summary>Whether a fact's payload is there.</summary>
    public enum PayloadState
    {
        /// <summary>It is stored; the digest tells whether unaltered.</summary>
        Present,

        /// <summary>It was purged; a later fact says why, or the findings say that none does.</summary>
        Gone,
    }

    public sealed record Entry(int Seq, string Kind, DateTimeOffset At, string By, PayloadState Payload, string Digest, string Hash);

    /// <param name="Number">The ticket.</param>
    /// <param name="Count">Facts that its head counts.</param>
    /// <param name="Head">HMAC of count and last hash.</param>
    /// <param name="Intact">True when nothing was found.</param>
    /// <param name="Findings">What does not fit.</param>
    /// <param name="Items">Facts, oldest first.</param>
    /// <param name="Next">What to send as <c>after</c> for the next page; null on the last.</param>
    public sealed record View(string Number, int Count, string Head, bool Intact, IReadOnlyList<Finding> Findings, IReadOnlyList<Entry> Items, string? Next);

    /// <returns>Null when there is no such ticket.</returns>
    public async Task<View?> RunAsync(string number, long after, int take, CancellationToken stop)
    {
        var ticket = await db.Tickets.AsNoTracking().Where(each => each.Number == number)
            .Select(each => new { each.Id, each.HistoryCount, each.HistoryHead }).SingleOrDefaultAsync(stop);
        if (ticket is null) return null;
        var findings = await histories.RunAsync(ticket.Id, stop) ?? [];
        var rows = await db.History.AsNoTracking().Where(entry => entry.TicketId == ticket.Id && entry.Seq > after).OrderBy(entry => entry.Seq).Take(take + 1)
            .Select(entry => new Entry(entry.Seq, entry.Kind, entry.At, entry.By, entry.Payload == null ? PayloadState.Gone : PayloadState.Present, entry.Digest, entry.Hash)).ToListAsync(stop);
        var next = rows.Count > take ? rows[take - 1].Seq.ToString(CultureInfo.InvariantCulture) : null;
        return new View(number, ticket.HistoryCount, ticket.HistoryHead, findings.Count == 0, findings, rows.Count > take ? rows[..take] : rows, next);
    }
}
