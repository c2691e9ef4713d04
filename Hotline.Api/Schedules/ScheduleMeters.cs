using System.Diagnostics.Metrics;
using Hotline.Api.Hosting.Meters;

namespace Hotline.Api.Schedules;

/// <summary>What the schedules measure about themselves, on the meter <c>Hotline</c>. No personal data, no ticket numbers.</summary>
public sealed class ScheduleMeters
{
    private readonly Histogram<double> deadlineLateness;
    private readonly Histogram<double> workLateness;
    private readonly Histogram<double> workDuration;
    private readonly Counter<long> failures;

    public ScheduleMeters(IMeterFactory meters)
    {
        var meter = meters.Hotline();
        deadlineLateness = meter.CreateHistogram<double>("hotline.deadlines.lateness", "s", "How long after its instant a warning or breach was recorded");
        workLateness = meter.CreateHistogram<double>("hotline.work.lateness", "s", "How long after its instant work began");
        workDuration = meter.CreateHistogram<double>("hotline.work.duration", "s", "How long a run of work took");
        failures = meter.CreateCounter<long>("hotline.work.failures", "{run}", "Runs of work that failed");
    }

    /// <summary>A warning or breach was recorded.</summary>
    public void Fired(TimeSpan late) => deadlineLateness.Record(late.TotalSeconds);

    /// <summary>A run ended.</summary>
    public void Ran(string work, TimeSpan? late, TimeSpan took, bool hasFailed)
    {
        var tag = new KeyValuePair<string, object?>("work", work);
        if (late is { } lateness) workLateness.Record(lateness.TotalSeconds, tag);
        workDuration.Record(took.TotalSeconds, tag);
        if (hasFailed) failures.Add(1, tag);
    }
}
