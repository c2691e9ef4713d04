using System.Text.Json;
using Quartz;

namespace Hotline.Api.Schedules;

/// <summary>One registered kind of due work.</summary>
public sealed record DueWorkKind(Type Type)
{
    /// <summary>Name in logs, metrics and on the page; kebab case like that of scheduled work.</summary>
    public string Name { get; } = JsonNamingPolicy.KebabCaseLower.ConvertName(Type.Name);
}

/// <summary>One registered kind of scheduled work.</summary>
public sealed record ScheduledWorkKind(Type Type, string Name, string Cron, Func<WorkRunner, DateTimeOffset, CancellationToken, Task> RunAsync, Action<IQuartzBuilder, string> AddTo)
{
    internal static ScheduledWorkKind Of<T>() where T : class, IScheduledWork => new(typeof(T), T.Name, T.Cron,
        (runner, scheduledAt, stop) => runner.RunScheduledAsync<T>(scheduledAt, stop),
        (quartz, cron) => quartz.ScheduleJob<QuartzJob<T>>(trigger => trigger.WithIdentity(T.Name).WithCronSchedule(cron, schedule => schedule.InTimeZone(SchedulesSetup.Zone)), job => job.WithIdentity(T.Name)));
}

/// <summary>Carries scheduled work in Quartz's hands. Never two of a kind at once, on any node.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob<T>(WorkRunner runner) : IJob where T : class, IScheduledWork
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.RunScheduledAsync<T>(context.ScheduledFireTimeUtc ?? context.FireTimeUtc, cancellationToken);
}
