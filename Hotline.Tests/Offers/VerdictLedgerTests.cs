using System.Text.Json;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Hosting;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Offers;
using Hotline.Tests.Demo;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Hotline.Tests.Offers;

/// <summary>Whatever the matcher decided can be decided again, years later and elsewhere; and nobody can change the past unseen.</summary>
public sealed class VerdictLedgerTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(Engine.Sqlite, Engine.PostgreSql)]
    [InlineData(Engine.PostgreSql, Engine.Sqlite)]
    public async Task Decisions_come_out_the_same_after_a_restart_and_on_another_database(Engine made, Engine moved)
    {
        await using var host = await DistrictHost.StartAsync(made);
        var wanted = FullRun.Times(120, 10_000);
        await new BusyDistrict(host.Services, new Random(Seeds.Take(output))).DecideAsync(wanted);

        // Another process that knows nothing but the database and the key.
        var again = await ReplayAsync(host, host);
        Assert.True(again.ExitCode == 0, again.Output + again.Errors);
        Assert.Contains("identical", again.Output, StringComparison.Ordinal);

        await using var other = await DistrictHost.StartAsync(moved, demo: false);
        await CopyAsync(host, other);
        var elsewhere = await ReplayAsync(host, other);
        Assert.True(elsewhere.ExitCode == 0, elsewhere.Output + elsewhere.Errors);
        Assert.Equal(again.Output, elsewhere.Output);

        await NothingChangesUnseenAsync(host, other);
    }

    /// <summary>One after the other: a merchant's past state, then a pick.</summary>
    private static async Task NothingChangesUnseenAsync(DistrictHost host, DistrictHost copy)
    {
        var version = await copy.ReadAsync(async db =>
        {
            var row = await db.MerchantVersions.Where(each => each.Cause != MerchantLedger.Register).OrderBy(each => each.Sequence).Skip(5).FirstAsync();
            var state = row.Read();
            row.State = MerchantStates.Write(state with { ScoreSum = state.ScoreCount * 5 });
            await db.SaveChangesAsync();
            return row;
        });
        var found = await ReplayAsync(host, copy);
        Assert.Equal(1, found.ExitCode);
        Assert.Contains($"Version {version.Sequence} of merchant {version.MerchantId}", found.Output, StringComparison.Ordinal);

        var decision = await copy.ReadAsync(async db =>
        {
            // The first decisions come before the version that was changed above.
            var row = await db.Decisions.OrderBy(each => each.Snapshot).ThenBy(each => each.Id).FirstAsync();
            var picks = JsonSerializer.Deserialize<List<long>>(row.Picks)!;
            (picks[0], picks[1]) = (picks[1], picks[0]);
            row.Picks = JsonSerializer.Serialize(picks);
            await db.SaveChangesAsync();
            return (row.Id, First: picks[0], Second: picks[1]);
        });
        var named = await ReplayAsync(host, copy);
        Assert.Equal(1, named.ExitCode);
        Assert.Contains($"Decision {decision.Id} ", named.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains($"at place 1 stands merchant {decision.First}, made again it is merchant {decision.Second}", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_load_that_was_carried_from_state_to_state_is_the_load_that_the_rows_show()
    {
        await using var host = await DistrictHost.StartAsync();
        await new BusyDistrict(host.Services, new Random(Seeds.Take(output))).DecideAsync(60);

        var states = await LatestAsync(host);
        var counted = await host.ReadAsync(async db => new
        {
            Open = await db.Jobs.Where(job => job.DoneAt == null && job.ReleasedAt == null).GroupBy(job => job.MerchantId).ToDictionaryAsync(group => group.Key, group => group.Count()),
            // What was accepted and released later was an answer all the same.
            Answers = await db.Offers.Where(offer => offer.Status != OfferStatus.Queued && offer.Status != OfferStatus.Sent && offer.Status != OfferStatus.Withdrawn)
                .GroupBy(offer => offer.MerchantId).ToDictionaryAsync(group => group.Key, group => group.Count()),
            Scores = await db.Merchants.ToDictionaryAsync(merchant => merchant.Id, merchant => (merchant.ScoreSum, merchant.ScoreCount)),
        });
        Assert.All(states, state =>
        {
            Assert.Equal(counted.Open.GetValueOrDefault(state.Id), state.OpenJobs);
            Assert.Equal(counted.Answers.GetValueOrDefault(state.Id), state.Acceptance.Count);
            Assert.Equal(state.Acceptance.Count, state.AnswersByHour.Sum(hour => hour.Answers.Count));
            Assert.Equal(counted.Scores[state.Id], (state.ScoreSum, state.ScoreCount));
        });
        Assert.Contains(states, state => state.OpenJobs > 0);
    }

    [Fact]
    public async Task Every_number_of_the_ledger_is_taken_once_and_none_is_missing()
    {
        await using var host = await DistrictHost.StartAsync(Engine.PostgreSql);
        // Side by side, so that writes meet at the ledger.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => new BusyDistrict(host.Services, new Random(i)).DecideAsync(24)));
        var numbers = await host.ReadAsync(db => db.MerchantVersions.OrderBy(version => version.Sequence).Select(version => version.Sequence).ToListAsync());
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(i => (long)i), numbers);
        var replayed = await host.RunAsync<ReplayDecisions, ReplayDecisions.Outcome>(replay => replay.RunAsync(10, CancellationToken.None));
        Assert.Empty(replayed.Differences);
        Assert.Equal(numbers.Count, replayed.Versions);
    }

    private static async Task<List<MerchantCandidate>> LatestAsync(DistrictHost host) => (await host.ReadAsync(db => db.MerchantVersions.AsNoTracking().ToListAsync()))
        .GroupBy(version => version.MerchantId).Select(versions => versions.MaxBy(version => version.Sequence)!.Read()).ToList();

    private static async Task<Command.Outcome> ReplayAsync(DistrictHost keys, DistrictHost database)
    {
        var (provider, connection) = await database.ReadAsync(db => Task.FromResult((db.Database.IsNpgsql() ? "PostgreSql" : "Sqlite", db.Database.GetConnectionString()!)));
        return await HostProcess.RunVerbAsync(new Dictionary<string, string>
        {
            ["Hotline:DataDirectory"] = keys.Services.GetRequiredService<DataDirectory>().Path,
            ["Hotline:Database:Provider"] = provider, ["Hotline:Database:ConnectionString"] = connection, ["Hotline:Demo"] = "false",
        }, "replay-decisions");
    }

    private static async Task CopyAsync(DistrictHost from, DistrictHost to)
    {
        var rows = await from.ReadAsync(async db => new
        {
            Versions = await db.MerchantVersions.AsNoTracking().ToListAsync(),
            Decisions = await db.Decisions.AsNoTracking().ToListAsync(),
            Together = await db.JointDecisions.AsNoTracking().ToListAsync(),
            Grounds = await db.Grounds.AsNoTracking().ToListAsync(),
        });
        await to.ReadAsync(async db =>
        {
            db.AddRange(rows.Versions);
            db.AddRange(rows.Together);
            db.AddRange(rows.Decisions);
            db.AddRange(rows.Grounds);
            return await db.SaveChangesAsync();
        });
    }
}
