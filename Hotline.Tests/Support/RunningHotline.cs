using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Api.Carrier;
using Hotline.Api.Data;
using Hotline.Api.Schedules;
using Hotline.Tests.Support.Shadow;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Support;

/// <summary>Which database a running hotline keeps its things in.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// The whole house, running: host on its own port with its own data directory and database, the demo district in it, the simulator as a
/// child process over real HTTP. Tests speak intent: a caller texts, a merchant replies, time passes.
/// </summary>
public sealed class RunningHotline : IAsyncDisposable
{
    /// <summary>A Saturday morning in the district, 09:00 in Shanghai, the line open since two hours.</summary>
    public const string SaturdayMorning = "2026-11-21T01:00:00Z";
    public const string HotlineNumber = "+8657100090001";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly TemporaryDirectory directory;
    private readonly Factory factory;
    private readonly ShadowSqlServer shadow;

    private RunningHotline(Factory factory, TemporaryDirectory directory, ShadowSqlServer shadow) => (this.factory, this.directory, this.shadow) = (factory, directory, shadow);

    /// <summary>The host's address.</summary>
    public Uri Address => factory.ClientOptions.BaseAddress;

    /// <summary>Nobody signed in.</summary>
    public HttpClient Anonymous { get; private set; } = null!;

    /// <summary>Signed in as <c>agent1</c>.</summary>
    public HttpClient Agent { get; private set; } = null!;

    public IServiceProvider Services => factory.Services;

    public string DataDirectory => directory.Path;

    /// <param name="engine">The database.</param>
    /// <param name="clock"><c>System</c>, or the instant at which the manual clock starts.</param>
    /// <param name="settings">More configuration.</param>
    /// <param name="services">Listed test seams only.</param>
    public static async Task<RunningHotline> StartAsync(
        Engine engine = Engine.Sqlite, string clock = SaturdayMorning, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var directory = new TemporaryDirectory();
        var port = FreePort.Next();
        var all = new Dictionary<string, string?>
        {
            ["Hotline:DataDirectory"] = directory.Path,
            ["Hotline:PublicUrl"] = $"http://127.0.0.1:{port}",
            ["Hotline:Clock"] = clock == "System" ? clock : $"Manual:{clock}",
            ["Hotline:Demo"] = "true",
            ["Hotline:Carrier:SimulatorUrl"] = "http://127.0.0.1:0",
            // A busy machine must not be told that the database is busy: these tests ask what becomes of everybody who waits.
            ["Hotline:Database:LongestWait"] = "00:05:00",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        if (engine == Engine.PostgreSql)
        {
            all["Hotline:Database:Provider"] = nameof(DatabaseProvider.PostgreSql);
            all["Hotline:Database:ConnectionString"] = await (await PostgresCluster.Shared).NewDatabaseAsync();
        }
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>()) all[key] = value;
        var shadow = new ShadowSqlServer();
        var factory = new Factory(all, shadow.Follow + services);
        factory.UseKestrel(port);
        factory.StartServer();
        factory.ClientOptions.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        var hotline = new RunningHotline(factory, directory, shadow);
        hotline.Anonymous = hotline.NewClient();
        // Before the simulator knows our numbers nobody could reach us.
        await factory.Services.GetRequiredService<SimulatedWorld>().Opened;
        hotline.Agent = await hotline.SignInAsync("agent1");
        return hotline;
    }

    /// <summary>A client with cookies of its own and the header that unsafe calls need.</summary>
    public HttpClient NewClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new System.Net.CookieContainer() }) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Add("X-Hotline", "1");
        return client;
    }

    public async Task<HttpClient> SignInAsync(string userName, string password = "hotline-demo")
    {
        var client = NewClient();
        using var answer = await client.PostAsJsonAsync("/api/session", new { userName, password });
        await Ensure(answer);
        return client;
    }

    /// <summary>Time passes; everything that comes due on the way is done when this returns.</summary>
    public Task AdvanceAsync(TimeSpan by) => Services.GetRequiredService<ClockStepper>().AdvanceAsync(by, CancellationToken.None);

    /// <summary>Everything that is due now is done, here and in the simulator.</summary>
    public Task SettleAsync() => AdvanceAsync(TimeSpan.Zero);

    /// <summary>Somebody texts the hotline; what follows from it at once is done when this returns.</summary>
    public async Task TextAsync(string from, string body, string to = HotlineNumber)
    {
        await PostAsync(Anonymous, "/sim/sms", new { from, to, body });
        await SettleAsync();
    }

    /// <summary>The texts that a phone received, oldest first.</summary>
    public async Task<IReadOnlyList<string>> TextsToAsync(string phone)
    {
        var view = await Anonymous.GetFromJsonAsync<JsonElement>($"/sim/phones/{Uri.EscapeDataString(phone)}", Json);
        return [.. view.GetProperty("texts").EnumerateArray().Where(text => text.GetProperty("direction").GetString() == "received").Select(text => text.GetProperty("body").GetString()!)];
    }

    /// <summary>Reads rows straight from the database.</summary>
    public async Task<T> ReadAsync<T>(Func<HotlineDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<HotlineDb>());
    }

    public async Task<JsonElement> GetAsync(string path) => await GetAsync(Agent, path);

    public static async Task<JsonElement> GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        await Ensure(answer);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Json);
    }

    public static async Task<JsonElement> PostAsync(HttpClient client, string path, object? body = null)
    {
        using var answer = await client.PostAsJsonAsync(path, body ?? new { }, Json);
        await Ensure(answer);
        return answer.Content.Headers.ContentLength is 0 ? default : await answer.Content.ReadFromJsonAsync<JsonElement>(Json);
    }

    public async ValueTask DisposeAsync()
    {
        Agent.Dispose();
        Anonymous.Dispose();
        await factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        directory.Dispose();
        shadow.ThrowIfFailed();
    }

    private static async Task Ensure(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.PathAndQuery}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);
    }

    private sealed class Factory(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection> services) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            // As settings of the host, so that they are there while Program builds.
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            builder.ConfigureServices(services);
        }
    }
}
