namespace Hotline.Api.Data.Writing;

/// <summary>
/// SQLite has one writer. Waiting here, in order and with a limit, replaces its busy time-outs; other databases pass freely.
/// </summary>
/// <param name="isNeeded">Whether the database has one writer only.</param>
/// <param name="longestWait">How long a write may wait for its turn.</param>
public sealed class WriterGate(bool isNeeded, TimeSpan longestWait)
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Waits for the turn; dispose the answer to give it on.</summary>
    /// <exception cref="TimeoutException">The turn did not come in time.</exception>
    public async Task<IDisposable?> EnterAsync(CancellationToken stop)
    {
        if (!isNeeded) return null;
        if (!await gate.WaitAsync(longestWait, stop)) throw new TimeoutException("The database is busy; nothing was written. Try again.");
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? held = gate;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
