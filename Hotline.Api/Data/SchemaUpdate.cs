using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data;

/// <summary>Brings the schema up to date at start. Several processes may start at once: one does it, the others wait.</summary>
public static class SchemaUpdate
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Longer than any migration of a file takes. (default) Ours.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public static async Task MigrateAsync(this IHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HotlineDb>();
        if (db.Database.IsSqlite()) await MigrateFileAsync(db);
        else await db.Database.MigrateAsync();
    }

    /// <summary>
    /// On SQLite EF's own lock is a row, taken at every start. A process that dies holding it leaves it behind, and every later start would
    /// wait for it for ever. So the lock that counts is one on a file, which ends with its process, and whoever holds that removes the row.
    /// </summary>
    private static async Task MigrateFileAsync(HotlineDb db)
    {
        await using var turn = await TurnAsync(db.Database.GetDbConnection().DataSource + ".migrating");
        if (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync() > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock");
        await db.Database.MigrateAsync();
    }

    private static async Task<FileStream> TurnAsync(string path)
    {
        for (var waited = TimeSpan.Zero; ; waited += LookAgain)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && waited < LongestWait)
            {
                await Task.Delay(LookAgain);
            }
        }
    }

    /// <summary>True when the schema is this program's; says so when it is not. For verbs that must not make or change a database.</summary>
    public static async Task<bool> IsReadyAsync(this HotlineDb db, CancellationToken stop)
    {
        if (await db.Database.CanConnectAsync(stop) && !(await db.Database.GetPendingMigrationsAsync(stop)).Any()) return true;
        await Console.Error.WriteLineAsync("There is no database here, or it is of an earlier version; run migrate first.");
        return false;
    }
}
