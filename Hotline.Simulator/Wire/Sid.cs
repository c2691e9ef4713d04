using System.Security.Cryptography;

namespace Hotline.Simulator.Wire;

/// <summary>Two letters and 32 hexadecimal digits, as the vendor makes them.</summary>
public static class Sid
{
    public static string New(string prefix) => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
