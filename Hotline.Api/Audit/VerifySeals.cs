using Hotline.Api.Audit.Seals;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Audit;

/// <summary>
/// Compares every seal's file with its row, both with the seal before, and what was sealed with what is there now: a history may have grown
/// since, but up to the sealed count it must be the same.
/// </summary>
public sealed class VerifySeals(HotlineDb db, HistoryKey key)
{
    private const int LeavesAtOnce = 500;
    private readonly HashSet<long> gone = [];

    /// <returns>How many seals were checked.</returns>
    public async Task<long> RunAsync(SealFolder folder, Action<Finding> find, CancellationToken stop)
    {
        // First, so that a seal made meanwhile is no surprise.
        var files = folder.Last();
        var rows = await db.Seals.AsNoTracking().OrderBy(seal => seal.Id).ToListAsync(stop);
        var (next, previous) = (1L, "");
        foreach (var row in rows)
        {
            if (row.Id != next) find(new Finding("missing-seal", $"seals {next} to {row.Id - 1}", "They are gone from the database."));
            else if (row.PreviousRoot != previous) find(new Finding("altered-seal", $"seal {row.Id}", "It does not follow the seal before."));
            await CheckAsync(folder, row, find, stop);
            (next, previous) = (row.Id + 1, row.Root);
        }
        for (; next <= files; next++)
        {
            find(new Finding("unrecorded-seal", $"seal {next}", "There is a file of it but no row: the row was deleted, or the host died while sealing."));
            if (folder.Header(next) is { } header) await CheckAsync(folder, header.ToRow(), find, stop);
        }
        return rows.Count;
    }

    private async Task CheckAsync(SealFolder folder, Seal row, Action<Finding> find, CancellationToken stop)
    {
        var name = $"seal {row.Id}";
        if (!File.Exists(folder.PathOf(row.Id)))
        {
            find(new Finding("missing-seal", name, "Its file is gone."));
            return;
        }
        if (folder.Header(row.Id) is not { } header || !header.IsGenuine(key))
        {
            find(new Finding("altered-seal", name, "Its file is not what was written, or the key is another."));
            return;
        }
        if (!header.Equals(row)) find(new Finding("altered-seal", name, "File and database disagree."));
        var tree = new MerkleRoot();
        foreach (var lines in folder.Lines(row.Id).Chunk(LeavesAtOnce))
        {
            foreach (var line in lines) tree.Add(line);
            await CompareAsync(name, [.. lines.Select(SealLeaf.Read).OfType<SealLeaf>()], find, stop);
        }
        if (tree.Count != header.Tickets || tree.End() != header.Leaves) find(new Finding("altered-seal", name, "The tickets in its file are not those that were sealed."));
    }

    private async Task CompareAsync(string seal, SealLeaf[] leaves, Action<Finding> find, CancellationToken stop)
    {
        long[] ids = [.. leaves.Select(leaf => leaf.TicketId)];
        int[] counts = [.. leaves.Select(leaf => leaf.Count).Distinct()];
        var hashes = await db.History.AsNoTracking().Where(entry => ids.Contains(entry.TicketId) && counts.Contains(entry.Seq))
            .Select(entry => new { entry.TicketId, entry.Seq, entry.Hash }).ToDictionaryAsync(entry => (entry.TicketId, entry.Seq), entry => entry.Hash, stop);
        var numbers = await db.Tickets.AsNoTracking().Where(ticket => ids.Contains(ticket.Id)).ToDictionaryAsync(ticket => ticket.Id, ticket => ticket.Number, stop);
        foreach (var leaf in leaves)
        {
            if (!numbers.TryGetValue(leaf.TicketId, out var number))
            {
                // Every seal that names it would say so; once is enough.
                if (gone.Add(leaf.TicketId)) find(new Finding("deleted-ticket", leaf.Number, $"It was sealed with {leaf.Count} facts ({seal}) and is gone."));
            }
            else if (number != leaf.Number) find(new Finding("altered-ticket", leaf.Number, $"Its number is {number} now ({seal})."));
            else if (!hashes.TryGetValue((leaf.TicketId, leaf.Count), out var hash)) find(new Finding("missing-facts", leaf.Number, $"It was sealed with {leaf.Count} facts ({seal}) and has fewer."));
            else if (hash != leaf.Hash) find(new Finding("rewritten-history", leaf.Number, $"Its first {leaf.Count} facts are not those that were sealed ({seal})."));
        }
    }
}
