namespace Hotline.Api.Hosting;

/// <summary>A clock that runs like the machine's but shows another time, and can be set while it runs: a node whose clock is wrong, as clocks are.</summary>
public sealed class ShiftedTimeProvider(TimeSpan shift) : TimeProvider
{
    private long ticks = shift.Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref ticks));

    /// <summary>Somebody sets the clock on, or back. Timers that run keep their length, as they do in life.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
