using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Quartz;

namespace Hotline.Api.Schedules;

/// <summary>Everything that happens by itself in this house, with the times that hold here: those beside the work, or those of the settings.</summary>
public sealed class Timetable(IEnumerable<ScheduledWorkKind> scheduled, IEnumerable<DueWorkKind> due, IOptions<ScheduleOptions> options)
{
    private readonly ConcurrentDictionary<string, CronExpression> read = new();

    /// <summary>What the calendar calls for.</summary>
    public IReadOnlyList<ScheduledWorkKind> Scheduled { get; } = [.. scheduled];

    /// <summary>What waits in the database for its instant.</summary>
    public IReadOnlyList<DueWorkKind> Due { get; } = [.. due];

    /// <summary>When scheduled work runs, as a Quartz cron expression.</summary>
    public string CronOf(ScheduledWorkKind kind) => options.Value.CronOf(kind);

    /// <summary>The first instant after <paramref name="at"/> at which it is due; null when there is none.</summary>
    public DateTimeOffset? NextAfter(ScheduledWorkKind kind, DateTimeOffset at) => read.GetOrAdd(CronOf(kind), static cron => new CronExpression(cron, SchedulesSetup.Zone)).GetNextValidTimeAfter(at);
}
