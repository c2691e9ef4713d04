using System.Numerics;

namespace Hotline.Dispatch.Matching.Assignments;

/// <summary>Turns "urgent first, then as many as possible, then as cheap as possible" into one sum. Within a tier one more ticket placed outweighs all its costs together,
/// and one unit of a tier outweighs everything that can happen in the tiers below; whole numbers keep that exact.</summary>
internal sealed class LexicographicScale
{
    private readonly BigInteger[] _unit, _none;

    public LexicographicScale(CostGraph graph)
    {
        var counts = new int[Enumerable.Range(0, graph.Rows).Select(row => graph.TierOf(row) + 1).DefaultIfEmpty(0).Max()];
        for (var row = 0; row < graph.Rows; row++)
            counts[graph.TierOf(row)]++;
        (_unit, _none) = (new BigInteger[counts.Length], new BigInteger[counts.Length]);
        for (var tier = 0; tier < counts.Length; tier++)
        {
            _unit[tier] = Total + 1;
            _none[tier] = ((BigInteger)counts[tier] * CostGraph.MostCost + 1) * _unit[tier];
            Total += counts[tier] * _none[tier];
        }
    }

    /// <summary>More than any assignment costs.</summary>
    public BigInteger Total { get; private set; }

    /// <summary>What a unit of cost weighs in a tier.</summary>
    public BigInteger UnitOf(int tier) => _unit[tier];

    /// <summary>What it weighs to leave a row of a tier without a column.</summary>
    public BigInteger NoneOf(int tier) => _none[tier];
}
