#pragma warning disable EF1001 // See Shadowed.cs.

using System.Collections.Concurrent;
using System.Linq.Expressions;
using Hotline.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Support.Shadow;

/// <summary>
/// SQL Server without a server. Whatever a host asks of its SQLite database is asked again of EF's SQL Server provider: the same expression,
/// the same change set. No connection opens and no command runs; each command is kept and read by the T-SQL grammar.
/// </summary>
/// <remarks>It proves that EF translates everything and that the outcome is T-SQL. It proves nothing about locks, conversions at run time or plans.</remarks>
public sealed class ShadowSqlServer
{
    private readonly ConcurrentDictionary<string, string> commands = new();
    private readonly ConcurrentQueue<string> failures = new();
    private readonly ConcurrentDictionary<object, bool> asked = new();
    private readonly DbContextOptions<SqlServerHotlineDb> inBatches;
    private readonly DbContextOptions<SqlServerHotlineDb> oneByOne;

    public ShadowSqlServer()
    {
        var capture = new CommandCapture(Keep);
        inBatches = Options(capture, batchSize: null);
        // Hotline:Database:MaxBatchSize = 1 is what the operations page recommends where MERGE is not wanted.
        oneByOne = Options(capture, batchSize: 1);
    }

    /// <summary>Every distinct command, and what first caused it.</summary>
    public IReadOnlyDictionary<string, string> Commands => commands;

    /// <summary>Commands that are not T-SQL, and what EF could not do for SQL Server at all. Empty is the proof.</summary>
    public IReadOnlyList<string> Failures => [.. failures];

    /// <summary>Lets this shadow follow everything that a host does in its SQLite database.</summary>
    public void Follow(IServiceCollection services) => services
        .AddSingleton(this)
        .ConfigureDbContext<SqliteHotlineDb>(sqlite => sqlite.ReplaceService<IQueryCompiler, ShadowedQueries>().ReplaceService<IDatabase, ShadowedSaves>());

    /// <summary>Fails the test that asked its database for something that SQL Server would not understand.</summary>
    public void ThrowIfFailed()
    {
        if (!failures.IsEmpty) throw new InvalidOperationException($"SQL Server would not understand this test's commands:\n{string.Join("\n\n", failures)}");
    }

    /// <summary>Repeats a query of a shape that this shadow has not seen; asking everything a thousand times would prove nothing more.</summary>
    internal void Repeat<TResult>(object shape, Expression query)
    {
        if (asked.TryAdd(shape, true)) Guarded($"query of {query.Type}", inBatches, db => ShadowAnswer.Run<TResult>(db, new ShadowRoots(db).Visit(query)));
    }

    /// <summary>Repeats a change set unless one of the same shape was seen: the same kinds of rows, properties and, roughly, numbers of each.</summary>
    internal void Repeat(IList<IUpdateEntry> changes)
    {
        if (!asked.TryAdd(ShapeOf(changes), true)) return;
        var cause = $"save of {string.Join(", ", changes.Select(change => $"{change.EntityState} {change.EntityType.ClrType.Name}").Distinct())}";
        // EF sends at most 42 rows at once to SQL Server: a hundred of a kind show full batches and the remainder.
        Guarded(cause, inBatches, db => ShadowChanges.Save(db, Few(changes, 100)));
        if (changes.Count > 1) Guarded(cause, oneByOne, db => ShadowChanges.Save(db, Few(changes, 2)));
    }

    private static string ShapeOf(IList<IUpdateEntry> changes) => string.Join('\n', changes.GroupBy(KindOf).Select(alike => $"{alike.Key} × {alike.Count() switch { < 3 and var few => few, <= 42 => 42, _ => 100 }}").Order(StringComparer.Ordinal));

    private static string KindOf(IUpdateEntry change) => $"{change.EntityState} {change.EntityType.Name} {(change.EntityState == EntityState.Modified ? string.Join(',', change.EntityType.GetProperties().Where(change.IsModified).Select(property => property.Name)) : "")}";

    private static List<IUpdateEntry> Few(IList<IUpdateEntry> changes, int ofAKind) =>
        [.. changes.GroupBy(change => (change.EntityType, change.EntityState)).SelectMany(alike => alike.Take(ofAKind))];

    private static DbContextOptions<SqlServerHotlineDb> Options(CommandCapture capture, int? batchSize) => new DbContextOptionsBuilder<SqlServerHotlineDb>()
        .UseSqlServer("Server=nowhere;Encrypt=false", server =>
        {
            server.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
            if (batchSize is { } size) server.MaxBatchSize(size);
        })
        .AddInterceptors(NoConnection.Instance, capture)
        .Options;

    private void Guarded(string cause, DbContextOptions<SqlServerHotlineDb> options, Action<SqlServerHotlineDb> repeat)
    {
        using var db = new SqlServerHotlineDb(options);
        CommandCapture.Cause.Value = cause;
        try { repeat(db); }
        catch (Exception failure) { failures.Enqueue($"{cause}: {failure.GetType().Name}: {failure.Message}"); }
        finally { CommandCapture.Cause.Value = null; }
    }

    private void Keep(string command, string cause)
    {
        if (!commands.TryAdd(command, cause)) return;
        foreach (var error in TSql.Errors(command)) failures.Enqueue($"{cause}: {error} in\n{command}");
    }
}
