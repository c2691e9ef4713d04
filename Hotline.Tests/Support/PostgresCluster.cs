using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Hotline.Tests.Support;

/// <summary>
/// A real PostgreSQL server for one test run: its own directory, its own port on 127.0.0.1, durable as in production (fsync stays on).
/// It lives exactly as long as this process: a shell holds the server and ends it when our end of the pipe closes, even by kill -9.
/// </summary>
public sealed class PostgresCluster
{
    // PostgreSQL refuses to run as root, so a root caller hands it to an unprivileged user.
    // initdb's files need no sync: a cluster that did not survive its first second is simply made again.
    private const string Script = """
        set -e
        trap '' INT TERM
        home=$1 bin=$2 port=$3
        "$bin/initdb" -D "$home/data" -U hotline -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$home/initdb.log" 2>&1
        "$bin/postgres" -D "$home/data" -p "$port" -h 127.0.0.1 -c unix_socket_directories= -c max_connections=400 \
            -c shared_buffers=64MB -c timezone=Asia/Shanghai -c log_timezone=UTC >"$home/server.log" 2>&1 </dev/null &
        server=$!
        cat >/dev/null
        kill -INT "$server" 2>/dev/null && wait "$server"
        cd / && rm -rf "$home"
        """;

    private static readonly Lazy<Task<PostgresCluster>> OnlyOne = new(StartAsync);

    private readonly ConcurrentDictionary<string, Lazy<Task>> templates = new();
    private readonly SemaphoreSlim copying = new(1);
    private readonly Process shell;
    private readonly string home;
    private readonly int port;
    private int databases;

    private PostgresCluster(Process shell, string home, int port) => (this.shell, this.home, this.port) = (shell, home, port);

    /// <summary>The cluster of this run, started by the first test that asks.</summary>
    public static Task<PostgresCluster> Shared => OnlyOne.Value;

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public async Task<string> NewDatabaseAsync() => await CopyAsync("template1");

    /// <summary>
    /// Makes a database as <paramref name="prepare"/> leaves one, and returns its connection string. The preparation (migrations, seed)
    /// runs once per name and run; every later database of that name is a copy.
    /// </summary>
    public async Task<string> NewDatabaseAsync(string name, Func<string, Task> prepare)
    {
        var template = $"template_{name}";
        await templates.GetOrAdd(template, _ => new(async () =>
        {
            await ExecuteAsync($"CREATE DATABASE \"{template}\"");
            await prepare(ConnectionString(template));
            // A pooled connection to the template would make every copy fail.
            NpgsqlConnection.ClearAllPools();
        })).Value;
        return await CopyAsync(template);
    }

    /// <summary>What the server wrote to its log, for a failure's message.</summary>
    public string Log => File.ReadAllText(Path.Combine(home, "server.log"));

    private async Task<string> CopyAsync(string template)
    {
        var name = $"hotline_{Interlocked.Increment(ref databases)}";
        // CREATE DATABASE refuses a template that another CREATE DATABASE is reading.
        await copying.WaitAsync();
        try { await ExecuteAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\""); }
        finally { copying.Release(); }
        return ConnectionString(name);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = "hotline",
        Database = database,
        MaxPoolSize = 40,
        // A hundred requests at once share these; on a slow machine the last waits longer than the usual quarter of a minute.
        Timeout = 300,
        CommandTimeout = 300,
        IncludeErrorDetail = true,
    }.ConnectionString;

    private static async Task<PostgresCluster> StartAsync()
    {
        var home = Directory.CreateTempSubdirectory("hotline-postgres-").FullName;
        var port = FreePort.Next();
        var shell = Process.Start(StartInfo(home, port))!;
        var cluster = new PostgresCluster(shell, home, port);
        await cluster.WaitUntilReadyAsync();
        return cluster;
    }

    private static ProcessStartInfo StartInfo(string home, int port)
    {
        string[] shell = ["sh", "-c", Script, "postgres-cluster", home, ServerPrograms(), port.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo { WorkingDirectory = home, RedirectStandardInput = true };
        string[] words = Environment.IsPrivilegedProcess ? [.. AsUnprivilegedOwnerOf(home), .. shell] : shell;
        start.FileName = words[0];
        foreach (var word in words[1..]) start.ArgumentList.Add(word);
        return start;
    }

    private static string[] AsUnprivilegedOwnerOf(string home)
    {
        var user = Command.Run("id", "-u", "postgres").ExitCode == 0 ? "postgres" : "nobody";
        var group = Command.Run("id", "-gn", user).Required().Trim();
        Command.Run("chown", $"{user}:{group}", home).Required();
        return ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--"];
    }

    // Debian keeps the server programs of each version out of PATH.
    private static string ServerPrograms()
    {
        string[] places = Directory.Exists("/usr/lib/postgresql")
            ? [.. Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(MajorVersion).Select(version => Path.Combine(version, "bin"))]
            : [];
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        return places.Concat(path).FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")) && File.Exists(Path.Combine(place, "postgres")))
            ?? throw new InvalidOperationException("PostgreSQL is missing: install the Debian package postgresql (./test.sh does it as root).");
    }

    private static int MajorVersion(string directory) => int.TryParse(Path.GetFileName(directory), out var version) ? version : 0;

    private async Task WaitUntilReadyAsync()
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (waiting.Elapsed < TimeSpan.FromMinutes(2) && !shell.HasExited)
            {
                await Task.Delay(50);
            }
            catch (NpgsqlException failure)
            {
                throw new InvalidOperationException($"PostgreSQL did not start.\n{Logs()}", failure);
            }
        }
    }

    private string Logs() => string.Concat(Directory.GetFiles(home, "*.log").Order().Select(File.ReadAllText));
}
