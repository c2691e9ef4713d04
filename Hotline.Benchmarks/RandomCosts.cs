using Hotline.Dispatch.Matching.Assignments;

namespace Hotline.Benchmarks;

/// <summary>Seeded random costs.</summary>
internal static class RandomCosts
{
    /// <param name="rows">Tickets.</param>
    /// <param name="columns">Places.</param>
    /// <param name="perRow">How many places each ticket may take.</param>
    /// <param name="tiers">Over how many priorities the tickets are spread.</param>
    public static CostGraph Graph(int rows, int columns, int perRow, int tiers = 1)
    {
        var random = new Random(rows + columns);
        var graph = new CostGraph();
        var all = Enumerable.Range(0, columns).ToArray();
        for (var row = 0; row < rows; row++)
        {
            if (perRow < columns)
                random.Shuffle(all);
            graph.Add(row * tiers / rows, all.Take(perRow).Select(column => (column, random.Next(CostGraph.MostCost))));
        }

        return graph;
    }

    /// <summary>A full matrix as both solvers take it.</summary>
    public static int[][] Matrix(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(CostGraph.MostCost)).ToArray())];
    }

    /// <summary>The graph of a full matrix.</summary>
    public static CostGraph Graph(int[][] matrix)
    {
        var graph = new CostGraph();
        foreach (var row in matrix)
            graph.Add(0, row.Select((cost, column) => (column, cost)));
        return graph;
    }
}
