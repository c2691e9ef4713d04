using System.Collections.Concurrent;
using Hotline.Api.Hosting;

namespace Hotline.Api.Schedules;

/// <summary>Runs one piece of work in a scope of its own and remembers how it went. A failure is logged and counted; the next run tries again.</summary>
public sealed partial class WorkRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WorkRunner> log)
{
    private readonly ConcurrentDictionary<string, WorkState> states = new();

    /// <summary>How each kind of work went last, for people and metrics.</summary>
    public IReadOnlyDictionary<string, WorkState> States => states;

    /// <returns>False when the work failed.</returns>
    public Task<bool> RunAsync<T>(string name, Func<T, CancellationToken, Task> run, CancellationToken stop) where T : class =>
        RunAsync(typeof(T), name, (work, token) => run((T)work, token), stop);

    internal async Task<bool> RunAsync(Type type, string name, Func<object, CancellationToken, Task> run, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await run(scope.ServiceProvider.GetRequiredService(type), stop);
            Note(name, null);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return true;
        }
#pragma warning disable CA1031 // Whatever went wrong in one run must not end all later runs.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Note(name, failure);
            Failed(log, failure, name);
            return false;
        }
    }

    private void Note(string name, Exception? failure) => states.AddOrUpdate(name,
        _ => new WorkState(clock.Now(), failure is null ? 1 : 0, failure is null ? 0 : 1),
        (_, state) => state with { LastRunAt = clock.Now(), Runs = state.Runs + (failure is null ? 1 : 0), Failures = state.Failures + (failure is null ? 0 : 1) });

    [LoggerMessage(1101, LogLevel.Error, "Work {Name} failed; the next run tries again")]
    private static partial void Failed(ILogger log, Exception failure, string name);
}

/// <summary>How one kind of work went.</summary>
public sealed record WorkState(DateTimeOffset LastRunAt, long Runs, long Failures);
