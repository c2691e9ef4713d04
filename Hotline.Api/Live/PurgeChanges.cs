using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Schedules;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Live;

/// <summary>Deletes change rows that every node has followed long ago.</summary>
public sealed class PurgeChanges(HotlineDb db, Write write) : IScheduledWork
{
    /// <summary>A node that looked at nothing for so long starts anew by its digest. Ours.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Rows of one transaction, so that nobody waits long for it. Ours.</summary>
    private const int Batch = 5_000;

    public static string Name => "purge-changes";

    public static string Cron => "0 20 * * * ?";

    public async Task RunAsync(CancellationToken stop)
    {
        while (await DeleteAsync(stop) == Batch)
        {
            // The next batch; other writes may take their turn between.
        }
    }

    private async Task<int> DeleteAsync(CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var limit = write.Now - Kept;
        var deleted = await db.Changes.Where(change => change.At < limit).OrderBy(change => change.Id).Take(Batch).ExecuteDeleteAsync(stop);
        await scope.CommitAsync(stop);
        return deleted;
    }
}
