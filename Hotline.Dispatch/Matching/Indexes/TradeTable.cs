namespace Hotline.Dispatch.Matching.Indexes;

/// <summary>Everybody who masters one trade, in blocks of 64. Immutable: a change copies one block and the list of blocks.</summary>
internal sealed class TradeTable
{
    private readonly Block[] _blocks;
    private readonly Dictionary<long, int> _places;

    private TradeTable(Block[] blocks, Dictionary<long, int> places) => (_blocks, _places) = (blocks, places);

    public static TradeTable Empty { get; } = new([], []);

    public ReadOnlySpan<Block> Blocks => _blocks;

    /// <summary>A table of merchants that all master the trade.</summary>
    public static TradeTable Of(long tradeId, IReadOnlyList<MerchantCandidate> merchants, IndexNumbers numbers)
    {
        var blocks = new Block[(merchants.Count + Block.Size - 1) / Block.Size];
        var places = new Dictionary<long, int>(merchants.Count);
        for (var place = 0; place < merchants.Count; place++)
        {
            var block = blocks[place / Block.Size] ??= new Block();
            block.Put(place % Block.Size, merchants[place], merchants[place].SkillIn(tradeId)!.Value, numbers);
            places.Add(merchants[place].Id, place);
        }

        return new TradeTable(blocks, places);
    }

    /// <summary>Where a merchant's bit is, counted over all blocks; -1 when it never stood in this table.</summary>
    public int PlaceOf(long merchantId) => _places.GetValueOrDefault(merchantId, -1);

    /// <summary>The table with one merchant in its present state; without it when it no longer masters the trade.</summary>
    public TradeTable With(long tradeId, MerchantCandidate merchant, IndexNumbers numbers)
    {
        var (blocks, places) = (_blocks, _places);
        if (!places.TryGetValue(merchant.Id, out var place))
        {
            place = places.Count;
            places = new Dictionary<long, int>(places) { [merchant.Id] = place };
        }

        blocks = [.. blocks];
        var number = place / Block.Size;
        if (number == blocks.Length)
            blocks = [.. blocks, new Block()];
        var block = blocks[number] = new Block(blocks[number]);
        if (merchant.SkillIn(tradeId) is { } trade)
            block.Put(place % Block.Size, merchant, trade, numbers);
        else
            block.Clear(place % Block.Size);
        return new TradeTable(blocks, places);
    }
}
