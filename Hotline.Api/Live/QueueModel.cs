using System.Buffers.Text;
using Hotline.Api.Data.Views;

namespace Hotline.Api.Live;

/// <summary>What the consoles of one scope were told: identity and version of every row, and what they amount to.</summary>
internal sealed class QueueModel
{
    private readonly SortedDictionary<long, int> rows = [];

    internal IReadOnlyDictionary<long, int> Rows => rows;

    /// <summary>Xor of the fingerprints of all rows.</summary>
    internal uint Xor { get; private set; }

    /// <summary>True when the row holds more than a queue shows, so that its oldest row must go.</summary>
    internal bool IsOverfull => rows.Count > QueueRows.Most;

    internal RowVersion Oldest => rows.Select(row => new RowVersion(row.Key, row.Value)).First();

    /// <returns>False when this version, or a later one, was told before.</returns>
    internal bool Show(long id, int version)
    {
        if (rows.TryGetValue(id, out var told))
        {
            if (told >= version) return false;
            Xor ^= Fingerprint(id, told);
        }
        rows[id] = version;
        Xor ^= Fingerprint(id, version);
        return true;
    }

    /// <returns>False when nobody was told of this row.</returns>
    internal bool Drop(long id)
    {
        if (!rows.Remove(id, out var told)) return false;
        Xor ^= Fingerprint(id, told);
        return true;
    }

    /// <summary>FNV-1a, 32 bits, over UTF-8 <c>id:rowVersion</c>. Offset and prime: draft-eastlake-fnv.</summary>
    internal static uint Fingerprint(long id, int version)
    {
        Span<byte> text = stackalloc byte[32];
        Utf8Formatter.TryFormat(id, text, out var length);
        text[length++] = (byte)':';
        Utf8Formatter.TryFormat(version, text[length..], out var rest);
        var hash = 2166136261u;
        foreach (var each in text[..(length + rest)]) hash = unchecked((hash ^ each) * 16777619u);
        return hash;
    }
}
