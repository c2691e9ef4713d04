using Hotline.Api.Data.Signals;
using Hotline.Api.Hosting;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Schedules;

/// <summary>One loop per kind of due work: sleep until the next instant or a commit, then run. Slow carriers never delay promises.</summary>
internal sealed class Waker(IEnumerable<DueWorkKind> kinds, WorkRunner runner, CommitSignals signals, IOptions<ScheduleOptions> options, TimeProvider clock, IHostApplicationLifetime lifetime) : BackgroundService
{
    // Work that is due and does not get done (the carrier is away) must not spin.
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        await Task.WhenAll(kinds.Select(kind => LoopAsync(kind, stoppingToken)));
    }

    private async Task LoopAsync(DueWorkKind kind, CancellationToken stop)
    {
        var bell = signals.Subscribe();
        var longestSleep = options.Value.LookEvery;
        DateTimeOffset? next = null;
        while (!stop.IsCancellationRequested)
        {
            var dueAt = next <= clock.Now() ? next : null;
            next = null;
            var went = await runner.RunAsync(kind.Type, kind.Name, async (work, token) =>
            {
                await ((IDueWork)work).RunDueAsync(token);
                next = await ((IDueWork)work).NextDueAsync(token);
            }, dueAt, stop);
            var sleep = went && next is { } at ? at - clock.Now() : longestSleep;
            if (sleep <= TimeSpan.Zero)
            {
                await Task.Delay(ShortestSleep, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }
            await bell.WaitAsync(sleep < longestSleep ? sleep : longestSleep, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource();
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await using var onStop = stop.Register(() => started.TrySetCanceled(stop));
        await started.Task;
    }
}
