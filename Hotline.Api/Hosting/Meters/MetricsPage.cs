using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Hotline.Api.Hosting.Meters;

/// <summary>All meters as one page for Prometheus. However many ask, figures are collected once a second.</summary>
internal sealed partial class MetricsPage : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly List<MeterReading> readings;
    private readonly ILogger<MetricsPage> log;
    private readonly Exporter exporter = new();
    private readonly BaseExportingMetricReader reader;
    private readonly MeterProvider provider;
    private (string Text, long At)? last;

    public MetricsPage(IEnumerable<MeterReading> readings, ILogger<MetricsPage> log)
    {
        (this.readings, this.log) = ([.. readings], log);
        reader = new BaseExportingMetricReader(exporter);
        provider = Sdk.CreateMeterProviderBuilder().AddMeter(HotlineMeter.Name, "Microsoft.AspNetCore.*", "System.Runtime", "Quartz").AddReader(reader).Build();
    }

    public async Task<string> ReadAsync(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            if (last is { } held && Stopwatch.GetElapsedTime(held.At) < Fresh) return held.Text;
            foreach (var reading in readings) await ReadAsync(reading, stop);
            reader.Collect();
            last = (exporter.Text, Stopwatch.GetTimestamp());
            return exporter.Text;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        provider.Dispose();
        one.Dispose();
    }

    private async Task ReadAsync(MeterReading reading, CancellationToken stop)
    {
        try
        {
            await reading.ReadAsync(stop);
        }
#pragma warning disable CA1031 // A database that is away must not take the other figures with it: just then somebody looks at them.
        catch (Exception failure) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            NotRead(log, failure, reading.Name);
        }
    }

    [LoggerMessage(1003, LogLevel.Warning, "The figures of {Reading} could not be read")]
    private static partial void NotRead(ILogger log, Exception failure, string reading);

    private sealed class Exporter : BaseExporter<Metric>
    {
        public string Text { get; private set; } = "";

        public override ExportResult Export(in Batch<Metric> batch)
        {
            var text = new PrometheusText();
            foreach (var metric in batch) text.Add(metric);
            Text = text.ToString();
            return ExportResult.Success;
        }
    }
}
