using System.Globalization;
using Hotline.Dispatch.Matching.Assignments;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching.Assignments;

public class SciPyTests(ITestOutputHelper output)
{
    private const string Solver = """
        import sys, numpy as np
        from scipy.optimize import linear_sum_assignment
        for name in sys.argv[1:]:
            m = np.loadtxt(name, dtype=np.int64, ndmin=2)
            r, c = linear_sum_assignment(m)
            print(int(m[r, c].sum()))
        """;

    [SlowFact]
    public void A_hundred_larger_problems_cost_what_SciPy_finds()
    {
        var random = new Random(Seeds.Take(output));
        using var folder = new TemporaryDirectory();
        var (files, ours) = (new List<string>(), new List<string>());
        for (var instance = 0; instance < 100; instance++)
        {
            var columns = random.Next(20, 300);
            var matrix = Enumerable.Range(0, random.Next(10, columns)).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(CostGraph.MostCost)).ToArray()).ToArray();
            files.Add(Path.Combine(folder.Path, $"{instance}.txt"));
            File.WriteAllLines(files[^1], matrix.Select(row => string.Join(' ', row)));
            var graph = new CostGraph();
            foreach (var row in matrix)
                graph.Add(0, row.Select((cost, column) => (column, cost)));
            ours.Add(LinearAssignment.Solve(graph).Select((column, row) => (long)matrix[row][column]).Sum().ToString(CultureInfo.InvariantCulture));
        }

        var theirs = Command.Run("/usr/bin/python3", ["-c", Solver, .. files]).Required();
        Assert.Equal(ours, theirs.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
