using System.Diagnostics.Metrics;
using Hotline.Api.Hosting;
using Hotline.Api.Hosting.Meters;

namespace Hotline.Api.Schedules;

/// <summary>How far the work that waits for its instant is behind right now; what never runs leaves no other trace.</summary>
internal sealed class OverdueWork
{
    private readonly IEnumerable<DueWorkKind> kinds;
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private List<Measurement<double>> overdue = [];

    public OverdueWork(IMeterFactory meters, IEnumerable<DueWorkKind> kinds, IServiceScopeFactory scopes, TimeProvider clock)
    {
        (this.kinds, this.scopes, this.clock) = (kinds, scopes, clock);
        meters.Hotline().CreateObservableGauge("hotline.work.overdue", () => overdue, "s", "How long the earliest thing that is due has been due, by kind of work; 0 when nothing is.");
    }

    public async Task ReadAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var read = new List<Measurement<double>>();
        foreach (var kind in kinds)
        {
            var next = await ((IDueWork)scope.ServiceProvider.GetRequiredService(kind.Type)).NextDueAsync(stop);
            var behind = next is { } at && at < clock.Now() ? clock.Now() - at : TimeSpan.Zero;
            read.Add(new Measurement<double>(behind.TotalSeconds, new KeyValuePair<string, object?>("work", kind.Name)));
        }
        overdue = read;
    }
}
