using System.Collections.Concurrent;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Dispatch.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Decisions;

/// <summary>The matching policy that is in effect on a line. A version never changes, so each is read once.</summary>
public sealed class LinePolicyBook
{
    private readonly ConcurrentDictionary<long, MatchPolicy> known = [];

    /// <summary>The policy of a line at a moment; the house's default while the line has none.</summary>
    public async Task<MatchPolicy> AtAsync(HotlineDb db, long lineId, DateTimeOffset now, CancellationToken stop)
    {
        var id = await db.LinePolicies.Where(policy => policy.LineId == lineId && policy.EffectiveAt <= now)
            .OrderByDescending(policy => policy.EffectiveAt).ThenByDescending(policy => policy.Version).Select(policy => (long?)policy.Id).FirstOrDefaultAsync(stop);
        if (id is not { } found) return MatchPolicy.Default;
        if (known.TryGetValue(found, out var policy)) return policy;
        return known.GetOrAdd(found, Read((await db.LinePolicies.AsNoTracking().SingleAsync(row => row.Id == found, stop)).Json));
    }

    internal static MatchPolicy Read(string json) => JsonSerializer.Deserialize<MatchPolicy>(json, HistoryWriter.Json) ?? throw new InvalidOperationException("A line's policy is empty.");

    internal static string Write(MatchPolicy policy) => JsonSerializer.Serialize(policy, HistoryWriter.Json);
}
