using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Dispatch.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers;

/// <summary>
/// What the matcher sees now: kept in memory, brought up to date by the rows of the verdict ledger, also those of other nodes. One question
/// to the database per decision ("what is new?"), none per merchant.
/// </summary>
public sealed class MerchantSnapshots
{
    private volatile Held? held;

    /// <summary>The newest snapshot that the ledger's committed rows make. Rows of the open write are not there yet: the ledger writes last.</summary>
    public async Task<MerchantSnapshot> TakeAsync(HotlineDb db, Catalogue catalogue, CancellationToken stop)
    {
        var before = held;
        var sequence = before?.Snapshot.Sequence ?? 0;
        var rows = before is null
            ? await db.MerchantVersions.AsNoTracking().Where(version => !db.MerchantVersions.Any(later => later.MerchantId == version.MerchantId && later.Sequence > version.Sequence)).OrderBy(version => version.Sequence).ToListAsync(stop)
            : await db.MerchantVersions.AsNoTracking().Where(version => version.Sequence > sequence).OrderBy(version => version.Sequence).ToListAsync(stop);
        var snapshot = before is not null && before.Catalogue == catalogue
            ? rows.Aggregate(before.Snapshot, (seen, row) => seen.With(row.Read(), row.Sequence))
            : Build(before?.Snapshot.Candidates ?? [], rows.Select(row => row.Read()), rows.Count > 0 ? rows[^1].Sequence : sequence, catalogue);
        Keep(new Held(snapshot, catalogue));
        return snapshot;
    }

    private static MerchantSnapshot Build(IEnumerable<MerchantCandidate> known, IEnumerable<MerchantCandidate> newer, long sequence, Catalogue catalogue)
    {
        var states = known.ToDictionary(candidate => candidate.Id);
        foreach (var state in newer) states[state.Id] = state;
        return new MerchantSnapshot(sequence, states.Values, catalogue.Hours, catalogue.LineCalendars, new AreaTravel(catalogue.Minutes));
    }

    private void Keep(Held newer)
    {
        // Two decisions at once may have read differently far; who read further stays.
        if (held is not { } kept || kept.Snapshot.Sequence <= newer.Snapshot.Sequence) held = newer;
    }

    private sealed record Held(MerchantSnapshot Snapshot, Catalogue Catalogue);
}
