using System.Threading.Channels;
using Hotline.Api.Data.Model;

namespace Hotline.Api.Data.Signals;

/// <summary>
/// What a commit of this node woke. Signals save waiting, nothing depends on them: whoever listens also looks at the database
/// from time to time.
/// </summary>
public sealed class CommitSignals
{
    private readonly List<Wakeup> bells = [];
    private readonly Channel<Change> changes = Channel.CreateBounded<Change>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Name of this node in change rows and leases.</summary>
    public string Node { get; } = $"{Environment.MachineName[..Math.Min(20, Environment.MachineName.Length)]}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..12]}";

    /// <summary>Rows of live queues that this node committed, in order of commit.</summary>
    public ChannelReader<Change> Changes => changes.Reader;

    /// <summary>A bell that rings after every commit of this node.</summary>
    public Wakeup Subscribe()
    {
        var bell = new Wakeup();
        lock (bells) bells.Add(bell);
        return bell;
    }

    /// <summary>Rings every bell.</summary>
    public void RingAll()
    {
        lock (bells) bells.ForEach(bell => bell.Wake());
    }

    internal void Committed(IEnumerable<Change> committed)
    {
        foreach (var change in committed) changes.Writer.TryWrite(change);
        RingAll();
    }
}

/// <summary>A bell: however often it rings while nobody listens, it wakes the listener once.</summary>
public sealed class Wakeup
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => bell.Writer.TryWrite(true);

    /// <summary>Waits for the bell, at most <paramref name="limit"/> of real time.</summary>
    public async Task WaitAsync(TimeSpan limit, CancellationToken stop)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timed.CancelAfter(limit);
        try
        {
            await bell.Reader.ReadAsync(timed.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The limit passed; the listener looks for itself.
        }
    }
}
