using System.Security.Cryptography;

namespace Hotline.Api.Data;

/// <summary>A secret that the house makes for itself on the first run and keeps outside the database.</summary>
internal static class KeyFile
{
    /// <summary>Reads the 32 bytes, or makes them; only the owner may read the file.</summary>
    internal static byte[] Read(string path)
    {
        if (!File.Exists(path))
        {
            var made = $"{path}.{Guid.NewGuid():N}.new";
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
        return Convert.FromHexString(File.ReadAllText(path).Trim());
    }
}
