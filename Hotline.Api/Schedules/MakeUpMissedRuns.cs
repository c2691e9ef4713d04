using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Schedules;

/// <summary>
/// With the schedules in memory nobody remembers what should have run while the house was down; at start this looks at what ran last and
/// makes up for what was missed, once each. The clustered store remembers by itself.
/// </summary>
internal sealed class MakeUpMissedRuns(Timetable timetable, WorkRunner runner, IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Dictionary<string, DateTimeOffset> lastRuns;
        await using (var scope = scopes.CreateAsyncScope())
            lastRuns = await scope.ServiceProvider.GetRequiredService<HotlineDb>().WorkRuns.AsNoTracking().ToDictionaryAsync(run => run.Work, run => run.ScheduledAt, stoppingToken);
        foreach (var kind in timetable.Scheduled)
        {
            if (lastRuns.TryGetValue(kind.Name, out var last) && timetable.NextAfter(kind, last) is { } missed && missed < clock.Now())
                await kind.RunAsync(runner, missed, stoppingToken);
        }
    }
}
