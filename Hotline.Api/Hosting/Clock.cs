namespace Hotline.Api.Hosting;

/// <summary>The edge at which time enters.</summary>
public static class Clock
{
    /// <summary>Now, in whole milliseconds: databases disagree about anything finer, and then hashes would differ.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }
}
