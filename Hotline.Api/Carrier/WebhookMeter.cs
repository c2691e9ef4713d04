using System.Diagnostics;
using System.Diagnostics.Metrics;
using Hotline.Api.Hosting.Meters;

namespace Hotline.Api.Carrier;

/// <summary>How fast webhooks are answered, and why they are refused.</summary>
internal sealed class WebhookMeter
{
    private readonly Histogram<double> duration;
    private readonly Counter<long> refusals;

    public WebhookMeter(IMeterFactory meters)
    {
        var meter = meters.Hotline();
        // Around the limits that matter: ours of 2 s, the carriers' of 5 and 15 s.
        duration = meter.CreateHistogram("hotline.webhook.duration", "s", "How long the carrier waited for the answer to a webhook.", tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15] });
        refusals = meter.CreateCounter<long>("hotline.webhook.refusals", "{webhook}", "Webhooks that were not believed or could not be read, by reason.");
    }

    public void Refused(string reason) => refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public async Task MeasureAsync(HttpContext http, RequestDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            var webhook = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("webhook", webhook), new("status", http.Response.StatusCode));
        }
    }
}
