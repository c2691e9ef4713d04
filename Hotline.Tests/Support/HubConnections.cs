using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace Hotline.Tests.Support;

/// <summary>Connects SignalR's client core by web socket, without negotiation, as the console does.</summary>
internal sealed class HubConnections(CookieContainer cookies) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        try
        {
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        var (received, sent) = (new Pipe(), new Pipe());
        _ = ReceiveAsync(socket, received.Writer);
        _ = SendAsync(socket, sent.Reader);
        return new DefaultConnectionContext(Guid.NewGuid().ToString("N")) { Transport = new Duplex(received.Reader, sent.Writer) };
    }

    private static async Task ReceiveAsync(WebSocket socket, PipeWriter into)
    {
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(into.GetMemory(4096), CancellationToken.None);
                if (result.MessageType == WebSocketMessageType.Close) break;
                into.Advance(result.Count);
                if ((await into.FlushAsync()).IsCompleted) break;
            }
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut off: the reader sees the end.
        }
        await into.CompleteAsync();
    }

    private static async Task SendAsync(WebSocket socket, PipeReader from)
    {
        using (socket)
        {
            try
            {
                while (true)
                {
                    var result = await from.ReadAsync();
                    foreach (var part in result.Buffer) await socket.SendAsync(part, WebSocketMessageType.Text, true, CancellationToken.None);
                    from.AdvanceTo(result.Buffer.End);
                    if (result.IsCompleted) break;
                }
            }
            catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or OperationCanceledException)
            {
                // Cut off.
            }
            await from.CompleteAsync();
            // No farewell: the other side may not be there to answer it.
            socket.Abort();
        }
    }

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;
        public PipeWriter Output => output;
    }
}
