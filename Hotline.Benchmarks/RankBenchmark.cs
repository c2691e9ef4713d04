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
        for (var ticket = 0; ticket < 24; ticket++)
        {
            if (!Index(ticket).SequenceEqual(Scan(ticket)))
                throw new InvalidOperationException($"Index and scan differ for ticket {ticket}.");
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        _sqlite.Dispose();
        _postgres?.Dispose();
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<long> Index() => Index(_ticket++);

    [Benchmark]
    public IReadOnlyList<long> Scan() => Scan(_ticket++);

    [Benchmark]
    public IReadOnlyList<long> Sqlite() => _sqlite.Rank(BenchmarkDistrict.Request(_ticket++));

    /// <summary>Needs a connection string in HOTLINE_BENCHMARK_POSTGRES; without one it measures nothing.</summary>
    [Benchmark]
    public IReadOnlyList<long> PostgreSql() => _postgres?.Rank(BenchmarkDistrict.Request(_ticket++)) ?? [];

    /// <summary>The same explained as the desk shows it: a hundred verdicts and how many fail which rule.</summary>
    [Benchmark]
    public Overview Explain() => Matcher.Overlook(BenchmarkDistrict.Request(_ticket++), _district.Snapshot, MatchPolicy.Default, BenchmarkDistrict.Now, 100);

    /// <summary>One merchant explained, whoever it is.</summary>
    [Benchmark]
    public Verdict ExplainOne() => Matcher.Explain(BenchmarkDistrict.Request(_ticket), _district.Snapshot, MatchPolicy.Default, BenchmarkDistrict.Now, 1 + (_ticket++ * 7 % Merchants));

    /// <summary>What a change of one merchant costs.</summary>
    [Benchmark]
    public MerchantSnapshot Replace() => _district.Snapshot.With(_district.Merchants[_ticket++ % Merchants], 2);

    private IReadOnlyList<long> Index(int ticket) => Matcher.Rank(BenchmarkDistrict.Request(ticket), _district.Snapshot, MatchPolicy.Default, BenchmarkDistrict.Now);

    private IReadOnlyList<long> Scan(int ticket) => _plain.Rank(BenchmarkDistrict.Request(ticket), MatchPolicy.Default, BenchmarkDistrict.Now);
}
