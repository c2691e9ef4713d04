using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Xunit.Abstractions;

namespace Hotline.Tests.Support;

/// <summary>
/// Seeds of random tests. The short suite gives each test the same seed every time; the long run takes a new one.
/// The seed is printed, and <c>HOTLINE_SEED=n</c> repeats a run.
/// </summary>
public static class Seeds
{
    /// <summary>A new seed in every run, also in the short suite: for proofs that search, and where a repetition proves little.</summary>
    public static int Fresh(ITestOutputHelper output, [CallerMemberName] string test = "") => Print(output, test, Chosen() ?? Random.Shared.Next());

    public static int Take(ITestOutputHelper output, [CallerMemberName] string test = "")
    {
        return Print(output, test, Chosen() ?? (FullRun.IsOn ? Random.Shared.Next() : FixedFor(test)));
    }

    private static int Print(ITestOutputHelper output, string test, int seed)
    {
        output.WriteLine($"{test}: repeat with HOTLINE_SEED={seed}");
        return seed;
    }

    private static int? Chosen() =>
        Environment.GetEnvironmentVariable("HOTLINE_SEED") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    // string.GetHashCode differs from process to process.
    private static int FixedFor(string test) => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(test))) & int.MaxValue;
}
