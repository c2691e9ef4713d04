using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Model;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Decisions;

/// <summary>
/// Makes every stored decision again from the ledger and compares byte for byte. Walks decisions and merchants' versions side by side, in the
/// order of the ledger, so that memory holds one snapshot whatever the length of the past.
/// </summary>
public sealed class ReplayDecisions(HotlineDb db, Catalogues catalogues, PastQuestions past, HistoryKey key)
{
    private const int Batch = 1000;
    private readonly Dictionary<string, GroundContent> grounds = [];
    private Queue<MerchantVersion> ahead = new();
    private long readUntil;
    private string lastSeal = "";

    /// <summary>What came of it.</summary>
    /// <param name="Decisions">Decisions made again.</param>
    /// <param name="Versions">Versions of merchants that were checked.</param>
    /// <param name="Differences">What is not as it was written, in the order of the ledger; empty when all is well.</param>
    public sealed record Outcome(int Decisions, long Versions, IReadOnlyList<string> Differences);

    /// <param name="most">Ends after so many differences.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Outcome> RunAsync(int most, CancellationToken stop)
    {
        var differences = new List<string>();
        var (decided, versions) = (0, 0L);
        MerchantSnapshot? snapshot = null;
        var ground = "";
        (long Snapshot, long Id) last = (-1, 0);
        while (differences.Count < most)
        {
            var decisions = await db.Decisions.AsNoTracking().Where(each => each.Snapshot > last.Snapshot || (each.Snapshot == last.Snapshot && each.Id > last.Id))
                .OrderBy(each => each.Snapshot).ThenBy(each => each.Id).Take(Batch).ToListAsync(stop);
            if (decisions.Count == 0) break;
            foreach (var decision in decisions)
            {
                last = (decision.Snapshot, decision.Id);
                decided++;
                if (await GroundAsync(decision, differences, stop) is not { } content) continue;
                if (snapshot is null || ground != decision.Ground) snapshot = content.Under(snapshot?.Candidates ?? [], snapshot?.Sequence ?? 0);
                ground = decision.Ground;
                while (await NextVersionAsync(decision.Snapshot, stop) is { } version)
                {
                    versions++;
                    Check(version, differences);
                    snapshot = snapshot.With(version.Read(), version.Sequence);
                }
                await CompareAsync(decision, snapshot, content.Policy, differences, stop);
                if (differences.Count >= most) break;
            }
        }
        while (differences.Count < most && await NextVersionAsync(long.MaxValue, stop) is { } version)
        {
            versions++;
            Check(version, differences);
        }
        foreach (var joint in await db.JointDecisions.AsNoTracking().OrderBy(each => each.Id).ToListAsync(stop))
        {
            decided++;
            if (differences.Count >= most || !await db.Grounds.AnyAsync(each => each.Digest == joint.Ground, stop)) continue;
            if (DecisionBook.SealOf(key, joint) != joint.Seal) differences.Add($"Joint decision {joint.Id} ({joint.At:yyyy-MM-dd HH:mm:ss} UTC) is not as it was written.");
            if (DecisionBook.Write(await past.AgainAsync(joint, stop)) != joint.Result) differences.Add($"Joint decision {joint.Id} ({joint.At:yyyy-MM-dd HH:mm:ss} UTC): made again it gives the tickets other merchants.");
        }
        return new Outcome(decided, versions, differences);
    }

    private void Check(MerchantVersion version, List<string> differences)
    {
        if (MerchantStates.SealOf(key, version, lastSeal) != version.Seal)
            differences.Add($"Version {version.Sequence} of merchant {version.MerchantId} ({version.Cause}, {version.At:yyyy-MM-dd HH:mm:ss} UTC) is not as it was written, or one before it is missing.");
        lastSeal = version.Seal;
    }

    private async Task CompareAsync(MatchDecision decision, MerchantSnapshot snapshot, MatchPolicy policy, List<string> differences, CancellationToken stop)
    {
        var name = $"Decision {decision.Id} (ticket {decision.TicketId}, round {decision.Round}, {decision.At:yyyy-MM-dd HH:mm:ss} UTC)";
        if (DecisionBook.SealOf(key, decision) != decision.Seal) differences.Add($"{name} is not as it was written.");
        var picks = PastQuestions.QuestionOf(decision, snapshot, policy, await catalogues.GetAsync(db, stop)).Rank();
        var again = DecisionBook.Write(picks);
        if (again == decision.Picks) return;
        var stored = DecisionBook.Read<List<long>>(decision.Picks);
        var place = Enumerable.Range(0, Math.Max(picks.Count, stored.Count)).First(i => i >= picks.Count || i >= stored.Count || picks[i] != stored[i]);
        differences.Add($"{name}: at place {place + 1} stands {(place < stored.Count ? $"merchant {stored[place]}" : "nobody")}, made again it is {(place < picks.Count ? $"merchant {picks[place]}" : "nobody")}.");
    }

    private async Task<GroundContent?> GroundAsync(MatchDecision decision, List<string> differences, CancellationToken stop)
    {
        if (grounds.TryGetValue(decision.Ground, out var known)) return known;
        var row = await db.Grounds.AsNoTracking().SingleOrDefaultAsync(each => each.Digest == decision.Ground, stop);
        if (row is not null && GroundContent.DigestOf(row.Json) == row.Digest) return grounds[decision.Ground] = GroundContent.Read(row.Json);
        differences.Add($"Decision {decision.Id}: policy, calendars and travel times that it saw (ground {decision.Ground[..12]}) are {(row is null ? "missing" : "not as they were written")}.");
        return null;
    }

    /// <summary>The next version up to a sequence; null when there is none.</summary>
    private async Task<MerchantVersion?> NextVersionAsync(long until, CancellationToken stop)
    {
        if (ahead.Count == 0)
        {
            ahead = new(await db.MerchantVersions.AsNoTracking().Where(version => version.Sequence > readUntil).OrderBy(version => version.Sequence).Take(Batch).ToListAsync(stop));
            if (ahead.Count > 0) readUntil = ahead.Last().Sequence;
        }
        return ahead.TryPeek(out var next) && next.Sequence <= until ? ahead.Dequeue() : null;
    }
}
