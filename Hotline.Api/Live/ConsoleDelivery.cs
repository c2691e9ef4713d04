using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hotline.Api.Live;

/// <summary>
/// Delivers to groups without waiting for anybody: each connection has a short queue of its own, and one that cannot keep up is closed.
/// SignalR's own delivery waits for the slowest of a group, and would let what waits for it grow without a bound.
/// </summary>
internal sealed partial class ConsoleDelivery(ILogger<ConsoleDelivery> log, ILogger<DefaultHubLifetimeManager<LiveHub>> baseLog) : DefaultHubLifetimeManager<LiveHub>(baseLog)
{
    private readonly ConcurrentDictionary<string, ConsoleOutlet> outlets = [];
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, ConsoleOutlet>> groups = [];

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        outlets[connection.ConnectionId] = new ConsoleOutlet(connection);
        await base.OnConnectedAsync(connection);
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (outlets.TryRemove(connection.ConnectionId, out var outlet)) outlet.Close();
        foreach (var group in groups.Values) group.TryRemove(connection.ConnectionId, out _);
        await base.OnDisconnectedAsync(connection);
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (!outlets.TryGetValue(connectionId, out var outlet)) return Task.CompletedTask;
        var group = groups.GetOrAdd(groupName, _ => []);
        group[connectionId] = outlet;
        // It may have left meanwhile, after the groups were cleared of it.
        if (!outlets.ContainsKey(connectionId)) group.TryRemove(connectionId, out _);
        return Task.CompletedTask;
    }

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (groups.TryGetValue(groupName, out var group)) group.TryRemove(connectionId, out _);
        return Task.CompletedTask;
    }

    public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        if (!groups.TryGetValue(groupName, out var group) || group.IsEmpty) return Task.CompletedTask;
        // Written to bytes once, however many listen.
        var message = new SerializedHubMessage(new InvocationMessage(methodName, args));
        foreach (var outlet in group.Values)
        {
            if (!outlet.Post(message)) TooSlow(log, ConsoleOutlet.Capacity);
        }
        return Task.CompletedTask;
    }

    [LoggerMessage(1202, LogLevel.Warning, "A console was closed because {Messages} messages waited for it; it will connect and read again")]
    private static partial void TooSlow(ILogger log, int messages);
}
