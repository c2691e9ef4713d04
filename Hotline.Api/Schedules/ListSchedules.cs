using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Signals;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Schedules;

/// <summary>Everything that happens by itself: when it ran, when it runs next, how late it was, what failed.</summary>
public sealed class ListSchedules(HotlineDb db, Timetable timetable, IServiceProvider services, WorkRunner runner, CommitSignals signals, TimeProvider clock)
{
    /// <param name="Name">The work.</param>
    /// <param name="Cron">When the calendar calls for it; null for work that waits in the database for its instant.</param>
    /// <param name="Zone">The zone of <paramref name="Cron"/>.</param>
    /// <param name="NextRunAt">When it runs next; null when nothing waits.</param>
    /// <param name="LastRunAt">When its last run began; null when it has not run. Work without a cron expression: on the node that answers, since it started.</param>
    /// <param name="Node">The node of the last run.</param>
    /// <param name="LateMs">How long after its instant the last run began.</param>
    /// <param name="TookMs">How long the last run took.</param>
    /// <param name="Runs">Runs that went well.</param>
    /// <param name="Failures">Runs that failed.</param>
    /// <param name="LastFailure">The kind of the last failure.</param>
    public sealed record View(string Name, string? Cron, string? Zone, DateTimeOffset? NextRunAt, DateTimeOffset? LastRunAt, string? Node, long? LateMs, long? TookMs, long Runs, long Failures, string? LastFailure);

    public async Task<IReadOnlyList<View>> RunAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var runs = await db.WorkRuns.AsNoTracking().ToDictionaryAsync(run => run.Work, stop);
        var views = timetable.Scheduled.Select(kind => Of(kind, runs.GetValueOrDefault(kind.Name), now)).ToList();
        foreach (var kind in timetable.Due) views.Add(Of(kind, await ((IDueWork)services.GetRequiredService(kind.Type)).NextDueAsync(stop)));
        return [.. views.OrderBy(view => view.Name, StringComparer.Ordinal)];
    }

    private View Of(ScheduledWorkKind kind, WorkRun? run, DateTimeOffset now) => new(kind.Name, timetable.CronOf(kind), SchedulesSetup.Zone.Id, timetable.NextAfter(kind, now),
        run?.StartedAt, run?.Node, Whole(run?.Late), Whole(run?.Took), run?.Runs ?? 0, run?.Failures ?? 0, run?.LastFailure);

    private View Of(DueWorkKind kind, DateTimeOffset? nextAt)
    {
        var state = runner.States.GetValueOrDefault(kind.Name);
        return new View(kind.Name, null, null, nextAt, state?.LastRunAt, state is null ? null : signals.Node, Whole(state?.Late), Whole(state?.Took), state?.Runs ?? 0, state?.Failures ?? 0, state?.LastFailure);
    }

    private static long? Whole(TimeSpan? span) => (long?)span?.TotalMilliseconds;
}
