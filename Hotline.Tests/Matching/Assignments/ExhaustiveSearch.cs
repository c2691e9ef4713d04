namespace Hotline.Tests.Matching.Assignments;

/// <summary>One row of an assignment problem.</summary>
internal sealed record Row(int Tier, List<(int Column, int Cost)> Pairs);

/// <summary>How many rows went without and what the others cost, tier by tier; the highest tier is compared first.</summary>
internal readonly record struct TierCosts((int None, long Cost) Two, (int None, long Cost) One, (int None, long Cost) Zero) : IComparable<TierCosts>
{
    public TierCosts Plus(int tier, int? cost) => tier switch
    {
        0 => this with { Zero = Plus(Zero, cost) },
        1 => this with { One = Plus(One, cost) },
        _ => this with { Two = Plus(Two, cost) },
    };

    public int CompareTo(TierCosts other) => (Two, One, Zero).CompareTo((other.Two, other.One, other.Zero));

    private static (int None, long Cost) Plus((int None, long Cost) sum, int? cost) => cost is { } paid ? (sum.None, sum.Cost + paid) : (sum.None + 1, sum.Cost);
}

/// <summary>Tries every assignment: each row without a column or with any that is left. Which columns are left is all that the later rows need to know.</summary>
internal static class ExhaustiveSearch
{
    public static TierCosts Least(IEnumerable<Row> rows)
    {
        var least = new Dictionary<int, TierCosts> { [0] = default };
        foreach (var row in rows)
        {
            var next = new Dictionary<int, TierCosts>();
            foreach (var (taken, costs) in least)
            {
                Keep(next, taken, costs.Plus(row.Tier, null));
                foreach (var (column, cost) in row.Pairs.Where(pair => (taken & (1 << pair.Column)) == 0))
                    Keep(next, taken | (1 << column), costs.Plus(row.Tier, cost));
            }

            least = next;
        }

        return least.Values.Min();
    }

    private static void Keep(Dictionary<int, TierCosts> least, int taken, TierCosts costs)
    {
        if (!least.TryGetValue(taken, out var known) || costs.CompareTo(known) < 0)
            least[taken] = costs;
    }
}
