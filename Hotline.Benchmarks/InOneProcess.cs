using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Hotline.Benchmarks;

/// <summary>Measures in this process: building a project for each benchmark would need a package source, and the ratios of one run are what counts.</summary>
internal sealed class InOneProcess : ManualConfig
{
    public InOneProcess()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(15).WithMaxRelativeError(0.05));
        AddColumn(StatisticColumn.Median);
        AddDiagnoser(MemoryDiagnoser.Default);
    }
}
