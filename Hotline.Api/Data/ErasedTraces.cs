using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data;

/// <summary>What a database keeps of rows that are no longer in it.</summary>
public static class ErasedTraces
{
    /// <summary>
    /// Empties SQLite's write-ahead log, in which erased text would stand until later writes cover it. While somebody reads an older state it
    /// stays a little longer. PostgreSQL and SQL Server clear their dead rows by themselves.
    /// </summary>
    public static async Task ClearTracesAsync(this HotlineDb db, CancellationToken stop)
    {
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
    }
}
