namespace Hotline.Dispatch.Matching.Assignments;

/// <summary>Who may take what at which cost: rows are tickets, columns are places at merchants, a pair that is not listed is impossible. Dense when all pairs are listed.</summary>
public sealed class CostGraph
{
    /// <summary>The largest cost of a pair.</summary>
    public const int MostCost = 1_000_000;

    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<int> _costs = [];
    private readonly List<int> _tiers = [];

    /// <summary>How many columns there are.</summary>
    public int Columns { get; private set; }

    /// <summary>How many rows there are.</summary>
    public int Rows => _tiers.Count;

    internal ReadOnlySpan<int> AllColumns => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_columns);

    internal ReadOnlySpan<int> AllCosts => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_costs);

    /// <summary>Adds a row.</summary>
    /// <param name="tier">Which rows come before which: the higher tier is satisfied first, whatever it costs the lower ones. From 0.</param>
    /// <param name="pairs">The columns that the row may take, each once, and what that costs, 0 to <see cref="MostCost"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A tier, column or cost is out of its range.</exception>
    public void Add(int tier, IEnumerable<(int Column, int Cost)> pairs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tier);
        foreach (var (column, cost) in pairs)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfNegative(cost);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(cost, MostCost);
            _columns.Add(column);
            _costs.Add(cost);
            Columns = Math.Max(Columns, column + 1);
        }

        _starts.Add(_columns.Count);
        _tiers.Add(tier);
    }

    internal int TierOf(int row) => _tiers[row];

    internal int StartOf(int row) => _starts[row];
}
