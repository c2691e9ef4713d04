using System.Net.WebSockets;
using System.Text;
using Hotline.Api.Data.Model;
using Hotline.Api.Live;
using Hotline.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Live;

public sealed class DeliveryTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private const int Together = 100;

    [Fact]
    public async Task A_console_that_takes_nothing_is_closed_and_delays_nobody()
    {
        await using var quick = await desk.ConsoleAsync("colleague");
        using var stuck = await StuckAsync();
        var consoles = desk.Services.GetRequiredService<IHubContext<LiveHub, ILiveConsole>>().Clients.Group(DeskTalk.Tickets);
        // 18 KB a message: the machine's own buffers hold some hundred, the rest waits with us.
        var filling = new string('水', 6_000);
        for (var sent = 0; sent < 2 * ConsoleOutlet.Capacity; sent += Together)
        {
            quick.Heard.Clear();
            for (var i = 0; i < Together; i++) await consoles.Row(new RowMessage("tickets/elsewhere", sent + i, new { id = sent + i, rowVersion = 1, summary = filling }));
            await Eventually.TrueAsync(() => quick.Heard.Count >= Together, DeskTalk.Soon, $"After {sent} messages the quick console waits for the stuck one.");
        }
        Assert.True(await EndsAsync(stuck), "The stuck console was not closed.");
        Assert.True(quick.IsConnected);
    }

    /// <summary>Watches, says that it is alive, and takes nothing from its socket.</summary>
    private async Task<ClientWebSocket> StuckAsync()
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {desk.Keys[Role.Agent]}");
        await socket.ConnectAsync(new Uri($"ws://{desk.Address.Authority}/live"), CancellationToken.None);
        await SayAsync(socket, """{"protocol":"json","version":1}""");
        await SayAsync(socket, $$"""{"type":1,"target":"Watch","arguments":["{{DeskTalk.Tickets}}"]}""");
        _ = PingAsync(socket);
        return socket;
    }

    private static async Task PingAsync(ClientWebSocket socket)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(3));
                await SayAsync(socket, """{"type":6}""");
            }
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed, as it should be.
        }
    }

    private static Task SayAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<bool> EndsAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        using var limit = new CancellationTokenSource(DeskTalk.Soon);
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), limit.Token)).MessageType != WebSocketMessageType.Close)
            {
                // What its machine still held for it.
            }
            return true;
        }
        catch (WebSocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
