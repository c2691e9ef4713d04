namespace Hotline.Api.Schedules;

/// <summary>Work that the calendar calls for: opening a line, sealing a day. The schedule stands beside the work, in one file.</summary>
public interface IScheduledWork
{
    /// <summary>Name in logs, metrics and Quartz; kebab case.</summary>
    static abstract string Name { get; }

    /// <summary>When it runs, as a Quartz cron expression in <see cref="SchedulesSetup.Zone"/>.</summary>
    static abstract string Cron { get; }

    /// <summary>Does it; exactly once in effect however often it runs.</summary>
    Task RunAsync(CancellationToken stop);
}
