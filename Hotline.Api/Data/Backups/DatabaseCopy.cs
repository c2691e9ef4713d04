using System.Data.Common;
using Hotline.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Backups;

/// <summary>How one kind of database is written into a file while it works, and made again from that file.</summary>
internal abstract class DatabaseCopy
{
    /// <summary>The one for this database.</summary>
    /// <exception cref="Refused">Its own tools do it.</exception>
    public static DatabaseCopy Of(HotlineDb db, DatabaseOptions options) => options.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteCopy(db.Database.GetDbConnection().DataSource),
        DatabaseProvider.PostgreSql => new PostgreSqlCopy(options.ConnectionString),
        _ => throw new Refused("own-tools", "SQL Server is saved by its own tools: BACKUP DATABASE and RESTORE DATABASE, and beside it the folders "
            + $"{string.Join(", ", MakeBackup.Folders)} of the data directory, copied after the database. docs/operations.md says how."),
    };

    /// <summary>Writes a copy as of one instant.</summary>
    public abstract Task<CopyContents> SaveAsync(string file, CancellationToken stop);

    /// <summary>What stands in the way of a restore, in words; null when there is nothing.</summary>
    public abstract Task<string?> ObstacleAsync(CancellationToken stop);

    /// <summary>Makes the database from a copy: all of it, or nothing.</summary>
    public abstract Task<CopyContents> LoadAsync(string file, CancellationToken stop);

    private protected static Refused NoDatabase() => new("no-database", "There is no database of the hotline here.");

    /// <param name="connection">Open.</param>
    /// <param name="listTables">Names all tables.</param>
    /// <param name="stop">Cancels.</param>
    private protected static async Task<CopyContents> ContentsAsync(DbConnection connection, string listTables, CancellationToken stop)
    {
        var tables = await ListAsync(connection, listTables, stop);
        if (!tables.Contains("SchemaVersions")) throw NoDatabase();
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables) rows[table] = (await ListAsync(connection, $"SELECT CAST(COUNT(*) AS VARCHAR(20)) FROM \"{table}\"", stop)).Select(long.Parse).Single();
        var schema = await ListAsync(connection, "SELECT MAX(\"MigrationId\") FROM \"SchemaVersions\"", stop);
        var seal = await ListAsync(connection, "SELECT CAST(COALESCE(MAX(\"Id\"), 0) AS VARCHAR(20)) FROM \"Seals\"", stop);
        return new CopyContents(schema.Single(), long.Parse(seal.Single(), System.Globalization.CultureInfo.InvariantCulture), rows);
    }

    private static async Task<List<string>> ListAsync(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(stop);
        var values = new List<string>();
        while (await reader.ReadAsync(stop)) values.Add(reader.GetString(0));
        return values;
    }
}

/// <summary>What a copy of the database holds.</summary>
/// <param name="Schema">Its last migration.</param>
/// <param name="LastSeal">Its newest seal; 0 when it has none.</param>
/// <param name="Rows">Rows of each table.</param>
internal sealed record CopyContents(string Schema, long LastSeal, IReadOnlyDictionary<string, long> Rows);
