using System.Diagnostics;
using Hotline.Api.Audit;
using Hotline.Api.Data;
using Hotline.Api.Data.Signals;
using Hotline.Api.Hosting;
using Hotline.Api.Tickets;
using Hotline.Tests.Demo;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Hotline.Tests.Schedules;

/// <summary>Very many promises that come due in the same second.</summary>
public sealed class DeadlineLoadTests(ITestOutputHelper output)
{
    private static readonly int Many = FullRun.Times(2_000, 20_000);

    /// <summary>How long promises go on coming due, about a thousand a minute.</summary>
    private static readonly TimeSpan Stream = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task Promises_that_break_in_the_same_second_all_break_once_with_their_histories_chained(Engine engine)
    {
        await using var host = await DistrictHost.StartAsync(engine);
        var clock = (ManualTimeProvider)host.Services.GetRequiredService<TimeProvider>();
        var dueAt = clock.Now() + TimeSpan.FromMinutes(1);
        var ids = await host.ReadAsync(db => DuePromises.WriteAsync(db, Enumerable.Repeat((dueAt - TimeSpan.FromSeconds(10), dueAt), Many)));
        clock.Advance(TimeSpan.FromMinutes(1));

        var (firing, worked) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        await host.RunAsync<FireDeadlines, bool>(async fire =>
        {
            await fire.RunDueAsync(CancellationToken.None);
            return true;
        });
        firing.Stop();
        output.WriteLine($"{engine}: {Many} promises broke in {firing.Elapsed.TotalSeconds:0.0} s, {Many / firing.Elapsed.TotalSeconds:0} a second; {(Process.GetCurrentProcess().TotalProcessorTime - worked).TotalSeconds:0.0} s of processor time.");

        Assert.Equal(ids.Select(id => $"{id} DeadlineBreached"), await host.ReadAsync(DuePromises.FiredAsync));
        Assert.Equal(0, await host.ReadAsync(DuePromises.EarlyAsync));
        Assert.Equal(0, await host.ReadAsync(DuePromises.UntoldAsync));
        await host.RunAsync<FireDeadlines, bool>(async fire =>
        {
            await fire.RunDueAsync(CancellationToken.None);
            return true;
        });
        Assert.Equal(Many, (await host.ReadAsync(DuePromises.FiredAsync)).Count);
        var findings = new List<Finding>();
        await host.RunAsync<VerifyHistories, (long, long)>(verify => verify.RunAsync(findings.Add, CancellationToken.None));
        Assert.Empty(findings);
    }

    [SlowTheory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task Promises_that_come_due_one_after_the_other_each_break_when_their_time_comes(Engine engine)
    {
        await using var host = await DistrictHost.StartAsync(engine, demo: false, environment: "Production");
        await host.ReadAsync(DuePromises.WriteLineAsync);
        host.Services.GetRequiredService<Catalogues>().Forget();
        var (from, count) = (DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 20), (int)(Stream.TotalMinutes * 1000));
        var ids = await host.ReadAsync(db => DuePromises.WriteAsync(db, Enumerable.Range(0, count).Select(i => from + (Stream * i / count)).Select(at => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds())).Select(at => (at, at))));

        // In life the commit that made a promise wakes who waits for it.
        host.Services.GetRequiredService<CommitSignals>().RingAll();
        await Eventually.TrueAsync(async () =>
        {
            await Task.Delay(100);
            return await host.ReadAsync(db => db.Deadlines.AllAsync(deadline => deadline.BreachedAt != null));
        }, Stream + TimeSpan.FromMinutes(2), "Not every promise broke.");

        Assert.Equal(ids.Select(id => $"{id} DeadlineBreached"), await host.ReadAsync(DuePromises.FiredAsync));
        Assert.Equal(0, await host.ReadAsync(DuePromises.EarlyAsync));
        var lateness = (await host.ReadAsync(db => db.Deadlines.AsNoTracking().ToListAsync())).Select(deadline => (deadline.BreachedAt!.Value - deadline.DueAt).TotalMilliseconds).Order().ToList();
        output.WriteLine($"{engine}: {count} promises in {Stream.TotalSeconds} s; late by {lateness[count / 2]} ms (half), {lateness[count * 99 / 100]} ms (p99), {lateness[^1]} ms (most).");
    }
}
