using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Hotline.Tests.Support;

/// <summary>The world outside as a child process on a free port. It answers when this returns, and dies with the test, however the test ends.</summary>
public sealed class SimulatorProcess : IAsyncDisposable
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "a-test-token";

    /// <summary>What the answers are read with: enums are names.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private SimulatorProcess(Process process) => this.process = process;

    /// <summary>The <c>/sim</c> side: no authentication.</summary>
    public HttpClient Control { get; private set; } = null!;

    /// <summary>The vendor's side: signed in as the account; addresses are relative to <c>/2010-04-01/Accounts/AC…/</c>.</summary>
    public HttpClient Rest { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public int Id => process.Id;

    /// <summary>What the process has printed so far, for the message of a failing test.</summary>
    public string Output { get { lock (output) return output.ToString(); } }

    /// <param name="clock"><c>System</c> or <c>Manual:ISO instant</c>.</param>
    /// <param name="pace">0: deliveries and calls take no time. 1: they take about a second and as long as people speak.</param>
    /// <param name="arguments">More of SimulatorOptions, such as <c>--webhookTimeout 500</c>.</param>
    public static async Task<SimulatorProcess> Start(string clock = "System", double pace = 0, params string[] arguments)
    {
        var directory = Directory.CreateTempSubdirectory("hotline-simulator-");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = directory.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[
            Path.Combine(AppContext.BaseDirectory, "simulator", "Hotline.Simulator.dll"),
            "--urls", "http://127.0.0.1:0", "--parent", $"{Environment.ProcessId}", "--accountSid", AccountSid, "--authToken", AuthToken,
            "--clock", clock, "--pace", pace.ToString(System.Globalization.CultureInfo.InvariantCulture), "--callsPerSecond", "0", .. arguments])
            start.ArgumentList.Add(argument);

        var simulator = new SimulatorProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        try
        {
            simulator.Address = await simulator.StartAndListen();
            simulator.Control = new HttpClient { BaseAddress = simulator.Address };
            simulator.Rest = new HttpClient { BaseAddress = new Uri(simulator.Address, $"/2010-04-01/Accounts/{AccountSid}/") };
            simulator.Rest.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AccountSid}:{AuthToken}")));
            using var health = await simulator.Control.GetAsync("/sim/health");
            health.EnsureSuccessStatusCode();
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends to <c>/sim/…</c> and returns the answer's JSON.</summary>
    public async Task<JsonElement> Post(string path, object body)
    {
        using var response = await Control.PostAsJsonAsync(path, body, Json);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"POST {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}", null, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<JsonElement> Get(string path) => Control.GetFromJsonAsync<JsonElement>(path);

    /// <summary>A number of the account whose webhooks go to the host at this address (<c>/carrier/voice</c>, <c>/carrier/sms</c>).</summary>
    public Task<JsonElement> AddNumber(string number, Uri host) => Post("/sim/numbers", new { number, hostUrl = host.ToString() });

    /// <summary>Somebody texts one of the account's numbers; returns when the host has answered: <c>{sid, outcome, status}</c>.</summary>
    public Task<JsonElement> Text(string from, string to, string body) => Post("/sim/sms", new { from, to, body });

    /// <summary>The texts that arrived on a phone, oldest first.</summary>
    public async Task<IReadOnlyList<string>> TextsOn(string phone)
    {
        var view = await Get($"/sim/phones/{Uri.EscapeDataString(phone)}");
        return view.GetProperty("texts").EnumerateArray().Where(text => text.GetProperty("direction").GetString() == "received")
            .Select(text => text.GetProperty("body").GetString()!).ToList();
    }

    /// <summary>Moves the manual clock; returns when everything due has been done.</summary>
    public Task<JsonElement> Advance(TimeSpan by) => Post("/sim/clock", new { advance = System.Xml.XmlConvert.ToString(by) });

    /// <summary>Returns when nothing is in flight: every text delivered, every webhook answered, nothing due.</summary>
    public async Task Idle()
    {
        var view = await Get("/sim/idle?untilIdle=true");
        if (!view.GetProperty("idle").GetBoolean()) throw new TimeoutException($"The simulated world does not come to rest: {view}");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        catch (InvalidOperationException) { /* It never started. */ }
        process.Dispose();
        Control?.Dispose();
        Rest?.Dispose();
        try { Directory.Delete(process.StartInfo.WorkingDirectory, recursive: true); }
        catch (IOException) { /* The system cleans its temporary directory. */ }
    }

    private async Task<Uri> StartAndListen()
    {
        const string sign = "Now listening on: ";
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The simulator ended at once: {Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await listening.Task.WaitAsync(TimeSpan.FromSeconds(60));

        void Read(string? line)
        {
            if (line is null) return;
            lock (output) output.AppendLine(line);
            var at = line.IndexOf(sign, StringComparison.Ordinal);
            if (at >= 0) listening.TrySetResult(new Uri(line[(at + sign.Length)..].Trim()));
        }
    }
}
