using System.Security.Cryptography;
using System.Text;

namespace Hotline.Api.Audit.Seals;

/// <summary>
/// Root of a Merkle tree over leaves that come one by one, as RFC 6962 §2.1 builds it; holds one hash per level. Leaves and nodes are
/// hashed with different first bytes, so that no node can be passed off as a leaf.
/// </summary>
public sealed class MerkleRoot
{
    private readonly Stack<(int Leaves, byte[] Hash)> peaks = [];

    /// <summary>How many leaves came.</summary>
    public int Count { get; private set; }

    public void Add(string leaf)
    {
        Count++;
        peaks.Push((1, SHA256.HashData([0, .. Encoding.UTF8.GetBytes(leaf)])));
        while (peaks.Count > 1 && peaks.Peek().Leaves == peaks.ElementAt(1).Leaves) Join();
    }

    /// <summary>Lower-case hex. Ends the tree.</summary>
    public string End()
    {
        if (peaks.Count == 0) return Convert.ToHexStringLower(SHA256.HashData([]));
        while (peaks.Count > 1) Join();
        return Convert.ToHexStringLower(peaks.Peek().Hash);
    }

    private void Join()
    {
        var (right, left) = (peaks.Pop(), peaks.Pop());
        peaks.Push((left.Leaves + right.Leaves, SHA256.HashData([1, .. left.Hash, .. right.Hash])));
    }
}
