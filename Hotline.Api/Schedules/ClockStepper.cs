using Hotline.Api.Hosting;

namespace Hotline.Api.Schedules;

/// <summary>Moves the manual clock from due instant to due instant, doing at each what is due, here and in the simulator, until all is quiet.</summary>
public sealed class ClockStepper(TimeProvider clock, Timetable timetable, IEnumerable<ClockFollower> followers, WorkRunner runner, IServiceScopeFactory scopes)
{
    /// <summary>More rounds at one instant mean that work makes work for ever.</summary>
    private const int MostRounds = 1000;
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly Dictionary<DueWorkKind, DateTimeOffset?> nextDueAt = [];
    private DateTimeOffset? followersNextAt;

    /// <summary>Moves by <paramref name="advance"/> and returns the new now.</summary>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan advance, CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            var manual = (ManualTimeProvider)clock;
            var target = clock.Now() + advance;
            await SweepAsync(stop);
            while (Next() is { } next && next.At <= target)
            {
                if (next.At > clock.Now()) manual.Advance(next.At - clock.Now());
                foreach (var kind in next.Scheduled) await kind.RunAsync(runner, next.At, stop);
                if (next.Scheduled.Count > 0) await LookAsync(stop);
                await SettleAsync(stop);
            }
            if (target > clock.Now())
            {
                manual.Advance(target - clock.Now());
                await FollowAsync(stop);
                await SettleAsync(stop);
            }
            return clock.Now();
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Runs all work once, as the sweep does: some of it names no instant. While the clock moves nobody enters anything that it would find.</summary>
    private async Task SweepAsync(CancellationToken stop)
    {
        foreach (var kind in timetable.Due) await RunAsync(kind, stop);
        await FollowAsync(stop);
        await LookAsync(stop);
        await SettleAsync(stop);
    }

    /// <summary>Does what is due here and outside until nothing is.</summary>
    private async Task SettleAsync(CancellationToken stop)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var now = clock.Now();
            var due = timetable.Due.Where(kind => nextDueAt.GetValueOrDefault(kind) <= now).ToList();
            if (due.Count == 0 && !(followersNextAt <= now)) return;
            foreach (var kind in due) await RunAsync(kind, stop);
            await FollowAsync(stop);
            await LookAsync(stop);
        }
        throw new InvalidOperationException($"After {MostRounds} rounds something is still due at {clock.Now():O}.");
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        followersNextAt = null;
        foreach (var follower in followers)
            if (await follower.FollowAsync(clock.Now(), stop) is { } at && (followersNextAt is null || at < followersNextAt)) followersNextAt = at;
    }

    /// <summary>Notes when each kind of work is due next.</summary>
    private async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var kind in timetable.Due) nextDueAt[kind] = await ((IDueWork)scope.ServiceProvider.GetRequiredService(kind.Type)).NextDueAsync(stop);
    }

    private Task RunAsync(DueWorkKind kind, CancellationToken stop) => runner.RunAsync(kind.Type, kind.Name, (work, token) => ((IDueWork)work).RunDueAsync(token), null, stop);

    private (DateTimeOffset At, List<ScheduledWorkKind> Scheduled)? Next()
    {
        var now = clock.Now();
        // Sweeps only ring bells, and every settling does what they would.
        var scheduled = timetable.Scheduled.Where(kind => kind.Type != typeof(Sweep)).Select(kind => (Kind: kind, At: timetable.NextAfter(kind, now))).Where(next => next.At is not null).ToList();
        var earliest = scheduled.Select(next => next.At).Concat(nextDueAt.Values).Append(followersNextAt).Min();
        return earliest is { } at ? (at, [.. scheduled.Where(next => next.At == at).Select(next => next.Kind)]) : null;
    }
}
