namespace Hotline.Api.Supervision;

/// <summary>Percentiles of a sample by the nearest rank: always a value that really occurred, so that anybody can point at it.</summary>
internal readonly struct Percentiles
{
    private readonly double[] sorted;

    private Percentiles(double[] sorted) => this.sorted = sorted;

    internal static Percentiles Of(IEnumerable<double> sample) => new([.. sample.Order()]);

    /// <summary>The smallest value that at least this share of the sample does not exceed; null for an empty sample.</summary>
    internal double? At(double share) => sorted.Length == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
