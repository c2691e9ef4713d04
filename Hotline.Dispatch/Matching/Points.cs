namespace Hotline.Dispatch.Matching;

/// <summary>Scores are whole numbers: a value is 0 to a million points, a weight is a share in millionths, and the score is the sum of their products.
/// So sums do not depend on their order, two processors agree, the terms of a verdict add up exactly, and assignments over scores are exact.</summary>
internal static class Points
{
    /// <summary>Points of a value of 1, and millionths in a whole weight.</summary>
    public const int One = 1_000_000;

    // Rates are kept to a billionth; more than a thousand offers an hour is as good as a thousand.
    private const double RateUnits = 1e9, MostRate = 1e3;

    /// <summary>The points of a value between 0 and 1.</summary>
    public static int Of(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * One);

    /// <summary>A rate as a whole number, so that the mean of many does not depend on their order.</summary>
    public static long OfRate(double rate) => double.IsFinite(rate) && rate > 0 ? (long)(Math.Min(rate, MostRate) * RateUnits) : 0;

    /// <summary>Whole rates as offers per hour.</summary>
    public static double RateOf(double units) => units / RateUnits;
}
