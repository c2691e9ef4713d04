using System.Text.Json;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Signals;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hotline.Api.Data.Writing;

/// <summary>
/// The one open write of a scope. A use case begins it; a use case inside another's write joins and the outermost commits.
/// Locks are always taken in this order: outbox row, phone, conversation, ticket (by id), task. So no two writes wait for each other.
/// </summary>
public sealed class Write(HotlineDb db, WriterGate gate, TimeProvider clock, CommitSignals signals)
{
    /// <summary>More rows than this are announced by one command.</summary>
    private const int MostSingly = 50;
    internal static readonly (string, bool)[] Announced = [("Queue", false), ("LineId", true), ("RowId", true), ("RowVersion", true)];
    private readonly Dictionary<(string Queue, long RowId), Change> changes = [];
    private readonly List<Func<CancellationToken, Task>> beforeCommit = [];
    private int depth;

    /// <summary>The instant of this write; the same for everything in it.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Counts the transactions of this scope, so that a participant knows whether it already takes part in the open one.</summary>
    public int Serial { get; private set; }

    /// <summary>Opens the transaction, or joins the open one. Dispose without <see cref="WriteScope.CommitAsync"/> undoes everything.</summary>
    public async Task<WriteScope> BeginAsync(CancellationToken stop)
    {
        if (depth++ > 0) return new WriteScope(this, null, null);
        IDisposable? turn = null;
        try
        {
            turn = await gate.EnterAsync(stop);
            var transaction = await db.Database.BeginTransactionAsync(stop);
            // Read after the turn came: within one database the order of commits is the order of instants.
            Now = clock.Now();
            Serial++;
            return new WriteScope(this, transaction, turn);
        }
        catch
        {
            depth--;
            turn?.Dispose();
            throw;
        }
    }

    /// <summary>Announces a row of a live queue when this write commits.</summary>
    public void Announce(string queue, long lineId, long rowId, int rowVersion)
    {
        // The last announcement of a row comes last.
        changes.Remove((queue, rowId));
        changes[(queue, rowId)] = new Change { Queue = queue, LineId = lineId, RowId = rowId, RowVersion = rowVersion, Node = signals.Node, At = Now };
    }

    /// <summary>Work that must be done before the commit, inside the transaction.</summary>
    internal void BeforeCommit(Func<CancellationToken, Task> work) => beforeCommit.Add(work);

    internal async Task FinishAsync(IDbContextTransaction transaction, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        // By index: work may leave more work behind.
        for (var i = 0; i < beforeCommit.Count; i++) await beforeCommit[i](stop);
        if (changes.Count > MostSingly) await AnnounceManyAsync(stop);
        else db.Changes.AddRange(changes.Values);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        signals.Committed(changes.Values);
    }

    internal static string InsertChanges(string rows) => $"""INSERT INTO "Changes" ("Queue", "LineId", "RowId", "RowVersion", "Node", "At") SELECT v."Queue", v."LineId", v."RowId", v."RowVersion", {"{1}"}, {"{2}"} FROM {rows} AS v""";

    private Task<int> AnnounceManyAsync(CancellationToken stop) => db.Database.ExecuteSqlRawAsync(InsertChanges(JsonRows.From(db, Announced)),
        [JsonSerializer.Serialize(changes.Values.Select(change => new { change.Queue, change.LineId, change.RowId, change.RowVersion })), signals.Node, Now.UtcDateTime], stop);

    internal void Leave(bool isOutermost)
    {
        depth--;
        if (!isOutermost) return;
        changes.Clear();
        beforeCommit.Clear();
        // What was undone must not linger in memory and be saved by the next write of the scope.
        db.ChangeTracker.Clear();
    }
}

/// <summary>One level of an open write.</summary>
public sealed class WriteScope(Write write, IDbContextTransaction? transaction, IDisposable? turn) : IAsyncDisposable
{
    /// <summary>The outermost scope commits; an inner one leaves that to it.</summary>
    public Task CommitAsync(CancellationToken stop) => transaction is null ? Task.CompletedTask : write.FinishAsync(transaction, stop);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (transaction is not null) await transaction.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
            write.Leave(transaction is not null);
        }
    }
}
