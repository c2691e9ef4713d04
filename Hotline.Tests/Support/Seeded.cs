using System.Globalization;
using Xunit.Abstractions;

namespace Hotline.Tests.Support;

/// <summary>Randomness that can be repeated: every test that uses it prints its seed, and HOTLINE_SEED sets it.</summary>
public static class Seeded
{
    public static int Seed { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("HOTLINE_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20_261_001;

    /// <summary>The long form of a suite, for nights and releases.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("HOTLINE_FULL") == "1";

    /// <summary>How often a random test runs: the short form on every build, the long form when HOTLINE_FULL=1.</summary>
    public static int Cases(int usually, int full) => IsFull ? full : usually;

    public static Random Random(ITestOutputHelper output)
    {
        output.WriteLine($"HOTLINE_SEED={Seed}");
        return new Random(Seed);
    }
}
