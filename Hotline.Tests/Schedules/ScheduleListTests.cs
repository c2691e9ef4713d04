using Hotline.Api.Schedules;
using Hotline.Tests.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Schedules;

/// <summary>Everything that happens by itself, listed: a job that nobody schedules never runs, and nobody misses it.</summary>
public sealed class ScheduleListTests(DistrictHost.Fixture fixture) : IClassFixture<DistrictHost.Fixture>
{
    /// <summary>What the calendar calls for, in the district's zone.</summary>
    private static readonly Dictionary<string, string> Scheduled = new()
    {
        ["grade-month"] = "0 10 1 1 * ?",
        ["grade-year"] = "0 40 1 1 1 ?",
        ["look-ahead"] = "0 30 8 * * ?",
        ["purge"] = "0 30 3/6 * * ?",
        ["purge-changes"] = "0 20 * * * ?",
        ["seal-history"] = "0 5 0/6 * * ?",
        ["sweep"] = "0/15 * * * * ?",
    };

    /// <summary>What waits in the database for its instant.</summary>
    private static readonly string[] Due =
    [
        "ask-callers", "deliver-outbox", "escalate-promises", "expire-offers", "fire-deadlines", "move-left-deadlines", "offer-gathered", "open-and-close-lines", "reconcile-outbox", "redispatch-no-shows", "remind-visits", "show-closing",
        "sound-alarms", "take-off-board", "withdraw-unreached-offers",
    ];

    [Fact]
    public void Everything_that_runs_by_itself_is_on_this_list()
    {
        Assert.Equal(Scheduled.OrderBy(work => work.Key), fixture.Host.Services.GetServices<ScheduledWorkKind>().ToDictionary(kind => kind.Name, kind => kind.Cron).OrderBy(work => work.Key));
        Assert.Equal(Due, fixture.Host.Services.GetServices<DueWorkKind>().Select(kind => kind.Name).Order());
    }

    [Fact]
    public void Work_that_nobody_registered_is_found()
    {
        Assert.Empty(Forgotten(typeof(IDueWork).Assembly.GetTypes()));
        Assert.Equal([nameof(NobodyRunsThis)], Forgotten([typeof(NobodyRunsThis), typeof(Sweep)]));
    }

    [Fact]
    public async Task A_supervisor_sees_when_each_ran_and_runs_next()
    {
        var stepper = fixture.Host.Services.GetRequiredService<ClockStepper>();
        await stepper.AdvanceAsync(TimeSpan.FromHours(7), CancellationToken.None);
        var rows = await fixture.Host.RunAsync<ListSchedules, IReadOnlyList<ListSchedules.View>>(list => list.RunAsync(CancellationToken.None));

        Assert.Equal(Scheduled.Keys.Concat(Due).Order(StringComparer.Ordinal), rows.Select(row => row.Name));
        var seal = rows.Single(row => row.Name == "seal-history");
        // From 09:00 to 16:00 in Shanghai: it was due at 12:05 and is due at 18:05.
        Assert.Equal((new DateTimeOffset(2026, 11, 21, 4, 5, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 21, 10, 5, 0, TimeSpan.Zero)), (seal.LastRunAt, seal.NextRunAt));
        Assert.Equal((1, 0, 0), (seal.Runs, seal.Failures, seal.LateMs));
        Assert.Equal(7, rows.Single(row => row.Name == "purge-changes").Runs);
    }

    private IEnumerable<string> Forgotten(IEnumerable<Type> types)
    {
        var registered = fixture.Host.Services.GetServices<ScheduledWorkKind>().Select(kind => kind.Type).Concat(fixture.Host.Services.GetServices<DueWorkKind>().Select(kind => kind.Type)).ToHashSet();
        return types.Where(type => type.IsClass && (type.IsAssignableTo(typeof(IDueWork)) || type.IsAssignableTo(typeof(IScheduledWork))) && !registered.Contains(type)).Select(type => type.Name);
    }

    /// <summary>The deliberate violation.</summary>
    private sealed class NobodyRunsThis : IScheduledWork
    {
        public static string Name => "nobody-runs-this";

        public static string Cron => "0 0 0 * * ?";

        public Task RunAsync(CancellationToken stop) => Task.CompletedTask;
    }
}
