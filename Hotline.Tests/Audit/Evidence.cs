using System.Globalization;
using Hotline.Api.Audit;
using Hotline.Api.Audit.Seals;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hotline.Tests.Audit;

/// <summary>A copy of a desk's data, to tamper with and to check; no host runs on it.</summary>
public sealed class Evidence : IDisposable
{
    /// <summary>The second ticket's id, in SQL.</summary>
    public const string Second = "(SELECT Id FROM Tickets ORDER BY Id LIMIT 1 OFFSET 1)";
    private readonly TemporaryDirectory directory = new();
    private readonly DataDirectory data;

    /// <param name="desk">What is copied.</param>
    /// <param name="seals">False leaves the seals out, as if none had been made yet.</param>
    public Evidence(AuditedDesk desk, bool seals = true)
    {
        data = new DataDirectory(directory.Path);
        using (var source = Open(desk.DataDirectory))
        using (var copy = Open(directory.Path))
        {
            source.BackupDatabase(copy);
        }
        File.Copy(Path.Combine(desk.DataDirectory, "keys", "history.key"), KeyFile);
        if (!seals)
        {
            Tamper("DELETE FROM Seals");
            return;
        }
        Directory.CreateDirectory(Seals);
        foreach (var file in Directory.GetFiles(Path.Combine(desk.DataDirectory, SealFolder.Name))) File.Copy(file, Path.Combine(Seals, Path.GetFileName(file)));
    }

    public ManualTimeProvider Clock { get; } = new(SmallDesk.Start + TimeSpan.FromHours(25));

    public string KeyFile => data.KeyFile("history.key");

    public string Seals => data.File(SealFolder.Name);

    public HistoryKey Key => HistoryKey.FromFile(KeyFile);

    public string PathOf(int seal) => new SealFolder(data).PathOf(seal);

    /// <summary>What verify-audit finds, as "code where".</summary>
    public async Task<IReadOnlyList<string>> VerifyAsync(string? sealCopy = null)
    {
        var findings = new List<string>();
        await using var db = Context();
        var verify = new VerifyAudit(new VerifyHistories(db, Key), new VerifyNumbers(db), new VerifySeals(db, Key), new SealFolder(data));
        await verify.RunAsync(sealCopy, finding => findings.Add($"{finding.Code} {finding.Where}"), CancellationToken.None);
        return findings;
    }

    public Task<SealHeader> SealAsync() => SealingAsync(seal => seal.SealNowAsync(CancellationToken.None));

    /// <summary>What the work of the night does.</summary>
    public Task SealByNightAsync() => SealingAsync(async seal =>
    {
        await seal.RunAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Changes rows as somebody with the database's file would, past every rule of the program and the database.</summary>
    public int Tamper(string sql)
    {
        using var connection = Open(directory.Path);
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteNonQuery();
    }

    /// <summary>One value.</summary>
    public string Look(string sql)
    {
        using var connection = Open(directory.Path);
        using var command = new SqliteCommand(sql, connection);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    public void Dispose() => directory.Dispose();

    private async Task<T> SealingAsync<T>(Func<SealHistory, Task<T>> run)
    {
        await using var db = Context();
        var write = new Write(db, new WriterGate(isNeeded: true, TimeSpan.FromMinutes(5)), Clock, new CommitSignals());
        return await run(new SealHistory(db, write, new SealFolder(data), Key, Clock, NullLogger<SealHistory>.Instance));
    }

    private SqliteHotlineDb Context() => new(new DbContextOptionsBuilder<SqliteHotlineDb>().UseSqlite(ConnectionString(directory.Path)).Options);

    private static SqliteConnection Open(string directory)
    {
        var connection = new SqliteConnection(ConnectionString(directory));
        connection.Open();
        return connection;
    }

    private static string ConnectionString(string directory) => $"Data Source={Path.Combine(directory, "hotline.db")};Pooling=false;Foreign Keys=False";
}
