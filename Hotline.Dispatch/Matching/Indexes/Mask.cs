using System.Numerics;

namespace Hotline.Dispatch.Matching.Indexes;

/// <summary>Who of a trade's table is still in the running: a bit for each merchant, 64 to a word. Rules only ever take bits away.</summary>
internal readonly ref struct Mask(Span<ulong> words, TradeTable table)
{
    public readonly Span<ulong> Words = words;
    public readonly ReadOnlySpan<Block> Blocks = table.Blocks;

    /// <summary>Takes one merchant out, if it is there.</summary>
    public void Strike(long merchantId)
    {
        if (table.PlaceOf(merchantId) is >= 0 and var place)
            Words[place / Block.Size] &= ~(1UL << (place % Block.Size));
    }

    /// <summary>Takes everybody else out.</summary>
    public void KeepOnly(long merchantId)
    {
        var place = table.PlaceOf(merchantId);
        for (var i = 0; i < Words.Length; i++)
            Words[i] &= place / Block.Size == i && place >= 0 ? 1UL << (place % Block.Size) : 0;
    }

    /// <summary>The place of the lowest bit, which is taken off the word.</summary>
    public static int TakeLowest(ref ulong word)
    {
        var place = BitOperations.TrailingZeroCount(word);
        word &= word - 1;
        return place;
    }
}
