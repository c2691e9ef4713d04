using System.Diagnostics.Metrics;
using Hotline.Api.Hosting;
using Hotline.Api.Hosting.Meters;

namespace Hotline.Api.Schedules;

/// <summary>When each kind of work ran last and runs next, and how far what waits for its instant is behind right now; what never runs leaves no other trace.</summary>
internal sealed class OverdueWork
{
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private List<Measurement<double>> overdue = [];
    private List<Measurement<double>> last = [];
    private List<Measurement<double>> next = [];

    public OverdueWork(IMeterFactory meters, IServiceScopeFactory scopes, TimeProvider clock)
    {
        (this.scopes, this.clock) = (scopes, clock);
        var meter = meters.Hotline();
        meter.CreateObservableGauge("hotline.work.overdue", () => overdue, "s", "How long the earliest thing that is due has been due, by kind of work; 0 when nothing is.");
        meter.CreateObservableGauge("hotline.work.last_run", () => last, "s", "When the last run began, in seconds since 1970, by kind of work.");
        meter.CreateObservableGauge("hotline.work.next_run", () => next, "s", "When it runs next, in seconds since 1970, by kind of work; left out while nothing waits.");
    }

    public async Task ReadAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<ListSchedules>().RunAsync(stop);
        var now = clock.Now();
        overdue = [.. rows.Where(row => row.Cron is null).Select(row => Of(row, (row.NextRunAt is { } at && at < now ? now - at : TimeSpan.Zero).TotalSeconds))];
        last = [.. rows.Where(row => row.LastRunAt is not null).Select(row => Of(row, Seconds(row.LastRunAt!.Value)))];
        next = [.. rows.Where(row => row.NextRunAt is not null).Select(row => Of(row, Seconds(row.NextRunAt!.Value)))];
    }

    private static Measurement<double> Of(ListSchedules.View row, double value) => new(value, new KeyValuePair<string, object?>("work", row.Name));

    private static double Seconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds() / 1000.0;
}
