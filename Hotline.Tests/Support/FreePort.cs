using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Hotline.Tests.Support;

/// <summary>A loopback TCP port that nobody listens on. No port is given out twice in one run.</summary>
public static class FreePort
{
    private static readonly ConcurrentDictionary<int, byte> Given = new();

    public static int Next()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            // The system may offer a port again as soon as it is closed, before its first owner has opened it.
            if (Given.TryAdd(port, 0)) return port;
        }
        throw new InvalidOperationException("No free port on 127.0.0.1 after 100 attempts.");
    }
}
