using System.Security.Cryptography;
using System.Text;

namespace Hotline.Api.Data.Histories;

/// <summary>The key of history heads. It lies outside the database, so that who can change rows cannot also change the heads.</summary>
public sealed class HistoryKey(byte[] key)
{
    /// <summary>HMAC-SHA-256 over ticket, count and last hash, lower-case hex.</summary>
    public string Head(long ticketId, int count, string lastHash) => Mac($"{ticketId}|{count}|{lastHash}");

    /// <summary>HMAC-SHA-256 over a seal's root, lower-case hex.</summary>
    public string Seal(string root) => Mac($"seal|{root}");

    /// <summary>HMAC-SHA-256 over a row of the verdict ledger and the seal of the row before, lower-case hex.</summary>
    public string Ledger(string content) => Mac($"ledger|{content}");

    private string Mac(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads the key, or makes one on the first run.</summary>
    public static HistoryKey FromFile(string path) => new(KeyFile.Read(path));
}
