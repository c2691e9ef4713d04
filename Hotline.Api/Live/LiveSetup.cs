using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Hotline.Api.Live;

/// <summary>Puts the live queues into the house.</summary>
public static class LiveSetup
{
    // A console hears from us every 3 s and takes 9 s of silence for a cut; so do we.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(9);

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR(hub =>
        {
            hub.KeepAliveInterval = KeepAlive;
            hub.ClientTimeoutInterval = LongestSilence;
            hub.HandshakeTimeout = LongestSilence;
            // Consoles say the names of scopes and nothing else.
            hub.MaximumReceiveMessageSize = 4 * 1024;
        }).AddJsonProtocol(json => WireJson.Configure(json.PayloadSerializerOptions));
        services.AddSingleton<HubLifetimeManager<LiveHub>, ConsoleDelivery>();
        services.AddSingleton<Announcer>().AddSingleton<OpenConsoles>().AddHostedService<LiveLoops>();
        return services.AddScheduledWork<PurgeChanges>();
    }

    /// <summary>The hub at <c>/live</c>.</summary>
    public static HubEndpointConventionBuilder MapLive(this WebApplication app) => app.MapHub<LiveHub>("/live", connection =>
    {
        // Other transports need their requests to meet the same node again, and tell a cut later.
        connection.Transports = HttpTransportType.WebSockets;
        // A console whose line takes nothing for so long has to connect and read again.
        connection.TransportSendTimeout = LongestSilence;
    });
}
