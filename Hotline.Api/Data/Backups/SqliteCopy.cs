using Hotline.Dispatch;
using Microsoft.Data.Sqlite;

namespace Hotline.Api.Data.Backups;

/// <summary>The embedded database: copied by SQLite's online backup, which reads one instant of it while others write.</summary>
/// <param name="path">The database's file.</param>
internal sealed class SqliteCopy(string path) : DatabaseCopy
{
    private const string ListTables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    public override async Task<CopyContents> SaveAsync(string file, CancellationToken stop)
    {
        if (!File.Exists(path)) throw NoDatabase();
        await using (var source = await OpenAsync(path, SqliteOpenMode.ReadWrite, stop))
        {
            await using var target = await OpenAsync(file, SqliteOpenMode.ReadWriteCreate, stop);
            source.BackupDatabase(target);
        }
        return await CheckAsync(file, stop);
    }

    public override Task<string?> ObstacleAsync(CancellationToken stop) =>
        Task.FromResult(((string[])["", "-wal"]).Select(ending => path + ending).FirstOrDefault(File.Exists) is { } found ? $"the database {found}" : null);

    public override async Task<CopyContents> LoadAsync(string file, CancellationToken stop)
    {
        var contents = await CheckAsync(file, stop);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.Move(file, path, overwrite: false);
        return contents;
    }

    /// <summary>Looks at every page. The copy keeps its write-ahead mode, without which nobody could open it for reading only; its log is gone when this returns.</summary>
    private static async Task<CopyContents> CheckAsync(string file, CancellationToken stop)
    {
        await using var connection = await OpenAsync(file, SqliteOpenMode.ReadWrite, stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (await command.ExecuteScalarAsync(stop) is not "ok") throw new Refused("damaged-database", "SQLite finds the database damaged (PRAGMA integrity_check).");
        return await ContentsAsync(connection, ListTables, stop);
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken stop)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync(stop);
        return connection;
    }
}
