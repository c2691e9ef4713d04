using System.Collections.Concurrent;

namespace Hotline.Api.Data.Signals;

/// <summary>
/// How many messages each live scope has sent since this node started. A re-read asks before it reads, so that its rows are at least as
/// new as its position. Only the announcer moves it.
/// </summary>
public sealed class QueuePosition
{
    private readonly ConcurrentDictionary<LiveScope, long> sent = [];

    /// <summary>Names this run of this node; positions of different epochs cannot be compared.</summary>
    public string Epoch { get; } = Guid.NewGuid().ToString("N")[..12];

    /// <summary>Where a scope stands.</summary>
    public (string Epoch, long Seq) Of(LiveScope scope) => (Epoch, sent.GetValueOrDefault(scope));

    /// <summary>Takes the number of the next message of a scope.</summary>
    internal long Next(LiveScope scope) => sent.AddOrUpdate(scope, 1, (_, seq) => seq + 1);
}
