using System.Security.Cryptography;

namespace Hotline.Api.Data.Histories;

/// <summary>The key of history heads. It lies outside the database, so that who can change rows cannot also change the heads.</summary>
public sealed class HistoryKey(byte[] key)
{
    /// <summary>HMAC-SHA-256 over ticket, count and last hash, lower-case hex.</summary>
    public string Head(long ticketId, int count, string lastHash) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes($"{ticketId}|{count}|{lastHash}")));

    /// <summary>Reads the key, or makes one on the first run; only the owner may read the file.</summary>
    public static HistoryKey FromFile(string path)
    {
        if (!File.Exists(path))
        {
            var made = path + ".new";
            File.WriteAllText(made, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another node was first; its key counts.
                File.Delete(made);
            }
        }
        return new HistoryKey(Convert.FromHexString(File.ReadAllText(path).Trim()));
    }
}
