using Hotline.Dispatch;
using Hotline.Dispatch.Matching.Assignments;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching.Assignments;

public class LinearAssignmentTests(ITestOutputHelper output)
{
    [Fact]
    public void Its_cost_is_the_least_of_all_assignments()
    {
        var random = new Random(Seeds.Take(output));
        for (var instance = 0; instance < FullRun.Times(1_500, 10_000); instance++)
        {
            var pairs = RandomPairs(random);
            var solution = LinearAssignment.Solve(GraphOf(pairs));
            Assert.Equal(ExhaustiveSearch.Least(pairs), CostOf(pairs, solution));
        }
    }

    [Fact]
    public void Another_column_never_makes_it_worse() => Always.Holds(output, random =>
    {
        var pairs = RandomPairs(random);
        var more = pairs.ConvertAll(row => row with { Pairs = random.Next(2) == 0 ? row.Pairs : [.. row.Pairs, (50, random.Next(10))] });
        return CostOf(more, LinearAssignment.Solve(GraphOf(more))).CompareTo(CostOf(pairs, LinearAssignment.Solve(GraphOf(pairs)))) <= 0;
    }, 500, 10_000);

    [Fact]
    public void A_pair_that_is_not_listed_is_never_assigned_and_no_column_twice() => Always.Holds(output, random =>
    {
        var pairs = RandomPairs(random);
        var solution = LinearAssignment.Solve(GraphOf(pairs));
        var taken = solution.Where(column => column >= 0).ToList();
        return taken.Distinct().Count() == taken.Count
            && solution.Select((column, row) => column == LinearAssignment.None || pairs[row].Pairs.Any(pair => pair.Column == column)).All(isListed => isListed);
    }, 500, 10_000);

    [Fact]
    public void The_urgent_lose_nothing_to_the_others_however_many_they_are()
    {
        // One place. The urgent ticket is the worse match by far, and still gets it.
        List<Row> pairs = [new(0, [(0, 0)]), new(1, [(0, CostGraph.MostCost)]), new(0, [(0, 0)])];
        Assert.Equal([LinearAssignment.None, 0, LinearAssignment.None], LinearAssignment.Solve(GraphOf(pairs)));
    }

    [Fact]
    public void More_tickets_placed_come_before_better_places()
    {
        List<Row> pairs = [new(0, [(0, 0), (1, CostGraph.MostCost)]), new(0, [(0, 1)])];
        Assert.Equal([1, 0], LinearAssignment.Solve(GraphOf(pairs)));
    }

    [Fact]
    public void When_time_runs_out_what_is_decided_is_exact_and_the_rest_is_marked()
    {
        List<Row> pairs = [new(0, [(0, 3), (1, 4)]), new(0, [(0, 1), (1, 5)]), new(0, [(0, 2)])];
        Assert.Contains(LinearAssignment.Undecided, LinearAssignment.Solve(GraphOf(pairs), () => false));
        var asked = 0;
        LinearAssignment.Solve(GraphOf(pairs), () => ++asked < 100);
        Assert.InRange(asked, 1, 3);
    }

    [Fact]
    public void Nothing_to_assign_is_no_trouble()
    {
        Assert.Empty(LinearAssignment.Solve(new CostGraph()));
        Assert.Equal([LinearAssignment.None], LinearAssignment.Solve(GraphOf([new(0, [])])));
    }

    [Fact]
    public void Two_thousand_tickets_in_each_of_three_tiers_are_exact_and_what_is_not_is_refused()
    {
        var graph = new CostGraph();
        for (var row = 0; row < 6_000; row++)
            graph.Add(row % 3, [(row % 7, row % 1_000)]);
        Assert.Equal(7, LinearAssignment.Solve(graph).Count(column => column >= 0));
        for (var row = 0; row < 60_000; row++)
            graph.Add(row % 3, []);
        Assert.Equal("assignment-too-large", Assert.Throws<Refused>(() => LinearAssignment.Solve(graph)).Code);
    }

    [Fact]
    public void A_cost_out_of_range_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new CostGraph().Add(0, [(0, -1)]));

    private static List<Row> RandomPairs(Random random)
    {
        var (columns, tiers, most, density) = (random.Next(1, 9), random.Next(1, 4), random.Next(2) == 0 ? 5 : CostGraph.MostCost, random.Next(1, 5));
        return [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => new Row(
            random.Next(tiers), [.. Enumerable.Range(0, columns).Where(_ => random.Next(density) == 0).Select(column => (column, random.Next(most)))]))];
    }

    private static CostGraph GraphOf(IEnumerable<Row> rows)
    {
        var graph = new CostGraph();
        foreach (var row in rows)
            graph.Add(row.Tier, row.Pairs);
        return graph;
    }

    private static TierCosts CostOf(IReadOnlyList<Row> rows, int[] solution)
    {
        var costs = new TierCosts();
        for (var row = 0; row < rows.Count; row++)
            costs = costs.Plus(rows[row].Tier, solution[row] < 0 ? null : rows[row].Pairs.Single(pair => pair.Column == solution[row]).Cost);
        return costs;
    }
}
