using System.Diagnostics;
using System.Globalization;

namespace Hotline.Benchmarks;

/// <summary>Times single calls of <see cref="RankBenchmark"/>, in turn, and prints their medians: what one ticket waits on a machine that also does other things.</summary>
internal static class RankCalls
{
    public static int Run()
    {
        Console.WriteLine("merchants | index µs | scan µs | ratio | SQLite µs | ratio | PostgreSQL µs | ratio | explain µs | explain one µs | replace µs | bytes per call");
        foreach (var merchants in (int[])[200, 10_000, 100_000])
        {
            var benchmark = new RankBenchmark { Merchants = merchants };
            benchmark.Prepare();
            Action[] calls = [() => benchmark.Index(), () => benchmark.Scan(), () => benchmark.Sqlite(), () => benchmark.PostgreSql(), () => benchmark.Explain(), () => benchmark.ExplainOne(), () => benchmark.Replace()];
            for (var round = 0; round < 3_000_000 / (merchants + 3_000); round++)
                benchmark.Index();
            Measure(calls, 20);
            var medians = Measure(calls, 200);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < 100; round++)
                benchmark.Index();
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
            string Ratio(int call) => string.Create(CultureInfo.InvariantCulture, $"{medians[call]:0.0} | {medians[call] / medians[0]:0.0}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{merchants} | {medians[0]:0.0} | {Ratio(1)} | {Ratio(2)} | {(medians[3] < 1 ? "- | -" : Ratio(3))} | {medians[4]:0.0} | {medians[5]:0.0} | {medians[6]:0.0} | {bytes}"));
            benchmark.Close();
        }

        return 0;
    }

    private static double[] Measure(Action[] calls, int rounds)
    {
        var took = calls.Select(_ => new double[rounds]).ToArray();
        // In turn by the twenty, so that all meet the same machine and none its neighbour's cache.
        for (var first = 0; first < rounds; first += 20)
        {
            for (var call = 0; call < calls.Length; call++)
            {
                for (var round = first; round < Math.Min(first + 20, rounds); round++)
                {
                    var start = Stopwatch.GetTimestamp();
                    calls[call]();
                    took[call][round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                }
            }
        }

        return Array.ConvertAll(took, each => each.Order().ElementAt(rounds / 2));
    }
}
