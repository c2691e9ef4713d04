namespace Hotline.Dispatch.Fairness;

/// <summary>How the recent past counts: what happened a half-life ago counts half. Offers and hours fade alike, so their ratio does not jump when a period ends.</summary>
public static class Fading
{
    /// <summary>Days after which something counts half. (default)</summary>
    public const double HalfLifeDays = 30;

    /// <summary>What is left of a count after some time; all of it when none has passed.</summary>
    public static double After(double count, TimeSpan elapsed)
        => elapsed <= TimeSpan.Zero ? count : count * Math.Pow(0.5, elapsed.TotalDays / HalfLifeDays);
}
