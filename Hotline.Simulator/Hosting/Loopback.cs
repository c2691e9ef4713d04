using System.Net;

namespace Hotline.Simulator.Hosting;

/// <summary>The simulator takes orders from anybody who reaches it, so only this machine may.</summary>
internal static class Loopback
{
    public const string Default = "http://127.0.0.1:5090";

    /// <exception cref="ArgumentException">An address is not of this machine.</exception>
    public static string[] Check(string? urls)
    {
        var all = (string.IsNullOrWhiteSpace(urls) ? Default : urls).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in all)
        {
            var address = BindingAddress.Parse(url);
            var isLoopback = address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
            if (!isLoopback) throw new ArgumentException($"The simulator listens on this machine only; {url} is not a loopback address.", nameof(urls));
        }
        return all;
    }
}
