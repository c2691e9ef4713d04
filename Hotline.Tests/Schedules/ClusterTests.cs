using Hotline.Api.Data.Model;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Hotline.Tests.Schedules;

/// <summary>Two nodes on one real PostgreSQL share one schedule.</summary>
public sealed class ClusterTests(ITestOutputHelper output)
{
    private const int Seconds = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Scheduled_work_runs_once_on_two_nodes_and_goes_on_when_one_is_killed()
    {
        var database = await (await PostgresCluster.Shared).NewDatabaseAsync();
        var settings = new Dictionary<string, string> { ["Hotline:Schedules:Crons:sweep"] = $"0/{Seconds} * * * * ?" };
        await using var first = await Node.StartAsync(database, settings);
        await using var second = await Node.StartAsync(database, settings);
        var begin = await RunAsync(database, _ => true);

        var nodes = new HashSet<string>();
        var then = await RunAsync(database, run =>
        {
            nodes.Add(run.Node);
            return run.Runs >= begin.Runs + 5;
        });
        // One run for each instant, never two: the count is the time that passed. A loaded machine may miss an instant, which Quartz then skips.
        Assert.InRange(then.Runs - begin.Runs, 1, (then.ScheduledAt - begin.ScheduledAt) / TimeSpan.FromSeconds(Seconds));
        Assert.Equal(0, then.Failures);
        output.WriteLine($"{then.Runs - begin.Runs} runs in {(then.ScheduledAt - begin.ScheduledAt).TotalSeconds} s on {string.Join(", ", nodes)}.");

        var (killed, left) = then.Node.Contains($"-{first.Host.Id}-", StringComparison.Ordinal) ? (first, second) : (second, first);
        await killed.Host.KillAsync();
        var after = await RunAsync(database, run => run.Runs > then.Runs + 2 && run.Node.Contains($"-{left.Host.Id}-", StringComparison.Ordinal));
        output.WriteLine($"After the kill {after.Runs - then.Runs} runs in {(after.ScheduledAt - then.ScheduledAt).TotalSeconds} s on {after.Node}.");
        Assert.InRange(after.Runs - then.Runs, 1, (after.ScheduledAt - then.ScheduledAt) / TimeSpan.FromSeconds(Seconds));
    }

    private static async Task<WorkRun> RunAsync(string database, Func<WorkRun, bool> isEnough)
    {
        WorkRun? found = null;
        await Eventually.TrueAsync(async () =>
        {
            await Task.Delay(100);
            found = await DuePromises.InAsync(database, db => db.WorkRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Work == "sweep"));
            return found is not null && isEnough(found);
        }, Patience, "The scheduled work does not run.");
        return found!;
    }
}
