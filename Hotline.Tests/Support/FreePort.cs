using System.Net;
using System.Net.Sockets;

namespace Hotline.Tests.Support;

/// <summary>
/// A loopback TCP port that nobody listens on, and that stays so until its owner opens it: it lies below the range from which the system
/// serves who asks for any port. No port is given out twice in one run; runs beside each other begin at different places.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;

    /// <summary>Where Linux begins to serve by itself, unless told otherwise.</summary>
    private const int End = 32_768;

    private static readonly Lock Turn = new();
    private static readonly int Begin = Random.Shared.Next(End - First);
    private static int given;

    public static int Next()
    {
        lock (Turn)
        {
            while (given < End - First)
            {
                var port = First + ((Begin + given++) % (End - First));
                if (IsFree(port)) return port;
            }
        }
        throw new InvalidOperationException($"No free port is left on 127.0.0.1 from {First} to {End - 1}.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
