using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Callers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Messages;

/// <summary>Sends what waits in the outbox: several phones at once, one phone's notices in their order.</summary>
public sealed partial class DeliverOutbox(
    HotlineDb db, IServiceScopeFactory scopes, CallPace pace, TimeProvider clock, IOptionsSnapshot<OutboxOptions> options, ILogger<DeliverOutbox> log) : IDueWork
{
    private const int Batch = 200;

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop)
    {
        var waiting = db.Outbox.Where(entry => entry.State == OutboxState.Pending);
        var text = await waiting.Where(entry => entry.Way == ContactWay.Sms).MinAsync(entry => (DateTimeOffset?)entry.DueAt, stop);
        var call = await waiting.Where(entry => entry.Way != ContactWay.Sms).MinAsync(entry => (DateTimeOffset?)entry.DueAt, stop);
        if (call < pace.NextAt) call = pace.NextAt;
        return text is null || call < text ? call ?? text : text;
    }

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var due = await db.Outbox.AsNoTracking().Where(entry => entry.State == OutboxState.Pending && entry.DueAt <= now)
            .OrderBy(entry => entry.Id).Take(Batch).Select(entry => new { entry.Id, entry.Phone, entry.Way }).ToListAsync(stop);
        var calls = due.Where(entry => entry.Way != ContactWay.Sms).Select(entry => entry.Id).ToList();
        // Two texts that are with the carrier at the same time may change places on the way; a person would read "done" before "on the way".
        var phones = due.Where(entry => entry.Way == ContactWay.Sms).GroupBy(entry => entry.Phone, entry => entry.Id);
        await Parallel.ForEachAsync(phones, new ParallelOptions { MaxDegreeOfParallelism = options.Value.MostAtOnce, CancellationToken = stop }, async (ids, token) =>
        {
            foreach (var id in ids)
            {
                if (!await SendAsync(id, token)) return;
            }
        });
        foreach (var id in calls)
        {
            if (!pace.TryTake(now)) return;
            await SendAsync(id, stop);
        }
    }

    /// <returns>False when something went wrong here; the rest of this phone's notices wait for the next run.</returns>
    private async Task<bool> SendAsync(long id, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendNotice>().RunAsync(id, stop);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One notice that cannot be handled must not keep all others from leaving.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotSent(log, failure, id);
            return false;
        }
    }

    [LoggerMessage(4201, LogLevel.Error, "Notice {Id} could not be taken to the carrier")]
    private static partial void NotSent(ILogger log, Exception failure, long id);
}
