using BenchmarkDotNet.Attributes;
using Hotline.Dispatch.Matching.Assignments;

namespace Hotline.Benchmarks;

/// <summary>Joint assignments of random costs, the way a storm night would ask for them.</summary>
[Config(typeof(InOneProcess))]
public class AssignmentBenchmark
{
    private readonly CostGraph _morning = RandomCosts.Graph(200, 100, 100), _dense = RandomCosts.Graph(1_000, 1_000, 1_000), _sparse = RandomCosts.Graph(2_000, 500, 40),
        _tiers = RandomCosts.Graph(2_000, 500, 40, tiers: 3);

    [Benchmark]
    public int[] Dense200x100() => LinearAssignment.Solve(_morning);

    [Benchmark]
    public int[] Dense1000x1000() => LinearAssignment.Solve(_dense);

    [Benchmark]
    public int[] Sparse2000x500() => LinearAssignment.Solve(_sparse);

    [Benchmark]
    public int[] Sparse2000x500InThreeTiers() => LinearAssignment.Solve(_tiers);
}
