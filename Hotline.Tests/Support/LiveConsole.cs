using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Support;

/// <summary>
/// A console without a screen: signs in, watches scopes, keeps a mirror of each, tries again every 2 s for ever and reads again when it
/// reconnects or a digest differs. Everything it does crosses the wire, through a relay when the address is a relay's.
/// </summary>
public sealed class LiveConsole : IAsyncDisposable
{
    private static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AttemptFor = TimeSpan.FromSeconds(8);
    private readonly Uri address;
    private readonly TimeSpan readFor;
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly ConcurrentDictionary<string, QueueMirror> mirrors = [];
    private readonly ConcurrentDictionary<string, SemaphoreSlim> reading = [];
    private readonly CancellationTokenSource stop = new();
    private HubConnection? current;
    private Task? connecting;
    private int reads;

    private LiveConsole(Uri address, TimeSpan readFor)
    {
        (this.address, this.readFor) = (address, readFor);
        // A pooled connection may be dead without knowing it; each read opens its own.
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("X-Hotline", "1");
    }

    /// <summary>Changes what arrives: nothing, the message twice, an older one. Null lets everything pass.</summary>
    public Func<HubMessage, IEnumerable<HubMessage>>? Disturb { get; set; }

    /// <summary>Everything that arrived, before it was disturbed.</summary>
    public ConcurrentQueue<HubMessage> Heard { get; } = new();

    /// <summary>The forecasts of closing that arrived; they are about no queue and not counted.</summary>
    public ConcurrentQueue<JsonElement> Closings { get; } = new();

    /// <summary>How often a queue was read over HTTP.</summary>
    public int Reads => Volatile.Read(ref reads);

    public bool IsConnected => current is { State: HubConnectionState.Connected };

    public QueueMirror this[string scope] => mirrors[scope];

    /// <summary>Signs in and watches; returns when every scope was read.</summary>
    public static Task<LiveConsole> OpenAsync(Uri address, string userName, string password, params string[] scopes) =>
        OpenAsync(address, TimeSpan.FromSeconds(10), userName, password, scopes);

    /// <inheritdoc cref="OpenAsync(Uri, string, string, string[])"/>
    /// <param name="address">The host, or a relay before it.</param>
    /// <param name="readFor">How long a read may stay unanswered before it is asked for again; in a cut net it never is answered.</param>
    /// <param name="userName">Who signs in.</param>
    /// <param name="password">And by what.</param>
    /// <param name="scopes">What is watched.</param>
    public static async Task<LiveConsole> OpenAsync(Uri address, TimeSpan readFor, string userName, string password, params string[] scopes)
    {
        var console = new LiveConsole(address, readFor);
        (await console.http.PostAsJsonAsync("/api/session", new { userName, password })).EnsureSuccessStatusCode();
        foreach (var scope in scopes) console.mirrors[scope] = new QueueMirror();
        console.connecting = console.StayConnectedAsync();
        await Eventually.TrueAsync(() => console.IsConnected && console.Reads >= scopes.Length, TimeSpan.FromSeconds(60), "The console did not connect.");
        return console;
    }

    /// <summary>Asks the hub something of its own accord, over the connection that stands.</summary>
    public Task<JsonElement> InvokeAsync(string method, params object?[] args) => current!.InvokeCoreAsync<JsonElement>(method, args);

    /// <summary>The queue as the server answers it now, by id; over HTTP, however long that takes.</summary>
    public async Task<IReadOnlyDictionary<long, string>> ServedAsync(string scope) =>
        (await http.GetFromJsonAsync<JsonElement>(AddressOf(scope))).GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetInt64(), row => row.GetRawText());

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (connecting is not null) await connecting;
        if (current is not null) await current.DisposeAsync();
        http.Dispose();
    }

    private async Task StayConnectedAsync()
    {
        // Attempts overlap, because one that hangs in a cut net must not keep the next from succeeding. The first to open wins.
        var attempts = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            if (!IsConnected) attempts.Add(AttemptAsync());
            attempts.RemoveAll(attempt => attempt.IsCompleted);
            await Task.Delay(RetryEvery, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(attempts);
    }

    private async Task AttemptAsync()
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(new Uri($"ws://{address.Authority}/live"))).AddSingleton<IConnectionFactory>(new HubConnections(cookies));
        var hub = builder.Build();
        hub.KeepAliveInterval = TimeSpan.FromSeconds(3);
        hub.ServerTimeout = TimeSpan.FromSeconds(9);
        foreach (var kind in new[] { "Row", "Gone", "Digest" }) hub.On<JsonElement>(kind, body => Hear(hub, new HubMessage(kind, body)));
        hub.On<JsonElement>("Closing", Closings.Enqueue);
        hub.Closed += async _ =>
        {
            Interlocked.CompareExchange(ref current, null, hub);
            await hub.DisposeAsync();
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        limit.CancelAfter(AttemptFor);
        try
        {
            await hub.StartAsync(limit.Token);
            if (Interlocked.CompareExchange(ref current, hub, null) is not null)
            {
                await hub.DisposeAsync();
                return;
            }
            await Task.WhenAll(mirrors.Keys.Select(scope => WatchAsync(hub, scope, limit.Token)));
        }
        catch (Exception)
        {
            // The next attempt is on its way.
            Interlocked.CompareExchange(ref current, null, hub);
            await hub.DisposeAsync();
        }
    }

    private async Task WatchAsync(HubConnection hub, string scope, CancellationToken limit)
    {
        mirrors[scope].Expect();
        var watched = await hub.InvokeAsync<JsonElement>("Watch", scope, limit);
        mirrors[scope].Begin(watched.GetProperty("epoch").GetString()!, watched.GetProperty("seq").GetInt64());
        await RereadAsync(scope);
        mirrors[scope].Settle();
    }

    private void Hear(HubConnection hub, HubMessage message)
    {
        Heard.Enqueue(message);
        if (current is not null && current != hub) return;
        foreach (var each in Disturb?.Invoke(message) ?? [message])
        {
            if (mirrors.TryGetValue(each.Scope, out var mirror) && mirror.Take(each)) _ = RereadAsync(each.Scope);
        }
    }

    private async Task RereadAsync(string scope)
    {
        var one = reading.GetOrAdd(scope, _ => new SemaphoreSlim(1));
        await one.WaitAsync(stop.Token);
        try
        {
            mirrors[scope].Replace(await ReadAsync(scope));
            Interlocked.Increment(ref reads);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<JsonElement> ReadAsync(string scope)
    {
        while (true)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            limit.CancelAfter(readFor);
            try
            {
                return await http.GetFromJsonAsync<JsonElement>(AddressOf(scope), limit.Token);
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
            {
                await Task.Delay(100, stop.Token);
            }
        }
    }

    private static string AddressOf(string scope) => scope.Split('/') is [var queue, var line] ? $"/api/queues/{queue}?line={line}" : throw new ArgumentException("A scope is queue/line.", nameof(scope));
}
