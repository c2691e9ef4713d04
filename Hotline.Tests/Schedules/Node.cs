using System.Net.Http.Json;
using Hotline.Api.Data;
using Hotline.Tests.Support;

namespace Hotline.Tests.Schedules;

/// <summary>A node of the host on a shared PostgreSQL: a process of its own, without a carrier, that can be stopped, killed, and given a wrong clock.</summary>
internal sealed class Node : IAsyncDisposable
{
    /// <summary>Nodes of one database share the key of its histories.</summary>
    private static readonly Lazy<TemporaryDirectory> Keys = new(() => new TemporaryDirectory());

    private Node(HostProcess host, Uri address) => (Host, Address) = (host, address);

    internal HostProcess Host { get; }

    internal Uri Address { get; }

    internal static async Task<Node> StartAsync(string database, IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var all = new Dictionary<string, string>
        {
            ["Hotline:DataDirectory"] = Keys.Value.Path,
            ["Hotline:Database:Provider"] = nameof(DatabaseProvider.PostgreSql),
            ["Hotline:Database:ConnectionString"] = database,
            ["Hotline:Schedules:LookEvery"] = "00:00:01",
            ["Hotline:Demo"] = "true",
            // Nobody listens there: nothing here needs a carrier.
            ["Hotline:Carrier:Profile"] = "Twilio",
            ["Hotline:Carrier:BaseUrl"] = "http://127.0.0.1:9",
            ["Hotline:Carrier:AccountSid"] = "AC00000000000000000000000000000000",
            ["Hotline:Carrier:AuthToken"] = "none",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>()) all[key] = value;
        var host = HostProcess.Start(address, all);
        Assert.True(await host.ReadyAsync(), host.Output);
        return new Node(host, address);
    }

    /// <summary>Somebody sets the clock of this node, which must have been started with a shifted one.</summary>
    internal async Task JumpAsync(string by)
    {
        using var client = new HttpClient { BaseAddress = Address };
        (await client.PostAsJsonAsync("/dev/clock", new { advance = by })).EnsureSuccessStatusCode();
    }

    internal void Stop() => Signal("STOP");

    internal void GoOn() => Signal("CONT");

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private void Signal(string signal) => Command.Run("kill", $"-{signal}", $"{Host.Id}").Required();
}
