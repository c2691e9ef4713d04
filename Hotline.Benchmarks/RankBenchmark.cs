using BenchmarkDotNet.Attributes;
using Hotline.Dispatch.Matching;
using Hotline.Tests.Matching;

namespace Hotline.Benchmarks;

/// <summary>One ticket's ranking: from the index, by a plain LINQ scan over the same records, and by one SQL query. The scan must give the same answer before anything is measured.</summary>
[Config(typeof(InOneProcess))]
public class RankBenchmark
{
    private BenchmarkDistrict _district = null!;
    private PlainScan _plain = null!;
    private SqlRank _sqlite = null!;
    private SqlRank? _postgres;
    private int _ticket;

    [Params(200, 10_000, 100_000)]
    public int Merchants { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _district = new BenchmarkDistrict(Merchants);
        _plain = new PlainScan(_district.Merchants, BenchmarkDistrict.Calendars, BenchmarkDistrict.Travel);
        _sqlite = SqlRank.OnSqlite(_district);
        _postgres = SqlRank.OnPostgres(_district);
        for (_ticket = 0; _ticket < 24; _ticket++)
        {
            if (!Index().SequenceEqual(Scan()))
                throw new InvalidOperationException($"Index and scan differ for ticket {_ticket}.");
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        _sqlite.Dispose();
        _postgres?.Dispose();
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<long> Index() => Matcher.Rank(BenchmarkDistrict.Request(_ticket++), _district.Snapshot, MatchPolicy.Default, BenchmarkDistrict.Now);

    [Benchmark]
    public IReadOnlyList<long> Scan() => _plain.Rank(BenchmarkDistrict.Request(_ticket), MatchPolicy.Default, BenchmarkDistrict.Now);

    [Benchmark]
    public IReadOnlyList<long> Sqlite() => _sqlite.Rank(BenchmarkDistrict.Request(_ticket++));

    /// <summary>Needs a connection string in HOTLINE_BENCHMARK_POSTGRES; without one it measures nothing.</summary>
    [Benchmark]
    public IReadOnlyList<long> PostgreSql() => _postgres?.Rank(BenchmarkDistrict.Request(_ticket++)) ?? [];

    /// <summary>What a change of one merchant costs.</summary>
    [Benchmark]
    public MerchantSnapshot Replace() => _district.Snapshot.With(_district.Merchants[_ticket++ % Merchants], 2);
}
