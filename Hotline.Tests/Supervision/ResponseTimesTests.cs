using System.Net.Http.Headers;
using Hotline.Api.Hosting;
using Hotline.Api.Supervision;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Supervision;

public sealed class ResponseTimesTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task Promises_kept_and_broken_are_counted_by_line()
    {
        var program = desk.Program(Hotline.Api.Data.Model.Role.Agent);
        var agent = await desk.SignedInAsync("agent");
        var supervisor = await desk.SignedInAsync("supervisor");
        var kept = (await program.PostAsync("/api/tickets", new { line = "hotline", description = "一" })).Text("number");
        var late = (await program.PostAsync("/api/tickets", new { line = "hotline", description = "二" })).Text("number");
        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await agent.DoAsync(HttpMethod.Put, $"/api/tickets/{kept}", new { version = 0, area = "centre" });
        desk.Clock.Advance(TimeSpan.FromMinutes(8));
        await agent.DoAsync(HttpMethod.Put, $"/api/tickets/{late}", new { version = 0, area = "centre" });

        var report = await supervisor.ReadAsync("/api/reports/response-times?from=2026-11-23&to=2026-11-24&by=line&line=hotline");

        var row = report.GetProperty("rows").EnumerateArray().Single();
        var triage = row.GetProperty("promises").EnumerateArray().Single(promise => promise.Text("kind") == "Triage");
        Assert.Equal((2, 1, 1), (triage.GetProperty("made").GetInt32(), triage.GetProperty("kept").GetInt32(), triage.GetProperty("broken").GetInt32()));
        Assert.Equal((120, 600), (triage.GetProperty("medianSeconds").GetDouble(), triage.GetProperty("p90Seconds").GetDouble()));
        // Two tickets of ten minutes, and nobody's but the hotline's.
        var time = row.GetProperty("time");
        Assert.Equal((1200, 0, 0, 0), (time.GetProperty("hotlineSeconds").GetInt32(), time.GetProperty("merchantSeconds").GetInt32(), time.GetProperty("callerSeconds").GetInt32(), time.GetProperty("closedSeconds").GetInt32()));
        foreach (var by in Enum.GetNames<ReportGrouping>()) await supervisor.ReadAsync($"/api/reports/response-times?by={by}");
        await supervisor.RefusedAsync(HttpMethod.Get, "/api/reports/response-times?from=2025-01-01&to=2026-11-24", null, 400);
        await supervisor.RefusedAsync(HttpMethod.Get, "/api/reports/response-times?by=moon", null, 400);
    }

    [Fact]
    public async Task A_spreadsheet_gets_text_where_a_formula_was_smuggled_in()
    {
        var agent = await desk.SignedInAsync("agent");
        await agent.PostAsync("/api/tickets", new { line = "station", description = "x", area = "harbour" });
        await desk.InDatabaseAsync(db => db.Areas.Where(area => area.Code == "harbour").ExecuteUpdateAsync(set => set.SetProperty(area => area.NameEn, "=HYPERLINK(\"http://x\")")));
        desk.Forget();
        var supervisor = await desk.SignedInAsync("supervisor");
        supervisor.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        var answer = await supervisor.GetAsync("/api/reports/response-times?by=area&line=station&to=2026-11-25");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("harbour,港口,\"'=HYPERLINK(\"\"http://x\"\")\",1,", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[0].Split(',').Length, lines[1].Split(',').Length);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@x", "'@x")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("", "")]
    public void Cells_are_guarded_and_quoted(string text, string cell) => Assert.Equal(cell, CsvText.Cell(text));

    [Fact]
    public void A_percentile_is_a_value_that_occurred()
    {
        var sample = Percentiles.Of([4, 1, 3, 2]);
        Assert.Equal((2, 4, 1), (sample.At(0.5), sample.At(0.9), sample.At(0.01)));
        Assert.Null(Percentiles.Of([]).At(0.5));
    }
}
