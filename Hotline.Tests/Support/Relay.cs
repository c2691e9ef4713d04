using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Hotline.Tests.Support;

/// <summary>What a cut does to connections that try to say something while it lasts.</summary>
public enum Cut
{
    /// <summary>What they say is delivered when packets flow again, as after a short cut, when the next repetition comes soon.</summary>
    Held,

    /// <summary>They are dead for good, as after a long cut, when the next repetition would come too late. Nobody is told.</summary>
    Lost,
}

/// <summary>
/// Stands between a console and the host on a TCP port of its own, and can be cut silently: bytes stop, ends and refusals of
/// connections are not told either. Connections on which nothing was said during the cut go on afterwards, as in a real net.
/// </summary>
public sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint target;
    private readonly ConcurrentDictionary<Guid, Connection> connections = [];
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private volatile Gate gate = Gate.Open;

    /// <param name="host">Where the host listens, on this machine.</param>
    public Relay(Uri host)
    {
        target = new IPEndPoint(IPAddress.Loopback, host.Port);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    /// <summary>Where consoles connect.</summary>
    public Uri Address { get; }

    /// <summary>From now on nothing passes, in either direction, and nobody is told.</summary>
    public void CutSilently(Cut cut) => gate = new Gate(cut);

    /// <summary>Packets flow again.</summary>
    public void Mend()
    {
        var cut = gate;
        gate = Gate.Open;
        cut.Lift();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        Mend();
        foreach (var connection in connections.Values) connection.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptSocketAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(Socket near)
    {
        using var connection = new Connection(near);
        connections[connection.Id] = connection;
        try
        {
            if (!await MayPassAsync(connection)) return;
            await connection.Far.ConnectAsync(target, stop.Token);
            await Task.WhenAll(PumpAsync(connection, connection.Near, connection.Far), PumpAsync(connection, connection.Far, connection.Near));
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone: so is the connection.
        }
        finally
        {
            // The other side of a dead connection must not learn that it is dead.
            if (connection.IsLost) await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            connections.TryRemove(connection.Id, out _);
        }
    }

    private async Task PumpAsync(Connection connection, Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var length = await from.ReceiveAsync(buffer, SocketFlags.None, stop.Token);
            // An end is news, too, and does not pass a cut.
            if (!await MayPassAsync(connection)) return;
            if (length == 0)
            {
                to.Shutdown(SocketShutdown.Send);
                return;
            }
            for (var sent = 0; sent < length;) sent += await to.SendAsync(buffer.AsMemory(sent, length - sent), SocketFlags.None, stop.Token);
        }
    }

    private async Task<bool> MayPassAsync(Connection connection)
    {
        var now = gate;
        if (now.Cut == Cut.Lost) connection.IsLost = true;
        if (connection.IsLost) return false;
        await now.Lifted;
        return true;
    }

    private sealed class Gate(Cut? cut)
    {
        internal static readonly Gate Open = OpenGate();
        private readonly TaskCompletionSource lifted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Cut? Cut => cut;

        internal Task Lifted => lifted.Task;

        internal void Lift() => lifted.TrySetResult();

        private static Gate OpenGate()
        {
            var open = new Gate(null);
            open.Lift();
            return open;
        }
    }

    private sealed class Connection(Socket near) : IDisposable
    {
        private volatile bool isLost;

        internal Guid Id { get; } = Guid.NewGuid();
        internal Socket Near { get; } = near;
        internal Socket Far { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        internal bool IsLost { get => isLost; set => isLost = value; }

        public void Dispose()
        {
            Near.Dispose();
            Far.Dispose();
        }
    }
}
