namespace Hotline.Dispatch.Hours;

/// <summary>A stretch of time during which service runs without a break, half-open.</summary>
/// <param name="From">The first open instant, UTC.</param>
/// <param name="To">The first closed instant after it, UTC.</param>
public readonly record struct OpenInterval(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Elapsed time, which a clock change does not stretch.</summary>
    public TimeSpan Length => To - From;
}
