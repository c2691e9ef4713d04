using System.Collections.Concurrent;
using Hotline.Api.Carrier;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Carrier;

/// <summary>A carrier that behaves as badly as it is told, over real HTTP, and a client that tries again soon.</summary>
internal sealed class CarrierStub : IAsyncDisposable
{
    public const string Sid = "SM0123456789abcdef0123456789abcdef";

    private readonly WebApplication server;
    private readonly List<WebApplication> clients = [];
    private readonly ConcurrentQueue<Func<HttpContext, Task>> script = new();

    private CarrierStub(WebApplication server) => this.server = server;

    /// <summary>What arrived: method, path with query, body, sign-in.</summary>
    public ConcurrentQueue<(string Method, string Target, string Body, string Authorization)> Received { get; } = new();

    public List<string> Logged { get; } = [];

    /// <summary>Changes a limit where an answer never comes. The others stay as in the house: a busy machine answers late.</summary>
    public Func<CarrierTimeLimits, CarrierTimeLimits> Limit { get; set; } = limits => limits;

    public Uri Address => new(server.Urls.First());

    public static async Task<CarrierStub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var stub = new CarrierStub(server);
        server.Run(stub.Answer);
        await server.StartAsync();
        return stub;
    }

    /// <summary>The answers to come, in order; the last one stays.</summary>
    public CarrierStub Answers(params Func<HttpContext, Task>[] answers)
    {
        foreach (var answer in answers) script.Enqueue(answer);
        return this;
    }

    public static Func<HttpContext, Task> Says(int status, string body = "{}", string? retryAfter = null, string? location = null) => async http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        if (retryAfter is not null) http.Response.Headers.RetryAfter = retryAfter;
        if (location is not null) http.Response.Headers.Location = location;
        await http.Response.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Takes(string sid = Sid) => Says(201, $$"""{"sid":"{{sid}}","status":"queued","num_segments":"1","price":null}""");

    public static readonly Func<HttpContext, Task> Busy = Says(429, """{"code":20429,"message":"Too Many Requests","status":429}""");

    public static readonly Func<HttpContext, Task> Breaks = Says(503, """{"code":20503,"message":"Service unavailable","status":503}""");

    public static readonly Func<HttpContext, Task> Hangs = http => Task.Delay(Timeout.Infinite, http.RequestAborted);

    public static readonly Func<HttpContext, Task> Resets = http =>
    {
        http.Abort();
        return Task.CompletedTask;
    };

    public static readonly Func<HttpContext, Task> BreaksOffInTheMiddle = async http =>
    {
        http.Response.StatusCode = 201;
        http.Response.ContentLength = 1000;
        await http.Response.WriteAsync("{\"sid\":\"SM");
        await http.Response.Body.FlushAsync();
        http.Abort();
    };

    public ICarrier Client(params (string Key, string Value)[] settings) => ClientOf(Address, settings);

    public ICarrier ClientOf(Uri address, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Hotline:Carrier:Profile"] = "Simulator",
            ["Hotline:Carrier:BaseUrl"] = address.ToString(),
            ["Hotline:Carrier:AccountSid"] = "AC0123456789abcdef0123456789abcdef",
            ["Hotline:Carrier:AuthToken"] = "a-token",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(one => "Hotline:Carrier:" + one.Key, one => (string?)one.Value));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new Memory(Logged));
        builder.Services.AddCarrier();
        builder.Services.Replace(ServiceDescriptor.Singleton(provider =>
        {
            var account = new CarrierAccount(provider.GetRequiredService<IOptions<CarrierOptions>>());
            var limits = new CarrierTimeLimits { FirstRetry = TimeSpan.FromMilliseconds(5), LongestRetry = TimeSpan.FromMilliseconds(50) };
            return new CarrierAccount(provider.GetRequiredService<IOptions<CarrierOptions>>()) { Profile = account.Profile with { TimeLimits = Limit(limits) } };
        }));
        var client = builder.Build();
        clients.Add(client);
        return client.Services.GetRequiredService<ICarrier>();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients) await client.DisposeAsync();
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await server.StopAsync(atOnce.Token);
        await server.DisposeAsync();
    }

    private async Task Answer(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        Received.Enqueue((http.Request.Method, http.Request.Path + http.Request.QueryString, await body.ReadToEndAsync(), http.Request.Headers.Authorization.ToString()));
        if (script.Count <= 1 ? script.TryPeek(out var answer) : script.TryDequeue(out answer)) await answer(http);
    }

    private sealed class Memory(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Dispose() { }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines) lines.Add($"{eventId.Id} {formatter(state, exception)} {exception}");
        }
    }
}
