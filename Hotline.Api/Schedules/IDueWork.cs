namespace Hotline.Api.Schedules;

/// <summary>
/// Work that waits in the database for its instant: an offer's limit, a promise, a message to send. A waker runs it when due, a
/// sweep every 15 s is the net, and under the manual clock each step runs it; so it must be exactly once in effect however often it runs.
/// </summary>
public interface IDueWork
{
    /// <summary>When something is due next; null when nothing waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken stop);

    /// <summary>Does what is due now, in bounded batches; what is left over is due at once again.</summary>
    Task RunDueAsync(CancellationToken stop);
}
