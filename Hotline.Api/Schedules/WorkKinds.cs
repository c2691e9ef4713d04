using Quartz;

namespace Hotline.Api.Schedules;

/// <summary>One registered kind of due work.</summary>
public sealed record DueWorkKind(Type Type);

/// <summary>One registered kind of scheduled work.</summary>
public sealed record ScheduledWorkKind(Type Type, string Name, string Cron, Action<IQuartzBuilder> AddTo)
{
    internal static ScheduledWorkKind Of<T>() where T : class, IScheduledWork => new(typeof(T), T.Name, T.Cron, quartz =>
        quartz.ScheduleJob<QuartzJob<T>>(trigger => trigger.WithIdentity(T.Name).WithCronSchedule(T.Cron, cron => cron.InTimeZone(SchedulesSetup.Zone)), job => job.WithIdentity(T.Name)));

    /// <summary>The first instant after <paramref name="now"/> at which it is due; null when there is none.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset now) => new CronExpression(Cron, SchedulesSetup.Zone).GetNextValidTimeAfter(now);
}

/// <summary>Carries scheduled work in Quartz's hands. Never two of a kind at once, on any node.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob<T>(WorkRunner runner) : IJob where T : class, IScheduledWork
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.RunAsync<T>(T.Name, (work, stop) => work.RunAsync(stop), cancellationToken);
}
