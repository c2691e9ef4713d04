using System.Collections.Concurrent;
using Hotline.Api.Hosting;

namespace Hotline.Api.Schedules;

/// <summary>Runs one piece of work in a scope of its own and remembers how it went. A failure is logged and counted; the next run tries again.</summary>
public sealed partial class WorkRunner(IServiceScopeFactory scopes, ScheduleMeters meters, TimeProvider clock, ILogger<WorkRunner> log)
{
    private readonly ConcurrentDictionary<string, WorkState> states = new();

    /// <summary>How each kind of due work went last on this node.</summary>
    public IReadOnlyDictionary<string, WorkState> States => states;

    /// <summary>Runs what the calendar calls for, and writes down for all nodes that it ran.</summary>
    internal async Task RunScheduledAsync<T>(DateTimeOffset scheduledAt, CancellationToken stop) where T : class, IScheduledWork
    {
        var wentWell = await RunAsync(typeof(T), T.Name, (work, token) => ((T)work).RunAsync(token), scheduledAt, stop);
        if (stop.IsCancellationRequested || !states.TryGetValue(T.Name, out var state)) return;
        await RunAsync(typeof(WorkRuns), WorkRuns.Name, (runs, token) => ((WorkRuns)runs).RecordAsync(T.Name, scheduledAt, state, wentWell, token), null, stop);
    }

    /// <param name="type">The work, as the container knows it.</param>
    /// <param name="name">Its name in logs and metrics.</param>
    /// <param name="run">What to do with it.</param>
    /// <param name="dueAt">The instant for which it runs; null when it only looks.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>False when the work failed.</returns>
    internal async Task<bool> RunAsync(Type type, string name, Func<object, CancellationToken, Task> run, DateTimeOffset? dueAt, CancellationToken stop)
    {
        var (startedAt, began) = (clock.Now(), clock.GetTimestamp());
        await using var scope = scopes.CreateAsyncScope();
        Exception? failure = null;
        try
        {
            await run(scope.ServiceProvider.GetRequiredService(type), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return true;
        }
#pragma warning disable CA1031 // Whatever went wrong in one run must not end all later runs.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            failure = wrong;
            Failed(log, wrong, name);
        }
        Note(name, startedAt, dueAt is { } due ? startedAt - due : null, clock.GetElapsedTime(began), failure);
        return failure is null;
    }

    private void Note(string name, DateTimeOffset at, TimeSpan? late, TimeSpan took, Exception? failure)
    {
        // A clock that was set back makes no work early.
        if (late < TimeSpan.Zero) late = TimeSpan.Zero;
        meters.Ran(name, late, took, failure is not null);
        var kind = failure?.GetType().Name;
        states.AddOrUpdate(name,
            _ => new WorkState(at, late, took, failure is null ? 1 : 0, failure is null ? 0 : 1, kind),
            (_, state) => new WorkState(at, late ?? state.Late, took, state.Runs + (failure is null ? 1 : 0), state.Failures + (failure is null ? 0 : 1), kind ?? state.LastFailure));
    }

    [LoggerMessage(1101, LogLevel.Error, "Work {Name} failed; the next run tries again")]
    private static partial void Failed(ILogger log, Exception failure, string name);
}

/// <summary>How one kind of work went on this node since it started.</summary>
/// <param name="LastRunAt">When the last run began.</param>
/// <param name="Late">How long after its instant the last run with an instant began; null before the first.</param>
/// <param name="Took">How long the last run took.</param>
/// <param name="Runs">Runs that went well.</param>
/// <param name="Failures">Runs that failed.</param>
/// <param name="LastFailure">The kind of the last failure, no words of it.</param>
public sealed record WorkState(DateTimeOffset LastRunAt, TimeSpan? Late, TimeSpan Took, long Runs, long Failures, string? LastFailure);
