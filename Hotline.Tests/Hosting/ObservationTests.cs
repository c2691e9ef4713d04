using Hotline.Dispatch.Tickets;

namespace Hotline.Tests.Hosting;

/// <summary>What an operator sees of a morning: its log and its meters. Both show how the house does, and nobody's number, name or link.</summary>
public sealed class ObservationTests(ObservedMorning morning) : IClassFixture<ObservedMorning>
{
    [Fact]
    public void The_log_of_a_whole_morning_names_no_number_no_person_and_no_token()
    {
        Assert.True(morning.Secrets.Count > 12, "Hardly anything happened.");
        Assert.Contains("Webhook refused", morning.Log, StringComparison.Ordinal);
        Assert.All(morning.Secrets.Where(secret => secret != ObservedMorning.Password), secret => Assert.DoesNotContain(secret, morning.Log, StringComparison.Ordinal));
        // The demo says its published password once, to whom it greets.
        Assert.Equal(2, morning.Log.Split(ObservedMorning.Password).Length - 1);
    }

    [Fact]
    public void The_meters_name_nobody_either() =>
        Assert.All(morning.Secrets, secret => Assert.DoesNotContain(secret, morning.Metrics, StringComparison.Ordinal));

    [Fact]
    public void The_meters_can_be_read_by_the_rules_of_the_format_and_say_what_happened()
    {
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", morning.MetricsMediaType);
        var page = ExpositionPage.Read(morning.Metrics);
        Assert.Equal("gauge", page.Kinds["hotline_tickets"]);
        Assert.Equal(1, page["hotline_tickets", ("line", "hotline"), ("status", nameof(TicketStatus.Closed))]);
        Assert.Equal(Enum.GetValues<TicketStatus>().Length, page.Samples.Count(sample => sample.Name == "hotline_tickets" && sample.Labels["line"] == "hotline"));
        // Four postings were lost; how many notices they belonged to is for the offers to decide.
        Assert.InRange(page["hotline_outbox_notices", ("state", "Unconfirmed")], 1, 4);
        Assert.Equal(0, page["hotline_outbox_notices", ("state", "Pending")]);
        Assert.Equal(0, page["hotline_outbox_oldest_age_seconds"]);
        Assert.True(page["hotline_queue_rows", ("queue", "tasks"), ("line", "hotline")] >= 1);
        Assert.Equal(1, page["hotline_webhook_refusals_total", ("reason", "no valid signature")]);
        Assert.True(page["hotline_webhook_duration_seconds_count", ("webhook", "/carrier/sms"), ("status", "200")] >= 2);
        Assert.True(page.Samples.Where(sample => sample.Name == "hotline_work_duration_seconds_count").Sum(sample => sample.Value) > 10);
        Assert.True(page.Samples.Count(sample => sample.Name == "hotline_work_overdue_seconds" && sample.Value == 0) > 3);
        // When each ran last and runs next, as instants.
        var times = page.Samples.Where(sample => sample.Name is "hotline_work_last_run_seconds" or "hotline_work_next_run_seconds").ToLookup(sample => sample.Name, sample => sample.Value);
        Assert.All(times["hotline_work_last_run_seconds"].Concat(times["hotline_work_next_run_seconds"]), at => Assert.InRange(at, 1_700_000_000, 4_200_000_000));
        Assert.True(times["hotline_work_last_run_seconds"].Count() > 10 && times["hotline_work_next_run_seconds"].Count() >= 7);
        Assert.Equal(0, page["hotline_consoles"]);
        Assert.Contains("http_server_request_duration_seconds", page.Kinds.Keys);
        Assert.Contains("dotnet_gc_collections_total", page.Kinds.Keys);
    }

    [Theory]
    [InlineData("# HELP a x\n# TYPE a gauge\na 1")]
    [InlineData("# HELP a x\n# TYPE a gauge\nb 1\n")]
    [InlineData("# HELP a x\n# TYPE a gauge\na{l=\"\"\"} 1\n")]
    [InlineData("# HELP a x\n# TYPE a gauge\na 1\na 2\n")]
    [InlineData("# HELP a x\n# TYPE a gauge\na 1,5\n")]
    [InlineData("# HELP a x\n# TYPE a histogram\na_bucket{le=\"1\"} 1\na_sum 1\na_count 1\n")]
    public void What_Prometheus_would_refuse_is_refused_here(string page) => Assert.ThrowsAny<Exception>(() => ExpositionPage.Read(page));
}
