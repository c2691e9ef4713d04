using System.ComponentModel;
using System.Data;
using System.Diagnostics;
using System.Globalization;
using Hotline.Dispatch;
using Npgsql;

namespace Hotline.Api.Data.Backups;

/// <summary>
/// PostgreSQL: <c>pg_dump</c> and <c>pg_restore</c>, PostgreSQL's own, of the server's version or later. They know every kind of object
/// in a database, now and in versions to come.
/// </summary>
internal sealed class PostgreSqlCopy(string connectionString) : DatabaseCopy
{
    private const string ListTables = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()";
    private const string CountObjects = "SELECT COUNT(*) FROM pg_class WHERE relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%')";

    public override async Task<CopyContents> SaveAsync(string file, CancellationToken stop)
    {
        await using var connection = await OpenAsync(stop);
        // The rows are counted in the very instant that is dumped.
        await using var instant = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var contents = await ContentsAsync(connection, ListTables, stop);
        await using var command = new NpgsqlCommand("SELECT pg_export_snapshot()", connection, instant);
        var snapshot = (string)(await command.ExecuteScalarAsync(stop))!;
        await RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}", $"--file={file}"], stop);
        return contents;
    }

    public override async Task<string?> ObstacleAsync(CancellationToken stop)
    {
        await using var connection = await OpenAsync(stop);
        await using var command = new NpgsqlCommand(CountObjects, connection);
        return (long)(await command.ExecuteScalarAsync(stop))! > 0 ? $"tables of the database {connection.Database}" : null;
    }

    public override async Task<CopyContents> LoadAsync(string file, CancellationToken stop)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await RunAsync("pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={database}", file], stop);
        await using var connection = await OpenAsync(stop);
        return await ContentsAsync(connection, ListTables, stop);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken stop)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(stop);
            return connection;
        }
        catch (NpgsqlException failure)
        {
            throw new Refused("no-database", $"The database cannot be reached: {failure.Message}");
        }
    }

    private async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        // In the environment, since anybody on the machine can read a process's arguments.
        foreach (var (name, value) in new[]
        {
            ("PGHOST", server.Host), ("PGPORT", server.Port.ToString(CultureInfo.InvariantCulture)), ("PGUSER", server.Username), ("PGPASSWORD", server.Password), ("PGDATABASE", server.Database),
            ("PGSSLMODE", SslMode(server)), ("PGSSLROOTCERT", server.RootCertificate), ("PGSSLCERT", server.SslCertificate), ("PGSSLKEY", server.SslKey),
        }) if (!string.IsNullOrEmpty(value)) start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var complaint = await process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0) throw new Refused("database-tool", $"{program} failed: {complaint.Trim()}");
        }
        catch (Win32Exception)
        {
            throw new Refused("database-tool", $"{program} is not on this machine: install PostgreSQL's client programs (Debian package postgresql-client), of the server's version or later.");
        }
    }

    private static string SslMode(NpgsqlConnectionStringBuilder server) => server.SslMode switch
    {
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        var mode => mode.ToString().ToLowerInvariant(),
    };
}
