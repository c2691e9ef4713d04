using System.Collections.Concurrent;

namespace Hotline.Api.Data.Signals;

/// <summary>
/// How many messages each live scope has sent since this node started. A re-read carries the position that it is at least as new as.
/// Only the announcer moves it.
/// </summary>
public sealed class QueuePosition
{
    private readonly ConcurrentDictionary<string, long> sent = [];

    /// <summary>Names this run of this node; positions of different epochs cannot be compared.</summary>
    public string Epoch { get; } = Guid.NewGuid().ToString("N")[..12];

    /// <summary>Where a scope, for example <c>tickets/hotline</c>, stands.</summary>
    public (string Epoch, long Seq) Of(string scope) => (Epoch, sent.GetValueOrDefault(scope));

    /// <summary>Takes the number of the next message of a scope.</summary>
    public long Next(string scope) => sent.AddOrUpdate(scope, 1, (_, seq) => seq + 1);
}
