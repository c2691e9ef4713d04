using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hotline.Tests.Support;

namespace Hotline.Tests.Hosting;

/// <summary>
/// One morning in a host of its own, with its log as talkative as an operator may ever set it: texts, links, calls, the web form, the desk.
/// What it printed and what its meters say is kept.
/// </summary>
public sealed partial class ObservedMorning : IAsyncLifetime
{
    public const string Resident = "+8614200039001";
    public const string CallerName = "欧阳测试";
    public const string Password = "hotline-demo";
    private const string WrongPassword = "never-my-password";
    private const string Landline = "+8657788123456";
    private readonly TemporaryDirectory directory = new();

    /// <summary>Everything that the host printed from its start to its end.</summary>
    public string Log { get; private set; } = "";

    /// <summary>The page of meters at the end of the morning.</summary>
    public string Metrics { get; private set; } = "";

    public string? MetricsMediaType { get; private set; }

    /// <summary>Every telephone number that crossed the wire, tokens of links, names, passwords: nothing of it belongs into a log.</summary>
    public IReadOnlyCollection<string> Secrets { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var host = HostProcess.Start(address, new Dictionary<string, string>
        {
            ["Hotline:DataDirectory"] = directory.Path,
            ["Hotline:PublicUrl"] = address.GetLeftPart(UriPartial.Authority),
            ["Hotline:Demo"] = "true",
            ["Hotline:Clock"] = $"Manual:{RunningHotline.SaturdayMorning}",
            ["Hotline:Carrier:SimulatorUrl"] = "http://127.0.0.1:0",
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:LogLevel:Microsoft"] = "Information",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information",
            ["Logging:LogLevel:Quartz"] = "Information",
            ["Logging:LogLevel:System"] = "Information",
        });
        Assert.True(await host.ReadyAsync(), host.Output);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new() }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Hotline", "1");
        await LiveAsync(client);

        var journal = await client.GetStringAsync("/sim/journal?take=5000");
        var accounts = await RunningHotline.GetAsync(client, "/dev/carrier");
        Secrets = [.. Phone().Matches(journal).Select(match => match.Value[1..]).Concat(Token().Matches(journal).Select(match => match.Groups["token"].Value)).Distinct(),
            Resident[3..], Landline[3..], CallerName, Password, WrongPassword, accounts.GetProperty("authToken").GetString()!];
        using var answer = await client.GetAsync("/metrics");
        MetricsMediaType = answer.Content.Headers.ContentType?.ToString();
        Metrics = await answer.Content.ReadAsStringAsync();
        await host.KillAsync();
        Log = host.Output;
    }

    public Task DisposeAsync()
    {
        directory.Dispose();
        return Task.CompletedTask;
    }

    private static async Task LiveAsync(HttpClient client)
    {
        using (var wrong = await client.PostAsJsonAsync("/api/session", new { userName = "admin", password = WrongPassword })) Assert.False(wrong.IsSuccessStatusCode);
        (await client.PostAsJsonAsync("/api/session", new { userName = "admin", password = Password })).EnsureSuccessStatusCode();

        // By text: an offer, taken on its page, finished there, rated on the caller's.
        await SayAsync(client, Resident, "世纪城一期3幢2单元501，厨房水管漏水，麻烦派个师傅");
        await RunningHotline.GetAsync(client, $"/sim/phones/{Uri.EscapeDataString(Resident)}");
        await RunningHotline.GetAsync(client, $"/sim/phones/{Resident[1..]}");
        var offer = (await LinksAsync(client, "/m/")).Last();
        foreach (var button in (string[])["Accept", "SetOut", "Arrive", "Done"])
        {
            using var pressed = await client.PostAsync($"{offer}?handler={button}", new FormUrlEncodedContent([]));
            pressed.EnsureSuccessStatusCode();
            await StepAsync(client, "PT1M");
        }
        var ticket = (await LinksAsync(client, "/t/")).First();
        Assert.NotEmpty(await client.GetStringAsync(ticket));
        using (var rated = await client.PostAsync($"{ticket}?handler=Rate", new FormUrlEncodedContent([new("score", "5")]))) rated.EnsureSuccessStatusCode();
        using (var spoiled = await client.GetAsync(offer + "x")) Assert.False(spoiled.IsSuccessStatusCode);

        // By web form and by an agent, for somebody whom only a call reaches.
        using (var asked = await client.PostAsync("/ask", new FormUrlEncodedContent([new("Phone", "13812345678"), new("Name", CallerName), new("Area", "nanyang"), new("Description", "马桶堵了")]))) asked.EnsureSuccessStatusCode();
        var entered = await RunningHotline.PostAsync(client, "/api/tickets", new { line = "hotline", callerPhone = Landline, callerName = CallerName, service = "pipe-leak", area = "century-city", address = "世纪城一期1幢", description = "漏水", contactWay = "SpokenCall" });
        await RunningHotline.PostAsync(client, $"/api/tickets/{entered.GetProperty("number").GetString()}/dispatch");
        await StepAsync(client, "PT5M");
        using (var found = await client.GetAsync($"/api/callers?phone={Uri.EscapeDataString(Resident)}")) found.EnsureSuccessStatusCode();
        using (var searched = await client.GetAsync($"/api/tickets?text={Uri.EscapeDataString(CallerName)}")) searched.EnsureSuccessStatusCode();

        // What is refused, and a carrier that fails.
        using (var unsigned = await client.PostAsync("/carrier/sms", new FormUrlEncodedContent([new("From", Resident), new("Body", "x")]))) Assert.False(unsigned.IsSuccessStatusCode);
        using (var broken = await client.PostAsync("/api/tickets", new StringContent($"{{\"callerPhone\": \"{Resident}\", \"line\": 7}}", Encoding.UTF8, "application/json"))) Assert.False(broken.IsSuccessStatusCode);
        await RunningHotline.PostAsync(client, "/sim/faults", new { side = "Rest", kind = "Error", what = "messages", method = "POST", count = 4, status = 500 });
        await SayAsync(client, "+8614200039002", "家里有东西坏了");
        await StepAsync(client, "PT5M");
    }

    private static async Task SayAsync(HttpClient client, string from, string body)
    {
        await RunningHotline.PostAsync(client, "/sim/sms", new { from, to = RunningHotline.HotlineNumber, body });
        await StepAsync(client, "PT20S");
    }

    private static Task<JsonElement> StepAsync(HttpClient client, string advance) => RunningHotline.PostAsync(client, "/dev/clock", new { advance });

    private static async Task<IEnumerable<string>> LinksAsync(HttpClient client, string path) =>
        Token().Matches(await client.GetStringAsync("/sim/journal?take=5000")).Select(match => match.Value).Where(link => link.StartsWith(path, StringComparison.Ordinal)).ToList();

    [GeneratedRegex(@"\+86[0-9]{9,11}")]
    private static partial Regex Phone();

    [GeneratedRegex("/[mt]/(?<token>[A-Za-z0-9_-]{20,})")]
    private static partial Regex Token();
}
