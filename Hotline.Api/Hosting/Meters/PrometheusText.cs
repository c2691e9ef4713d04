using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpenTelemetry.Metrics;

namespace Hotline.Api.Hosting.Meters;

/// <summary>
/// Prometheus' text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats), names by OpenTelemetry's rules for it. Written here
/// because the exporter's package does not restore.
/// </summary>
internal sealed partial class PrometheusText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder text = new();
    private readonly HashSet<string> families = [];

    public void Add(Metric metric)
    {
        var kind = KindOf(metric.MetricType);
        var name = NameOf(metric, kind);
        // Two families of one name would make the whole page unreadable.
        if (kind is null || !families.Add(name)) return;
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Escape(metric.Description, isLabel: false)}\n# TYPE {name} {kind}\n");
        foreach (ref readonly var point in metric.GetMetricPoints()) Add(name, metric.MetricType, in point);
    }

    public override string ToString() => text.ToString();

    private void Add(string name, MetricType type, in MetricPoint point)
    {
        var labels = string.Join(',', Labels(point));
        switch (type)
        {
            case MetricType.LongSum or MetricType.LongSumNonMonotonic: Line(name, labels, point.GetSumLong()); break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic: Line(name, labels, point.GetSumDouble()); break;
            case MetricType.LongGauge: Line(name, labels, point.GetGaugeLastValueLong()); break;
            case MetricType.DoubleGauge: Line(name, labels, point.GetGaugeLastValueDouble()); break;
            default: AddHistogram(name, labels, in point); break;
        }
    }

    private void AddHistogram(string name, string labels, in MetricPoint point)
    {
        long below = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            below += bucket.BucketCount;
            Line(name + "_bucket", $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{Number(bucket.ExplicitBound)}\"", below);
        }
        Line(name + "_sum", labels, point.GetHistogramSum());
        Line(name + "_count", labels, point.GetHistogramCount());
    }

    private void Line(string name, string labels, double value) =>
        text.Append(name).Append(labels.Length > 0 ? $"{{{labels}}}" : "").Append(' ').Append(Number(value)).Append('\n');

    private static List<string> Labels(MetricPoint point)
    {
        var labels = new List<string>();
        foreach (var (key, value) in point.Tags) labels.Add($"{Unfit().Replace(key, "_")}=\"{Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", isLabel: true)}\"");
        return labels;
    }

    private static string? KindOf(MetricType type) => type switch
    {
        MetricType.LongSum or MetricType.DoubleSum => "counter",
        MetricType.Histogram => "histogram",
        MetricType.ExponentialHistogram => null,
        _ => "gauge",
    };

    private static string NameOf(Metric metric, string? kind)
    {
        var name = Unfit().Replace(metric.Name, "_");
        if (UnitOf(metric.Unit) is { } unit && !name.EndsWith(unit, StringComparison.Ordinal)) name += "_" + unit;
        return kind == "counter" ? name + "_total" : name;
    }

    private static string? UnitOf(string unit) => unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        "By" => "bytes",
        // "{request}" and the like only annotate.
        _ => null,
    };

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Escape(string words, bool isLabel)
    {
        var escaped = words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return isLabel ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }

    [GeneratedRegex("[^a-zA-Z0-9_]")]
    private static partial Regex Unfit();
}
