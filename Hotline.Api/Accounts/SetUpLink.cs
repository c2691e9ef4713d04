using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hotline.Api.Hosting;

namespace Hotline.Api.Accounts;

/// <summary>
/// The way in on the very first start, when nobody can sign in yet: a link that the host prints where only its operator looks. It is kept
/// in memory only, so it ends with the process, after an hour, and with its use.
/// </summary>
public sealed class SetUpLink(TimeProvider clock)
{
    /// <summary>(default) Ours: long enough to open a browser, short enough for a log that others read later.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(1);

    private (byte[] Token, DateTimeOffset EndsAt)? made;

    /// <summary>One at a time may use it.</summary>
    internal SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Makes the link's token; an earlier one ends.</summary>
    public string Make()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        made = (Encoding.ASCII.GetBytes(token), clock.Now() + ValidFor);
        return token;
    }

    public bool IsGood(string? token) =>
        made is { } link && clock.Now() < link.EndsAt && CryptographicOperations.FixedTimeEquals(link.Token, Encoding.UTF8.GetBytes(token ?? ""));

    internal void End() => made = null;
}
