namespace Hotline.Tests.Support;

/// <summary>Whether this is the long run (<c>./test.sh --full</c>), in which proofs take more seeds, more crashes and more time.</summary>
public static class FullRun
{
    public static bool IsOn => Environment.GetEnvironmentVariable("HOTLINE_FULL") == "1";

    /// <summary>How often a proof repeats itself in the short suite and in the long run.</summary>
    public static int Times(int whenShort, int whenFull) => IsOn ? whenFull : whenShort;
}

/// <summary>A proof too slow for the short suite. There it counts as skipped, with this reason, and never as passed.</summary>
public sealed class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute()
    {
        if (!FullRun.IsOn) Skip = "A slow proof: it runs with ./test.sh --full.";
    }
}

/// <summary>The same with several sets of data.</summary>
public sealed class SlowTheoryAttribute : TheoryAttribute
{
    public SlowTheoryAttribute()
    {
        if (!FullRun.IsOn) Skip = "A slow proof: it runs with ./test.sh --full.";
    }
}
