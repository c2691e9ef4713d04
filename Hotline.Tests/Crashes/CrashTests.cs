using Hotline.Api.Data;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Crashes;

/// <summary>
/// The host is killed in the middle of work, again and again, while residents, merchants and an agent go on. It may lose nothing that it
/// confirmed, send nothing twice knowingly, and hide nothing that it does not know.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    /// <summary>When the host meets no crash point because nothing happens any more, it is killed anyway.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(30);

    /// <summary>Generous: the machine may be busy with everything else.</summary>
    private static readonly TimeSpan SettleLimit = TimeSpan.FromMinutes(6);

    /// <summary>One run on each database in the short suite; ten in the long one, fifty kills on each.</summary>
    public static TheoryData<Engine, int, int> Runs
    {
        get
        {
            var runs = new TheoryData<Engine, int, int>();
            for (var run = 1; run <= FullRun.Times(1, 10); run++)
            {
                runs.Add(Engine.Sqlite, run, 5);
                runs.Add(Engine.PostgreSql, run, FullRun.Times(2, 5));
            }
            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task A_host_that_is_killed_loses_nothing_sends_nothing_twice_and_hides_no_doubt(Engine engine, int run, int kills)
    {
        var seed = unchecked(Seeds.Fresh(output) + run);
        var random = new Random(seed);
        using var directory = new TemporaryDirectory();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var world = await SimulatorProcess.Start();
        var server = engine == Engine.PostgreSql ? await (await PostgresCluster.Shared).NewDatabaseAsync() : null;
        var settings = Settings(directory.Path, server, address, world);
        var spoken = await BeginAsync(address, settings);

        var wire = new WireRecord(world);
        using var ending = new CancellationTokenSource();
        using var people = new PeopleOutside(world, wire, seed, ending.Token);
        using var office = new CancellationTokenSource();
        using var desk = new DeskAgent(address, office.Token);
        await people.PickUpAsync(spoken);
        var living = people.LiveAsync();
        Task? working = null;

        for (var kill = 1; kill <= kills; kill++)
        {
            var point = CrashPoint.Draw(random, engine);
            await using (var host = HostProcess.Start(address, settings))
            {
                Assert.True(await host.ReadyAsync(), host.Output);
                if (point.Calls is not null) await host.DieAtAsync(point.Calls, point.Nth);
                var before = wire.Count;
                people.ReportLeak($"+86142000390{kill:00}", 1 + kill);
                working ??= desk.WorkAsync();
                if (point.Calls is null) await CrossedAsync(wire, before + point.Nth, point.Delay);
                var met = point.Calls is null || await host.EndsWithinAsync(LongestLife);
                await host.KillAsync();
                output.WriteLine($"{engine} {run}, kill {kill}: {point}{(met ? "" : ", not met within its time")}");
            }
            await wire.ReadAsync();
            await using var found = DataFound.AfterCrash(directory.Path, server);
            Nothing(await found.DamageAsync());
            Nothing(await found.LostAsync(wire, desk));
            Nothing(await found.UndoneAsync(people.Pressed));
            Nothing(await found.SentTwiceAsync(wire));
            Nothing(await found.BrokenHistoriesAsync());
            output.WriteLine($"  {await found.TallyAsync()}; {wire.Count} crossings, {desk.Tickets.Count} tickets and {desk.Notes.Count} notes entered");
        }

        await using var last = HostProcess.Start(address, settings);
        Assert.True(await last.ReadyAsync(), last.Output);
        await office.CancelAsync();
        await working!;
        IReadOnlyList<string> unfinished = [];
        await Eventually.TrueAsync(async () =>
        {
            await Task.Delay(1000);
            unfinished = await UnfinishedAsync(directory.Path, server, people);
            return unfinished.Count == 0;
        }, SettleLimit, "The house does not come to rest: ");
        await people.AllAsync();

        var seen = (await desk.GetAsync("/api/queues/tasks?line=hotline")).GetProperty("rows").EnumerateArray()
            .Where(row => row.GetProperty("kind").GetString() == "UnconfirmedMessage").Select(row => row.GetProperty("id").GetInt64()).Order().ToList();
        await last.KillAsync();
        await ending.CancelAsync();
        await living;
        await wire.ReadAsync();
        await using var end = DataFound.AfterCrash(directory.Path, server);
        output.WriteLine($"{engine} {run}: {await end.TallyAsync()}; {wire.Count} crossings, {people.Said.Count} texts, {people.Pressed.Count} buttons on pages, {wire.Calls} calls, {wire.Busy} times too busy, {desk.Tickets.Count} tickets and {desk.Notes.Count} notes entered, {seen.Count} doubts shown");
        Assert.Equal(await end.DoubtsAsync(), seen);
        Nothing(await end.DamageAsync());
        Nothing(await end.LostAsync(wire, desk));
        Nothing(await end.UndoneAsync(people.Pressed));
        Nothing(await end.MisheardAsync(people.Said));
        Nothing(await end.SentTwiceAsync(wire));
        Nothing(await end.HiddenDoubtsAsync());
        Nothing(await end.BrokenHistoriesAsync());
        Nothing([.. wire.Faults]);
        var audit = await HostProcess.RunVerbAsync(settings, "verify-audit");
        Assert.True(audit.ExitCode == 0, audit.Output + audit.Errors);
        await AssertChecksCanFailAsync(end, wire, desk, people);
    }

    /// <summary>Spoils the copy step by step: checks that never fail would prove nothing.</summary>
    private static async Task AssertChecksCanFailAsync(DataFound end, WireRecord wire, DeskAgent desk, PeopleOutside people)
    {
        // Not just the newest: the last kill may have come between its commit and its answer, and then nobody was promised anything.
        var promised = wire.AcknowledgedWebhooks.First();
        await end.SpoilAsync($"""DELETE FROM "Inbox" WHERE "Kind" = '{promised.Kind}' AND "Sid" = '{promised.Sid}' AND "Step" = '{promised.Step}'""");
        Assert.Single(await end.LostAsync(wire, desk));
        if (people.Pressed.FirstOrDefault(button => button.Name == "Accept") is { } accepted)
        {
            await end.SpoilAsync($"""UPDATE "Offers" SET "Status" = 'Expired' WHERE "Id" = (SELECT "OfferId" FROM "Outbox" WHERE "Id" = {accepted.OutboxId})""");
            Assert.NotEmpty(await end.UndoneAsync(people.Pressed));
        }
        await end.SpoilAsync("""DELETE FROM "Messages" WHERE "Id" = (SELECT MAX("Id") FROM "Messages" WHERE "Direction" = 'In')""");
        Assert.Single(await end.MisheardAsync(people.Said));
        await end.SpoilAsync("""UPDATE "Outbox" SET "State" = 'Pending' WHERE "Id" = (SELECT MAX("Id") FROM "Outbox" WHERE "Sid" IS NOT NULL)""");
        Assert.Single(await end.SentTwiceAsync(wire));
        await end.SpoilAsync("""UPDATE "Outbox" SET "State" = 'Unconfirmed' WHERE "Id" = (SELECT MAX("Id") FROM "Outbox" WHERE "Template" = 'OfferMade' AND "Sid" IS NOT NULL AND "OfferId" IN (SELECT "Id" FROM "Offers" WHERE "Status" <> 'Withdrawn'))""");
        Assert.Equal(2, (await end.HiddenDoubtsAsync()).Count);
        await end.SpoilAsync("""UPDATE "History" SET "By" = 'somebody else' WHERE "Id" = (SELECT MAX("Id") FROM "History")""");
        Assert.Single(await end.BrokenHistoriesAsync());
    }

    private static Dictionary<string, string> Settings(string data, string? server, Uri address, SimulatorProcess world) => new()
    {
        ["Hotline:Database:Provider"] = server is null ? nameof(DatabaseProvider.Sqlite) : nameof(DatabaseProvider.PostgreSql),
        ["Hotline:Database:ConnectionString"] = server ?? "",
        ["Hotline:DataDirectory"] = data,
        ["Hotline:PublicUrl"] = address.GetLeftPart(UriPartial.Authority),
        ["Hotline:Demo"] = "true",
        ["Hotline:Carrier:BaseUrl"] = world.Address.GetLeftPart(UriPartial.Authority),
        ["Hotline:Carrier:AccountSid"] = SimulatorProcess.AccountSid,
        ["Hotline:Carrier:AuthToken"] = SimulatorProcess.AuthToken,
        // The same rules at a faster pace: a test does not wait two minutes for every doubt.
        ["Hotline:Outbox:Lease"] = "00:00:05",
        ["Hotline:Outbox:LookFor"] = "00:00:15",
        ["Hotline:Outbox:LookEvery"] = "00:00:02",
        ["Hotline:Offers:Limit"] = "00:00:20",
        ["Hotline:Offers:UrgentLimit"] = "00:00:15",
    };

    /// <summary>The first start loads the district.</summary>
    /// <returns>The phones of shops that are called, not texted.</returns>
    private static async Task<IReadOnlyList<string>> BeginAsync(Uri address, IReadOnlyDictionary<string, string> settings)
    {
        await using var host = HostProcess.Start(address, settings);
        Assert.True(await host.ReadyAsync(), host.Output);
        var spoken = await OpenHouse.ArrangeAsync(address);
        await host.KillAsync();
        return spoken;
    }

    private static async Task CrossedAsync(WireRecord wire, long count, TimeSpan delay)
    {
        var until = DateTime.UtcNow + LongestLife;
        while (wire.Count < count && DateTime.UtcNow < until) await Task.Delay(5);
        await Task.Delay(delay);
    }

    private static async Task<IReadOnlyList<string>> UnfinishedAsync(string data, string? server, PeopleOutside people)
    {
        if (!people.IsQuiet) return ["somebody is still texting"];
        await using var found = DataFound.WhileRunning(data, server);
        return await found.UnfinishedAsync();
    }

    private static void Nothing(IReadOnlyList<string> findings) => Assert.True(findings.Count == 0, string.Join('\n', findings));
}
