using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Live;

/// <summary>
/// Finds what others committed: other nodes, and commands run beside this one. Ids are given out before the commit and so become visible
/// out of order: every look goes back over the last 30 s, measured by our own clock, since clocks of nodes differ.
/// </summary>
internal sealed class ChangeFollower(IServiceScopeFactory scopes, string node, TimeSpan lookBack)
{
    /// <summary>Most rows of one look; in a flood beyond it the digest finds the rest. Ours.</summary>
    private const int MostPerLook = 5_000;

    /// <summary>How far the first look goes back, for transactions open while this node started. Ours.</summary>
    private const int FirstLookBack = 1_000;
    private readonly Queue<(long At, long LastId)> looks = new();
    private readonly HashSet<long> seen = [];
    private long floor = -1;

    /// <summary>Changes of others that were not seen before.</summary>
    internal async Task<IReadOnlyList<Change>> LookAsync(CancellationToken stop)
    {
        await using var services = scopes.CreateAsyncScope();
        var changes = services.ServiceProvider.GetRequiredService<HotlineDb>().Changes.AsNoTracking();
        var last = await changes.MaxAsync(change => (long?)change.Id, stop) ?? 0;
        if (floor < 0) floor = Math.Max(0, last - FirstLookBack);
        Forget(last);
        if (last <= floor) return [];
        var found = await changes.Where(change => change.Id > floor && change.Node != node).OrderByDescending(change => change.Id).Take(MostPerLook).ToListAsync(stop);
        return [.. found.Where(change => seen.Add(change.Id))];
    }

    private void Forget(long lastId)
    {
        var now = Environment.TickCount64;
        looks.Enqueue((now, lastId));
        while (looks.TryPeek(out var look) && now - look.At > lookBack.TotalMilliseconds)
        {
            looks.Dequeue();
            if (look.LastId <= floor) continue;
            floor = look.LastId;
            seen.RemoveWhere(id => id <= floor);
        }
    }
}
