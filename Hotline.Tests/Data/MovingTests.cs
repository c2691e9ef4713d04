using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hotline.Api.Data;
using Hotline.Tests.Support;

namespace Hotline.Tests.Data;

/// <summary>
/// "The IT person moves house": the district lives, a backup is made while it does, the machine is lost, and an empty one becomes what it was.
/// </summary>
public sealed partial class MovingTests
{
    private const string Resident = "+8614200039001";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task A_backup_made_while_the_desk_works_makes_an_empty_machine_the_lost_one(Engine engine)
    {
        using var shelf = new TemporaryDirectory();
        using var lost = new TemporaryDirectory();
        using var found = new TemporaryDirectory();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var (old, fresh) = (await SettingsAsync(engine, lost, address), await SettingsAsync(engine, found, address));
        // The new house goes on when the old one stopped.
        fresh["Hotline:Clock"] = "Manual:2026-11-21T01:00:20Z";
        var file = shelf.File("saved.hotline");
        using var agent = NewClient(address);
        JsonElement before;
        string[] links;
        await using (var host = HostProcess.Start(address, old))
        {
            Assert.True(await host.ReadyAsync(), host.Output);
            before = await LiveAsync(agent);
            links = await LinksAsync(agent);
            Assert.Equal(2, links.Length);
            Assert.Equal(0, (await HostProcess.RunVerbAsync(old, "seal")).ExitCode);

            using var evening = new CancellationTokenSource();
            var working = WriteNotesAsync(agent, Number(before), evening.Token);
            var made = await HostProcess.RunVerbAsync(old, "backup", file);
            await evening.CancelAsync();
            var notes = await working;
            Assert.True(made.ExitCode == 0, made.Errors);
            Assert.Contains("personal data", made.Output, StringComparison.Ordinal);
            Assert.True(notes > 0, "Nobody wrote while the backup was made.");
            await host.KillAsync();
        }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal([file], Directory.GetFileSystemEntries(shelf.Path));
        Assert.Empty(Directory.GetFileSystemEntries(lost.Path, ".staging*"));

        var restored = await HostProcess.RunVerbAsync(fresh, "restore", file);
        Assert.True(restored.ExitCode == 0, restored.Errors);
        var audit = await HostProcess.RunVerbAsync(fresh, "verify-audit");
        Assert.True(audit.ExitCode == 0, audit.Output + audit.Errors);
        Assert.Contains("1 seals: whole", audit.Output, StringComparison.Ordinal);

        await using var moved = HostProcess.Start(address, fresh);
        Assert.True(await moved.ReadyAsync(), moved.Output);
        // The session of the morning is still good: its keys came along.
        AssertSame(before, await RunningHotline.GetAsync(agent, $"/api/tickets/{Number(before)}"));
        using var newcomer = NewClient(address);
        await SignInAsync(newcomer);
        // A link that was not made here is answered with 404.
        foreach (var link in links) Assert.NotEmpty(await newcomer.GetStringAsync(link));
        var again = await HostProcess.RunVerbAsync(fresh, "restore", file);
        Assert.Equal((1, true), (again.ExitCode, again.Errors.Contains("empty machine", StringComparison.Ordinal)));
    }

    private static async Task<JsonElement> LiveAsync(HttpClient agent)
    {
        await SignInAsync(agent);
        await RunningHotline.PostAsync(agent, "/sim/sms", new { from = Resident, to = RunningHotline.HotlineNumber, body = "世纪城一期3幢2单元501，厨房水管漏水，麻烦派个师傅" });
        await RunningHotline.PostAsync(agent, "/dev/clock", new { advance = "PT20S" });
        var number = (await RunningHotline.GetAsync(agent, "/api/tickets")).GetProperty("items")[0].GetProperty("number").GetString();
        return await RunningHotline.GetAsync(agent, $"/api/tickets/{number}");
    }

    /// <summary>The links that the resident and the merchant got in their texts.</summary>
    private static async Task<string[]> LinksAsync(HttpClient agent)
    {
        var journal = await agent.GetStringAsync("/sim/journal?take=2000");
        return [.. Link().Matches(journal).Select(match => match.Value).Distinct()];
    }

    private static async Task<int> WriteNotesAsync(HttpClient agent, string number, CancellationToken stop)
    {
        var written = 0;
        for (; !stop.IsCancellationRequested; written++) await RunningHotline.PostAsync(agent, $"/api/tickets/{number}/note", new { text = $"备注{written}" });
        return written;
    }

    /// <summary>All that stood in the ticket before; notes may have come since.</summary>
    private static void AssertSame(JsonElement before, JsonElement after)
    {
        foreach (var property in before.EnumerateObject().Where(each => each.Name is not ("version" or "rowVersion" or "history")))
            Assert.Equal(property.Value.ToString(), after.GetProperty(property.Name).ToString());
        var (then, now) = (History(before), History(after));
        Assert.Equal(then, now.Take(then.Count));
    }

    private static List<string> History(JsonElement ticket) => [.. ticket.GetProperty("history").EnumerateArray().Select(fact => fact.ToString())];

    private static string Number(JsonElement ticket) => ticket.GetProperty("number").GetString()!;

    private static async Task SignInAsync(HttpClient client) =>
        (await client.PostAsJsonAsync("/api/session", new { userName = "agent1", password = "hotline-demo" })).EnsureSuccessStatusCode();

    private static HttpClient NewClient(Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new() }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Hotline", "1");
        return client;
    }

    private static async Task<Dictionary<string, string>> SettingsAsync(Engine engine, TemporaryDirectory data, Uri address) => new()
    {
        ["Hotline:DataDirectory"] = data.Path,
        ["Hotline:PublicUrl"] = address.GetLeftPart(UriPartial.Authority),
        ["Hotline:Demo"] = "true",
        ["Hotline:Clock"] = $"Manual:{RunningHotline.SaturdayMorning}",
        ["Hotline:Carrier:SimulatorUrl"] = "http://127.0.0.1:0",
        ["Hotline:Database:Provider"] = engine == Engine.Sqlite ? nameof(DatabaseProvider.Sqlite) : nameof(DatabaseProvider.PostgreSql),
        ["Hotline:Database:ConnectionString"] = engine == Engine.Sqlite ? "" : await (await PostgresCluster.Shared).NewDatabaseAsync(),
    };

    [GeneratedRegex("/[mt]/[A-Za-z0-9_-]{20,}")]
    private static partial Regex Link();
}
