using Hotline.Tests.Support;

namespace Hotline.Tests.Supervision;

/// <summary>Apart from the other reports: this one's clock runs ahead by days.</summary>
public sealed class ResponseTimesOverNightTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task A_night_and_a_wait_for_the_caller_do_not_count_in_the_median()
    {
        var program = desk.Program(Hotline.Api.Data.Model.Role.Agent);
        desk.Clock.Advance(Until(new(2026, 11, 28, 12, 58, 0, TimeSpan.Zero))); // Saturday 20:58; the line closes at 21:00
        var number = (await program.PostAsync("/api/tickets", new { line = "hotline", description = "三" })).Text("number");
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await program.PostAsync($"/api/tickets/{number}/hold", new { reason = "问房东" });
        desk.Clock.Advance(Until(new(2026, 11, 28, 23, 10, 0, TimeSpan.Zero))); // Sunday 07:10
        await program.PostAsync($"/api/tickets/{number}/resume", new { });
        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await program.DoAsync(HttpMethod.Put, $"/api/tickets/{number}", new { version = 0, area = "centre" });
        await program.PostAsync($"/api/tickets/{number}/resolve", new { answer = "好了" });

        // Who signed in before the week went by is signed out by now.
        var supervisor = await desk.SignedInAsync("supervisor");
        var report = await supervisor.ReadAsync("/api/reports/response-times?from=2026-11-28&to=2026-11-30&by=line&line=hotline");
        var row = report.GetProperty("rows").EnumerateArray().Single();
        var triage = row.GetProperty("promises").EnumerateArray().Single(promise => promise.Text("kind") == "Triage");
        Assert.Equal((1, 180), (triage.GetProperty("kept").GetInt32(), triage.GetProperty("medianSeconds").GetDouble()));
        Assert.Equal((180, 36_660), (row.GetProperty("time").GetProperty("hotlineSeconds").GetInt32(), row.GetProperty("time").GetProperty("callerSeconds").GetInt32()));

        TimeSpan Until(DateTimeOffset at) => at - desk.Clock.GetUtcNow();
    }
}
