using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Api.Data.Histories;
using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Writing;

/// <summary>
/// What the clock does to many tickets in the same second: claimed, written into their histories and announced in a handful of commands, however many
/// there are. Only for facts that have no effect but their history and the deadline's own instants, which a test of the rules' tables guards.
/// </summary>
public sealed class ManyTickets(HotlineDb db, Write write, HistoryKey key)
{
    internal static readonly (string, bool)[] Facts = [("TicketId", true), ("Seq", true), ("Kind", false), ("By", false), ("Digest", false), ("Hash", false), ("Salt", false), ("Json", false)];
    internal static readonly (string, bool)[] Ends = [("TicketId", true), ("Seq", true), ("Head", false)];

    internal static string InsertFacts(string rows) => $"""INSERT INTO "History" ("TicketId", "Seq", "Kind", "At", "By", "Digest", "Hash") SELECT v."TicketId", v."Seq", v."Kind", {"{1}"}, v."By", v."Digest", v."Hash" FROM {rows} AS v""";

    internal static string InsertPayloads(string rows) => $"""INSERT INTO "HistoryPayloads" ("EntryId", "Salt", "Json") SELECT (SELECT h."Id" FROM "History" AS h WHERE h."TicketId" = v."TicketId" AND h."Seq" = v."Seq"), v."Salt", v."Json" FROM {rows} AS v""";

    internal static string MoveEnds(string rows) => $"""UPDATE "Tickets" SET "HistoryCount" = v."Seq", "HistoryHead" = v."Head" FROM {rows} AS v WHERE "Tickets"."Id" = v."TicketId" """;

    private sealed record Row(long TicketId, int Seq, string Kind, string By, string Digest, string Hash, string Salt, string Json);

    /// <summary>
    /// Claims tickets with their open promises and nothing else. Where the database can tell, a ticket that another write holds is left out and comes
    /// next time, so that a stopped node never stops the others.
    /// </summary>
    public async Task<IReadOnlyList<Ticket>> ClaimAsync(IReadOnlyCollection<long> ids, CancellationToken stop)
    {
        // One parameter, not hundreds: the command stays the same however many there are.
        long[] free = [.. await db.LockFreeTicketsAsync(ids, stop)];
        await db.Tickets.Where(ticket => EF.Parameter(free).Contains(ticket.Id)).ExecuteUpdateAsync(set => set.SetProperty(ticket => ticket.Version, ticket => ticket.Version + 1), stop);
        var tickets = await db.Tickets.AsNoTracking().Where(ticket => EF.Parameter(free).Contains(ticket.Id)).OrderBy(ticket => ticket.Id).ToListAsync(stop);
        // By a question of their own: joined to the tickets, PostgreSQL may walk all open promises once for each ticket.
        var promises = (await db.Deadlines.AsNoTracking().Where(deadline => EF.Parameter(free).Contains(deadline.TicketId) && deadline.MetAt == null && deadline.CancelledAt == null).OrderBy(deadline => deadline.Id).ToListAsync(stop))
            .ToLookup(deadline => deadline.TicketId);
        foreach (var ticket in tickets) ticket.Deadlines.AddRange(promises[ticket.Id]);
        return tickets;
    }

    /// <summary>Records that promises of claimed tickets were warned about or broken.</summary>
    public async Task RecordAsync(IReadOnlyList<(Ticket Ticket, IReadOnlyList<Fact> Facts)> fired, CancellationToken stop)
    {
        var now = write.Now;
        var warned = fired.SelectMany(each => each.Facts).OfType<DeadlineWarned>().Select(fact => fact.Deadline.Id).ToList();
        var broken = fired.SelectMany(each => each.Facts).OfType<DeadlineBreached>().Select(fact => fact.Deadline.Id).ToList();
        if (warned.Count > 0) await db.Deadlines.Where(each => EF.Parameter(warned).Contains(each.Id)).ExecuteUpdateAsync(set => set.SetProperty(each => each.WarnedAt, now).SetProperty(each => each.NextRungAt, now), stop);
        if (broken.Count > 0) await db.Deadlines.Where(each => EF.Parameter(broken).Contains(each.Id)).ExecuteUpdateAsync(set => set.SetProperty(each => each.BreachedAt, now).SetProperty(each => each.NextRungAt, now), stop);
        await AppendAsync([.. fired.Where(each => each.Facts.Count > 0)], stop);
        foreach (var (ticket, _) in fired) write.Announce(Queues.Tickets, ticket.LineId, ticket.Id, ticket.Version);
    }

    private async Task AppendAsync(IReadOnlyList<(Ticket Ticket, IReadOnlyList<Fact> Facts)> fired, CancellationToken stop)
    {
        var ids = fired.Select(each => each.Ticket.Id).ToList();
        var hashes = await (from ticket in db.Tickets
                            where EF.Parameter(ids).Contains(ticket.Id)
                            join entry in db.History on new { TicketId = ticket.Id, Seq = ticket.HistoryCount } equals new { entry.TicketId, entry.Seq }
                            select new { entry.TicketId, entry.Hash }).ToDictionaryAsync(each => each.TicketId, each => each.Hash, stop);
        var (rows, ends) = (new List<Row>(), new List<object>());
        foreach (var (ticket, happened) in fired)
        {
            var (hash, seq) = (hashes.GetValueOrDefault(ticket.Id, ""), ticket.HistoryCount);
            foreach (var fact in happened)
            {
                var (json, salt) = (JsonSerializer.Serialize(fact.Data, HistoryWriter.Json), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
                var digest = HistoryChain.Digest(salt, json);
                hash = HistoryChain.Hash(hash, ticket.Id, ++seq, fact.Kind, write.Now, Actor.System, digest);
                rows.Add(new Row(ticket.Id, seq, fact.Kind, Actor.System, digest, hash, salt, json));
            }
            ends.Add(new { TicketId = ticket.Id, Seq = seq, Head = key.Head(ticket.Id, seq, hash) });
        }
        if (rows.Count == 0) return;
        var facts = JsonRows.From(db, Facts);
        object[] values = [JsonSerializer.Serialize(rows), write.Now.UtcDateTime];
        await db.Database.ExecuteSqlRawAsync(InsertFacts(facts), values, stop);
        await db.Database.ExecuteSqlRawAsync(InsertPayloads(facts), [values[0]], stop);
        await db.Database.ExecuteSqlRawAsync(MoveEnds(JsonRows.From(db, Ends)), [JsonSerializer.Serialize(ends)], stop);
    }
}
