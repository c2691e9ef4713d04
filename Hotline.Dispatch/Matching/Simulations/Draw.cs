namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>Chance that depends on what is asked and not on when: under two policies the same merchant answers the same ticket alike, so that only the policies differ.</summary>
internal readonly record struct Draw(long Seed)
{
    // 2^-53: the step between neighbouring fractions below 1.
    private const double Step = 1.0 / (1L << 53);

    /// <summary>A number from 0 to just below 1 for a purpose and two things.</summary>
    public double Of(string purpose, long first, long second = 0)
    {
        var seed = Seed;
        foreach (var letter in purpose)
            seed = (seed * 31) + letter;
        return (TieBreak.Of(first, second, seed) >> 11) * Step;
    }

    /// <summary>A number between two.</summary>
    public double Between(double least, double most, string purpose, long first, long second = 0) => least + ((most - least) * Of(purpose, first, second));

    /// <summary>A waiting time with this mean, most of them shorter, some much longer.</summary>
    public TimeSpan Wait(double meanMinutes, string purpose, long first, long second = 0) => TimeSpan.FromMinutes(-meanMinutes * Math.Log(1 - Of(purpose, first, second)));
}
