using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Views;
using Hotline.Api.Data.Writing;
using Microsoft.AspNetCore.SignalR;

namespace Hotline.Api.Live;

/// <summary>
/// The only one who tells consoles anything: rows that changed, after their commit, and every 15 s what each queue amounts to. It tells
/// what the database says now, never what a change says, so repeated and reordered changes do no harm.
/// </summary>
internal sealed partial class Announcer(IServiceScopeFactory scopes, IHubContext<LiveHub, ILiveConsole> hub, QueuePosition position, Catalogues catalogues, ILogger<Announcer> log) : IDisposable
{
    /// <summary>Rows read in one query. Ours; SQL Server takes 2,100 parameters.</summary>
    private const int RowsPerRead = 500;
    private static readonly string[] AllQueues = [Queues.Tickets, Queues.Tasks, Queues.Conversations];
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<LiveScope, QueueModel> models = [];

    /// <summary>Learns what is in the queues without telling anybody. To be done before the first console can connect.</summary>
    internal Task LearnAsync(CancellationToken stop) => EachScopeAsync(async (scope, lineId, rows) =>
    {
        var model = ModelOf(scope);
        foreach (var (id, version) in await rows.VersionsAsync(scope.Queue, lineId, scope.Audience, stop)) model.Show(id, version);
    }, stop);

    /// <summary>Tells what became of the rows that changed.</summary>
    internal async Task AnnounceAsync(IReadOnlyCollection<Change> changes, CancellationToken stop)
    {
        await using var services = scopes.CreateAsyncScope();
        var rows = services.ServiceProvider.GetRequiredService<QueueRows>();
        var catalogue = await catalogues.GetAsync(services.ServiceProvider.GetRequiredService<HotlineDb>(), stop);
        foreach (var queue in changes.GroupBy(change => change.Queue))
        {
            foreach (var line in catalogue.Lines.Values)
            {
                foreach (var audience in LiveScope.AudiencesOf(queue.Key))
                {
                    var scope = new LiveScope(queue.Key, line.Code, audience);
                    await InTurnAsync(async () =>
                    {
                        var model = ModelOf(scope);
                        // A conversation may move to another line: where it was shown it is looked at, too.
                        var touched = queue.Where(change => change.LineId == line.Id || model.Rows.ContainsKey(change.RowId)).Select(change => change.RowId).Distinct();
                        foreach (var ids in touched.Chunk(RowsPerRead)) await TellAsync(scope, line.Id, ids, rows, stop);
                    }, stop);
                }
            }
        }
    }

    /// <summary>Compares what was told with the database, tells what was missed, then says what each queue amounts to.</summary>
    /// <returns>How many rows had been missed.</returns>
    internal async Task<int> DigestAsync(CancellationToken stop)
    {
        var missed = 0;
        await EachScopeAsync(async (scope, lineId, rows) =>
        {
            var model = ModelOf(scope);
            var present = (await rows.VersionsAsync(scope.Queue, lineId, scope.Audience, stop)).ToDictionary(row => row.Id, row => row.Version);
            var changed = present.Where(row => !(model.Rows.TryGetValue(row.Key, out var told) && told >= row.Value)).Select(row => row.Key);
            long[] different = [.. changed.Concat(model.Rows.Keys.Where(id => !present.ContainsKey(id)))];
            foreach (var ids in different.Chunk(RowsPerRead)) missed += await TellAsync(scope, lineId, ids, rows, stop);
            var (epoch, seq) = position.Of(scope);
            await hub.Clients.Group(scope.Group).Digest(new DigestMessage(scope.Name, epoch, seq, model.Rows.Count, model.Xor));
        }, stop);
        if (missed > 0) Missed(log, missed);
        return missed;
    }

    public void Dispose() => turn.Dispose();

    private async Task<int> TellAsync(LiveScope scope, long lineId, long[] ids, QueueRows rows, CancellationToken stop)
    {
        var model = ModelOf(scope);
        var told = 0;
        var present = await rows.OfAsync(scope.Queue, lineId, scope.Audience, ids, stop);
        foreach (var row in present)
        {
            if (!model.Show(row.Id, row.RowVersion)) continue;
            await hub.Clients.Group(scope.Group).Row(new RowMessage(scope.Name, position.Next(scope), row));
            told++;
        }
        long[] absent = [.. ids.Except(present.Select(row => row.Id))];
        if (absent.Length > 0) told += await TellLeaversAsync(scope, absent, rows, stop);
        while (model.IsOverfull) await TellGoneAsync(scope, model, model.Oldest);
        return told;
    }

    private async Task<int> TellLeaversAsync(LiveScope scope, long[] absent, QueueRows rows, CancellationToken stop)
    {
        var model = ModelOf(scope);
        var known = (await rows.LeaversAsync(scope.Queue, scope.Audience, absent, stop)).ToDictionary(row => row.Id, row => row.Version);
        foreach (var id in absent)
        {
            // A console may have read a row that was never told, so its leaving is told all the same; but only of rows that this audience may know.
            if (known.TryGetValue(id, out var version) || model.Rows.TryGetValue(id, out version)) await TellGoneAsync(scope, model, new RowVersion(id, version));
        }
        return absent.Length;
    }

    private async Task TellGoneAsync(LiveScope scope, QueueModel model, RowVersion row)
    {
        model.Drop(row.Id);
        await hub.Clients.Group(scope.Group).Gone(new GoneMessage(scope.Name, position.Next(scope), row.Id, row.Version));
    }

    private async Task EachScopeAsync(Func<LiveScope, long, QueueRows, Task> act, CancellationToken stop)
    {
        await using var services = scopes.CreateAsyncScope();
        var rows = services.ServiceProvider.GetRequiredService<QueueRows>();
        var catalogue = await catalogues.GetAsync(services.ServiceProvider.GetRequiredService<HotlineDb>(), stop);
        foreach (var line in catalogue.Lines.Values)
        {
            foreach (var scope in AllQueues.SelectMany(queue => LiveScope.AudiencesOf(queue).Select(audience => new LiveScope(queue, line.Code, audience))))
                await InTurnAsync(() => act(scope, line.Id, rows), stop);
        }
    }

    // One scope at a time, so that what is told, its number and the digest belong together; never longer, so that a digest delays no news.
    private async Task InTurnAsync(Func<Task> act, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try { await act(); }
        finally { turn.Release(); }
    }

    private QueueModel ModelOf(LiveScope scope) => models.TryGetValue(scope, out var model) ? model : models[scope] = new QueueModel();

    [LoggerMessage(1201, LogLevel.Information, "The digest found {Rows} row(s) that consoles had not been told of")]
    private static partial void Missed(ILogger log, int rows);
}
