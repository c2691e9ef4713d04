using BenchmarkDotNet.Attributes;
using Hotline.Dispatch.Hours;

namespace Hotline.Benchmarks;

/// <summary>Service time over ten years: the compiled years against a naive loop over the days, and the price of a receipt.</summary>
[MemoryDiagnoser]
public class ServiceTime
{
    private static readonly DateTimeOffset From = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private readonly ServiceHours _hours = ServiceHours.Create(
        "Europe/Berlin",
        [.. Enumerable.Range(1, 5).SelectMany(day => new WeeklyWindow[] { new((DayOfWeek)day, 540, 720), new((DayOfWeek)day, 780, 1020) })],
        [.. Enumerable.Range(2026, 11).Select(year => DayException.Closed(new(year, 10, 3), "Tag der Deutschen Einheit"))]);

    private TimeSpan _tenYears;
    private DateTimeOffset _to;

    [GlobalSetup]
    public void MeasureTenYears()
    {
        _to = From.AddYears(10);
        _tenYears = _hours.ServiceTimeBetween(From, _to);
    }

    [Benchmark]
    public DateTimeOffset AddServiceTime() => _hours.AddServiceTime(From, _tenYears);

    [Benchmark]
    public TimeSpan ServiceTimeBetween() => _hours.ServiceTimeBetween(From, _to);

    [Benchmark]
    public bool IsOpen() => _hours.IsOpen(_to);

    [Benchmark]
    public DateTimeOffset? NextOpen() => _hours.NextOpen(_to);

    /// <summary>What one would write first: day by day, converting each window's edges. It ignores clock changes inside a window.</summary>
    [Benchmark(Baseline = true)]
    public DateTimeOffset NaiveLoop()
    {
        var left = _tenYears;
        for (var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(From, _hours.Zone).DateTime); ; date = date.AddDays(1))
        {
            foreach (var window in _hours.WindowsOn(date))
            {
                var midnight = date.ToDateTime(TimeOnly.MinValue);
                var from = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(midnight.AddMinutes(window.From), _hours.Zone), TimeSpan.Zero);
                var to = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(midnight.AddMinutes(window.To), _hours.Zone), TimeSpan.Zero);
                if (to <= From)
                    continue;
                if (from < From)
                    from = From;
                if (to - from >= left)
                    return from + left;
                left -= to - from;
            }
        }
    }

    /// <summary>What the first question about a year costs.</summary>
    [Benchmark]
    public bool CompileOneYear() => ServiceHours.Create("Europe/Berlin", [new(DayOfWeek.Monday, 540, 720), new(DayOfWeek.Tuesday, 540, 720), new(DayOfWeek.Friday, 540, 1020)], []).IsOpen(From);

    [Benchmark]
    public ServiceReceipt ReceiptOfOneWeek() => _hours.ExplainAddServiceTime(From, TimeSpan.FromHours(35));

    [Benchmark]
    public ServiceReceipt ReceiptOfTenYears() => _hours.ExplainAddServiceTime(From, _tenYears);
}
