using System.Text;
using System.Text.Json;

namespace Hotline.Tests.Support;

/// <summary>A message of the hub, whichever it is, as a console receives it.</summary>
public sealed record HubMessage(string Kind, JsonElement Body)
{
    public string Scope => Body.GetProperty("scope").GetString()!;
    public long Seq => Body.GetProperty("seq").GetInt64();
}

/// <summary>One scope as a console believes it to be: the algorithm of <c>docs/live.md</c>. Written anew from the page, so that the page is tried too.</summary>
public sealed class QueueMirror
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, (int Version, string Row, long Seq)> rows = [];
    private readonly Dictionary<long, (int Version, long Seq)> gone = [];
    private string epoch = "";
    private long seq;
    private bool isWhole;

    /// <summary>The rows as they were received, by id.</summary>
    public IReadOnlyDictionary<long, string> Rows
    {
        get { lock (gate) return rows.ToDictionary(row => row.Key, row => row.Value.Row); }
    }

    /// <summary>A watch is asked for: until it was read, no digest can say anything about the scope.</summary>
    internal void Expect()
    {
        lock (gate) isWhole = false;
    }

    /// <summary>What was read under the watch is in.</summary>
    internal void Settle()
    {
        lock (gate) isWhole = true;
    }

    /// <summary>A watch was answered.</summary>
    internal void Begin(string watchedEpoch, long watchedSeq)
    {
        lock (gate)
        {
            if (watchedEpoch != epoch) ForgetWhen();
            seq = watchedEpoch == epoch ? Math.Max(seq, watchedSeq) : watchedSeq;
            epoch = watchedEpoch;
        }
    }

    /// <returns>True when the console must read the queue again.</returns>
    internal bool Take(HubMessage message)
    {
        lock (gate)
        {
            if (message.Kind == "Digest") return isWhole && IsWrongBy(message.Body);
            seq = Math.Max(seq, message.Seq);
            if (message.Kind == "Row") Show(message.Body.GetProperty("row"), message.Seq);
            else Drop(message.Body.GetProperty("id").GetInt64(), message.Body.GetProperty("rowVersion").GetInt32(), message.Seq);
            return false;
        }
    }

    /// <summary>The answer of a re-read.</summary>
    internal void Replace(JsonElement answer)
    {
        lock (gate)
        {
            var isOurs = answer.GetProperty("epoch").GetString() == epoch;
            var readAt = isOurs ? answer.GetProperty("seq").GetInt64() : seq;
            var read = answer.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetInt64());
            foreach (var (id, row) in read)
            {
                var version = row.GetProperty("rowVersion").GetInt32();
                if (gone.TryGetValue(id, out var left) && left.Seq > readAt && left.Version >= version) continue;
                if (rows.TryGetValue(id, out var kept) && kept.Seq > readAt && kept.Version >= version) continue;
                gone.Remove(id);
                rows[id] = (version, row.GetRawText(), readAt);
            }
            foreach (var id in rows.Where(row => !read.ContainsKey(row.Key) && row.Value.Seq <= readAt).Select(row => row.Key).ToList()) rows.Remove(id);
            foreach (var id in gone.Where(left => left.Value.Seq <= readAt).Select(left => left.Key).ToList()) gone.Remove(id);
            if (isOurs) seq = Math.Max(seq, readAt);
        }
    }

    private void Show(JsonElement row, long at)
    {
        var (id, version) = (row.GetProperty("id").GetInt64(), row.GetProperty("rowVersion").GetInt32());
        if (gone.TryGetValue(id, out var left) && left.Version >= version) return;
        if (rows.TryGetValue(id, out var kept) && kept.Version >= version) return;
        gone.Remove(id);
        rows[id] = (version, row.GetRawText(), at);
    }

    private void Drop(long id, int version, long at)
    {
        if (rows.TryGetValue(id, out var kept) && kept.Version > version) return;
        if (gone.TryGetValue(id, out var left) && left.Version >= version) return;
        rows.Remove(id);
        gone[id] = (version, at);
    }

    private bool IsWrongBy(JsonElement digest)
    {
        var isRight = digest.GetProperty("epoch").GetString() == epoch && digest.GetProperty("seq").GetInt64() == seq
            && digest.GetProperty("count").GetInt32() == rows.Count && digest.GetProperty("xor").GetUInt32() == Xor();
        if (isRight) return false;
        if (digest.GetProperty("epoch").GetString() != epoch) ForgetWhen();
        (epoch, seq) = (digest.GetProperty("epoch").GetString()!, digest.GetProperty("seq").GetInt64());
        return true;
    }

    private uint Xor() => rows.Aggregate(0u, (all, row) => all ^ Fnv1A($"{row.Key}:{row.Value.Version}"));

    internal static uint Fnv1A(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2166136261u, (hash, each) => unchecked((hash ^ each) * 16777619u));

    // Numbers of another run say nothing about this one.
    private void ForgetWhen()
    {
        gone.Clear();
        foreach (var id in rows.Keys.ToList()) rows[id] = (0, rows[id].Row, 0);
    }
}
