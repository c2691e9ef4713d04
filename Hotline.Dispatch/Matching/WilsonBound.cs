namespace Hotline.Dispatch.Matching;

/// <summary>What a share proves when it was seen only so often.</summary>
public static class WilsonBound
{
    // Two-sided 95 %.
    private const double Z = 1.96;

    /// <summary>Lower end of Wilson's interval (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927).
    /// For grades brought to 0..1 it is cautious: no distribution with this mean varies more than the yes-or-no one it was made for.</summary>
    /// <param name="share">The share or mean seen, 0 to 1.</param>
    /// <param name="count">How often it was seen, above 0.</param>
    public static double Lower(double share, double count)
    {
        var z2 = Z * Z / count;
        var margin = Z * Math.Sqrt(((share * (1 - share)) + (z2 / 4)) / count);
        return Math.Clamp((share + (z2 / 2) - margin) / (1 + z2), 0, 1);
    }
}
