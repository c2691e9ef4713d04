using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Hotline.Api.Hosting;

/// <summary>The address under which carriers and people see this host: setting <c>Hotline:PublicUrl</c>.</summary>
/// <remarks>Signatures and links are made with it, so it is configured and never read from a request.</remarks>
public sealed class PublicUrl(IConfiguration settings, IHostEnvironment environment, IServer server)
{
    public const string Key = "Hotline:PublicUrl";

    /// <summary>Without a slash at the end. In Development without the setting, where the host listens; null while nothing is known.</summary>
    public string? Value =>
        settings[Key] is { Length: > 0 } configured ? configured.TrimEnd('/')
        : environment.IsDevelopment() ? Listening() ?? Intended()
        : null;

    /// <summary>An address of ours that others may call.</summary>
    /// <param name="pathAndQuery">Beginning with a slash, encoded.</param>
    /// <exception cref="InvalidOperationException">The address is not known.</exception>
    public Uri To(string pathAndQuery) =>
        new((Value ?? throw new InvalidOperationException(Key + " is not set.")) + pathAndQuery);

    private string? Listening() =>
        Usable(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    // Before the server listens its address can be told only when the port is fixed.
    private string? Intended() =>
        Usable((settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string? Usable(IEnumerable<string> addresses)
    {
        foreach (var address in addresses.OrderBy(one => one.StartsWith("https", StringComparison.OrdinalIgnoreCase)))
        {
            var binding = BindingAddress.Parse(address);
            if (binding.Port == 0 || binding.IsUnixPipe) continue;
            var isAny = binding.Host is "*" or "+" or "0.0.0.0" or "[::]";
            return $"{binding.Scheme}://{(isAny ? "127.0.0.1" : binding.Host)}:{binding.Port}";
        }
        return null;
    }
}
