namespace Hotline.Dispatch.Matching.Assignments;

/// <summary>The exact solution of the rectangular assignment problem, dense or sparse.</summary>
public static class LinearAssignment
{
    /// <summary>In the answer: the row gets no column.</summary>
    public const int None = -1;

    /// <summary>In the answer: time ran out before this row. The rows that have an answer are solved exactly among themselves.</summary>
    public const int Undecided = -2;

    /// <summary>For each row its column, so that by tiers from above first the number of rows without one, then the sum of costs is least.</summary>
    /// <param name="graph">The pairs.</param>
    /// <param name="mayGoOn">Asked before each row; false ends the search. Null means never.</param>
    /// <exception cref="Refused"><c>assignment-too-large</c> when the tiers together are beyond exact arithmetic; 2,000 rows in each of three tiers are not.</exception>
    public static int[] Solve(CostGraph graph, Func<bool>? mayGoOn = null)
    {
        var scale = new LexicographicScale(graph);
        // Each search raises a price by at most what its row would pay to go without, so prices stay below the total and their sums with a cost below twice that.
        if (scale.Total < long.MaxValue / 2)
            return new AugmentingPaths<long>(graph, scale, mayGoOn).Solve();
        if (scale.Total < Int128.MaxValue / 2)
            return new AugmentingPaths<Int128>(graph, scale, mayGoOn).Solve();
        throw new Refused("assignment-too-large", "Too many tickets at once for an exact joint assignment.");
    }
}
