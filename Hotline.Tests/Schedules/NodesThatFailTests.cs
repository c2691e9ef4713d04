using System.Xml;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Hotline.Tests.Schedules;

/// <summary>
/// Two nodes of the host, processes of their own, on one PostgreSQL: their clocks differ, one is stopped and goes on, one is killed while it
/// fires, and somebody sets a clock an hour on, an hour back, a day on. Each promise fires what it should, once, never before its time.
/// </summary>
public sealed class NodesThatFailTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Stopped = TimeSpan.FromSeconds(FullRun.Times(3, 30));
    private static readonly int Crowd = FullRun.Times(1_500, 20_000);

    [Fact]
    public async Task Every_milestone_fires_once_and_none_early_whatever_happens_to_nodes_and_clocks()
    {
        var database = await (await PostgresCluster.Shared).NewDatabaseAsync();
        await using var right = await Node.StartAsync(database, Clock(TimeSpan.Zero));
        await using var ahead = await Node.StartAsync(database, Clock(Skew));
        var model = new List<string>();

        output.WriteLine("Two nodes, ten seconds apart: the one ahead fires first, by its own clock in time.");
        var soon = Now() + TimeSpan.FromSeconds(12);
        var crowd = await WriteAsync(database, Crowd, soon, soon, number: 0);
        model.AddRange(crowd.Select(id => $"{id} DeadlineBreached"));
        await FiredAsync(database, 1);

        output.WriteLine("One is stopped where it stands, the other killed where it stands. For a while nobody fires anything.");
        right.Stop();
        await ahead.Host.KillAsync();
        var stopped = Task.Delay(Stopped);
        var meanwhile = await WriteAsync(database, 50, Now(), Now(), number: Crowd);
        model.AddRange(meanwhile.Select(id => $"{id} DeadlineBreached"));
        await stopped;
        right.GoOn();
        await FiredAsync(database, model.Count);

        output.WriteLine("Somebody sets the clock an hour on: what lies behind is broken, what lies ahead is warned about in time.");
        var now = Now();
        var jumpedOver = await WriteAsync(database, 20, now + TimeSpan.FromMinutes(20), now + TimeSpan.FromMinutes(40), number: Crowd + 100);
        var jumpedInto = await WriteAsync(database, 20, now + TimeSpan.FromMinutes(30), now + TimeSpan.FromMinutes(90), number: Crowd + 200);
        model.AddRange(jumpedOver.Select(id => $"{id} DeadlineBreached"));
        model.AddRange(jumpedInto.Select(id => $"{id} DeadlineWarned"));
        await right.JumpAsync("PT1H");
        await FiredAsync(database, model.Count);

        output.WriteLine("And back: what was fired stays fired, nothing fires again, nothing fires before its time comes once more.");
        await right.JumpAsync("-PT1H");
        var later = await WriteAsync(database, 20, Now() - TimeSpan.FromMinutes(10), Now() + TimeSpan.FromMinutes(25), number: Crowd + 300);
        model.AddRange(later.Select(id => $"{id} DeadlineWarned"));
        await FiredAsync(database, model.Count);

        output.WriteLine("A second node comes up, and the first one's clock is set a day and an hour on.");
        await using var again = await Node.StartAsync(database, Clock(Skew));
        await right.JumpAsync("PT25H");
        model.AddRange(jumpedInto.Concat(later).Select(id => $"{id} DeadlineBreached"));
        await FiredAsync(database, model.Count);

        Assert.Equal(model.Order(StringComparer.Ordinal), (await DuePromises.InAsync(database, DuePromises.FiredAsync)).Order(StringComparer.Ordinal));
        Assert.Equal(0, await DuePromises.InAsync(database, DuePromises.EarlyAsync));
        Assert.Equal(0, await DuePromises.InAsync(database, DuePromises.UntoldAsync));
    }

    private static DateTimeOffset Now() => DateTimeOffset.UtcNow;

    private static Dictionary<string, string> Clock(TimeSpan shift) => new() { ["Hotline:Clock"] = $"Shifted:{XmlConvert.ToString(shift)}" };

    private static Task<IReadOnlyList<long>> WriteAsync(string database, int count, DateTimeOffset warnAt, DateTimeOffset dueAt, int number) =>
        DuePromises.InAsync(database, db => DuePromises.WriteAsync(db, Enumerable.Repeat((Whole(warnAt), Whole(dueAt)), count), number));

    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    private static Task FiredAsync(string database, int count) => Eventually.TrueAsync(async () =>
    {
        await Task.Delay(50);
        return await DuePromises.InAsync(database, db => db.History.CountAsync(entry => entry.Kind == "DeadlineWarned" || entry.Kind == "DeadlineBreached")) >= count;
    }, Patience, $"{count} milestones did not fire.");
}
