using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Writing;

/// <summary>Locks many tickets at once in the order of their ids, the order in which every write takes them.</summary>
internal static class FreeTickets
{
    /// <returns>The ids that are ours until the write ends. PostgreSQL leaves out rows that another write holds; elsewhere the update that follows waits for them.</returns>
    internal static async Task<IReadOnlyCollection<long>> LockFreeTicketsAsync(this HotlineDb db, IReadOnlyCollection<long> ids, CancellationToken stop) => db.Database.IsNpgsql()
        ? await db.Database.SqlQuery<long>($"""SELECT "Id" AS "Value" FROM "Tickets" WHERE "Id" = ANY({ids.ToArray()}) ORDER BY "Id" FOR UPDATE SKIP LOCKED""").ToListAsync(stop)
        : ids;
}
