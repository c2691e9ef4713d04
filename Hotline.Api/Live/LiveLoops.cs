using Hotline.Api.Data.Model;
using Hotline.Api.Data.Signals;

namespace Hotline.Api.Live;

/// <summary>
/// Keeps the announcer going, on real time even where the clock is set by hand: connections live in real time. Three loops, so that
/// a slow look at the database delays no news of our own.
/// </summary>
internal sealed partial class LiveLoops(Announcer announcer, OpenConsoles consoles, CommitSignals signals, IServiceScopeFactory scopes, ILogger<LiveLoops> log) : BackgroundService
{
    private static readonly TimeSpan DigestEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LookBack = TimeSpan.FromSeconds(30);

    /// <summary>Changes announced together; under load fewer queries then serve more commits.</summary>
    private const int MostTogether = 500;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the server listens, so that nobody can watch a queue that is not known yet.
        await AttemptAsync(announcer.LearnAsync, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(AnnounceOwnAsync(stoppingToken), FollowOthersAsync(stoppingToken), DigestAsync(stoppingToken));

    private async Task AnnounceOwnAsync(CancellationToken stop)
    {
        while (await ReadAsync(stop) is { Count: > 0 } changes) await AttemptAsync(token => announcer.AnnounceAsync(changes, token), stop);
    }

    private async Task<IReadOnlyList<Change>> ReadAsync(CancellationToken stop)
    {
        var together = new List<Change>();
        try
        {
            if (!await signals.Changes.WaitToReadAsync(stop)) return together;
            while (together.Count < MostTogether && signals.Changes.TryRead(out var change)) together.Add(change);
        }
        catch (OperationCanceledException)
        {
            // The host stops; an empty answer ends the loop.
        }
        return together;
    }

    private async Task FollowOthersAsync(CancellationToken stop)
    {
        var follower = new ChangeFollower(scopes, signals.Node, LookBack);
        await EveryAsync(LookEvery, async token =>
        {
            if (await follower.LookAsync(token) is { Count: > 0 } changes) await announcer.AnnounceAsync(changes, token);
        }, stop);
    }

    private Task DigestAsync(CancellationToken stop) => EveryAsync(DigestEvery, async token =>
    {
        await consoles.CloseUnwelcomeAsync(token);
        await announcer.DigestAsync(token);
    }, stop);

    private async Task EveryAsync(TimeSpan pause, Func<CancellationToken, Task> act, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(pause);
        while (!stop.IsCancellationRequested)
        {
            await AttemptAsync(act, stop);
            try { await timer.WaitForNextTickAsync(stop); }
            catch (OperationCanceledException) { return; }
        }
    }

    private async Task AttemptAsync(Func<CancellationToken, Task> act, CancellationToken stop)
    {
        try
        {
            await act(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
#pragma warning disable CA1031 // Whatever went wrong once must not end all later news; the digest finds what was missed.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(1203, LogLevel.Error, "Consoles could not be told; the next digest tries again")]
    private static partial void Failed(ILogger log, Exception failure);
}
