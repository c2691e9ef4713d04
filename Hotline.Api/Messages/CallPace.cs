using Hotline.Api.Carrier;

namespace Hotline.Api.Messages;

/// <summary>
/// Staggers calls: an account may start only so many in a second, and the carrier drops or delays what comes faster. Kept per process;
/// where several share one account the carrier's own answer (429) slows them down.
/// </summary>
public sealed class CallPace(ICarrier carrier)
{
    private readonly Lock gate = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;

    /// <summary>Not before this instant.</summary>
    public DateTimeOffset NextAt
    {
        get { lock (gate) return next; }
    }

    /// <summary>Takes a turn when one is free at <paramref name="now"/>.</summary>
    public bool TryTake(DateTimeOffset now)
    {
        lock (gate)
        {
            if (now < next) return false;
            next = now + TimeSpan.FromSeconds(1.0 / Math.Max(1, carrier.Profile.Limits.CallsPerSecond));
            return true;
        }
    }
}
