using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hotline.Api.Data.Histories;

/// <summary>How a history is chained. The formulas are the format; changing them breaks every stored history.</summary>
public static class HistoryChain
{
    /// <summary>SHA-256 of salt and payload, lower-case hex.</summary>
    public static string Digest(string salt, string json) => Hex($"{salt}\n{json}");

    /// <summary>SHA-256 of the previous hash ("" for the first) and the row, lower-case hex.</summary>
    public static string Hash(string previous, long ticketId, int seq, string kind, DateTimeOffset at, string by, string digest) =>
        Hex(string.Join('\n', previous, ticketId.ToString(CultureInfo.InvariantCulture), seq.ToString(CultureInfo.InvariantCulture), kind,
            at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), by, digest));

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
