using Hotline.Api.Hosting;

namespace Hotline.Api.Schedules;

/// <summary>Moves the manual clock from due instant to due instant, doing at each what is due, here and in the simulator, until all is quiet.</summary>
public sealed class ClockStepper(TimeProvider clock, Timetable timetable, IEnumerable<ClockFollower> followers, WorkRunner runner)
{
    /// <summary>More rounds at one instant mean that work makes work for ever.</summary>
    private const int MostRounds = 1000;
    private readonly SemaphoreSlim one = new(1, 1);
    private DateTimeOffset? followersNextAt;

    /// <summary>Moves by <paramref name="advance"/> and returns the new now.</summary>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan advance, CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            var manual = (ManualTimeProvider)clock;
            var target = clock.Now() + advance;
            await SettleAsync(stop);
            while (await NextAsync(stop) is { } next && next.At <= target)
            {
                if (next.At > clock.Now()) manual.Advance(next.At - clock.Now());
                foreach (var kind in next.Scheduled) await kind.RunAsync(runner, next.At, stop);
                await SettleAsync(stop);
            }
            if (target > clock.Now()) manual.Advance(target - clock.Now());
            await SettleAsync(stop);
            return clock.Now();
        }
        finally
        {
            one.Release();
        }
    }

    private async Task SettleAsync(CancellationToken stop)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var kind in timetable.Due) await runner.RunAsync(kind.Type, kind.Name, (work, token) => ((IDueWork)work).RunDueAsync(token), null, stop);
            followersNextAt = null;
            foreach (var follower in followers)
                if (await follower.FollowAsync(clock.Now(), stop) is { } at && (followersNextAt is null || at < followersNextAt)) followersNextAt = at;
            if (await EarliestDueAsync(stop) is not { } due || due > clock.Now()) return;
        }
        throw new InvalidOperationException($"After {MostRounds} rounds something is still due at {clock.Now():O}.");
    }

    private async Task<(DateTimeOffset At, List<ScheduledWorkKind> Scheduled)?> NextAsync(CancellationToken stop)
    {
        var now = clock.Now();
        // Sweeps only ring bells, and every settling does what they would.
        var scheduled = timetable.Scheduled.Where(kind => kind.Type != typeof(Sweep)).Select(kind => (Kind: kind, At: timetable.NextAfter(kind, now))).Where(next => next.At is not null).ToList();
        var due = await EarliestDueAsync(stop);
        var earliest = scheduled.Select(next => next.At).Append(due).Append(followersNextAt).Min();
        return earliest is { } at ? (at, [.. scheduled.Where(next => next.At == at).Select(next => next.Kind)]) : null;
    }

    private async Task<DateTimeOffset?> EarliestDueAsync(CancellationToken stop)
    {
        DateTimeOffset? earliest = null;
        foreach (var kind in timetable.Due)
        {
            await runner.RunAsync(kind.Type, kind.Name, async (work, token) =>
            {
                if (await ((IDueWork)work).NextDueAsync(token) is { } at && (earliest is null || at < earliest)) earliest = at;
            }, null, stop);
        }
        return earliest;
    }
}
