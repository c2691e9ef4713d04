namespace Hotline.Dispatch.Matching;

/// <summary>Orders merchants of equal score. Neither name nor identity may decide, or the same shop would win every tie; the answer must be the same when a decision is replayed.</summary>
public static class TieBreak
{
    /// <summary>The place of a merchant in the tie of a ticket; lower comes first. A hash of the three by SplitMix64's finaliser
    /// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).</summary>
    public static ulong Of(long ticketId, long merchantId, long seed)
        => Mix(Mix(Mix((ulong)seed) ^ (ulong)ticketId) ^ (ulong)merchantId);

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
