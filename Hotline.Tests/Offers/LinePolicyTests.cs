using Hotline.Tests.Support;

namespace Hotline.Tests.Offers;

/// <summary>What counts how much is each line's own matter, written down in versions.</summary>
public sealed class LinePolicyTests
{
    [Fact]
    public async Task A_line_writes_its_next_version_and_the_next_decision_keeps_to_it()
    {
        await using var street = await Street.OpenAsync(1);
        var first = Assert.Single((await street.Admin.ReadAsync("/api/policies?line=hotline")).EnumerateArray());
        Assert.Equal((0, true), (first.GetProperty("version").GetInt32(), first.GetProperty("isInEffect").GetBoolean()));

        var made = await street.Admin.PostAsync("/api/policies", new { line = "hotline", weights = new { travel = 1.0 }, reason = "只看远近" });
        Assert.Equal((1, "program"), (made.GetProperty("version").GetInt32(), made.Text("by").Split(':')[0] == "agent" ? "program" : ""));
        var number = await street.TicketAsync();
        await street.DispatchAsync(number);
        var decision = (await street.Agent.ReadAsync($"/api/tickets/{number}/decisions"))[0];
        Assert.Equal(1, decision.GetProperty("policyVersion").GetInt32());

        // A version for later waits; the past keeps its own.
        await street.Admin.PostAsync("/api/policies", new { line = "hotline", weights = new { fairShare = 2.0, travel = 1.0 }, effectiveAt = SmallDesk.Start.AddDays(1), reason = "下月起更重公平" });
        var versions = (await street.Admin.ReadAsync("/api/policies?line=hotline")).EnumerateArray().ToList();
        Assert.Equal([(2, false), (1, true), (0, false)], versions.Select(each => (each.GetProperty("version").GetInt32(), each.GetProperty("isInEffect").GetBoolean())));
        street.Desk.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await (await street.Desk.SignedInAsync("admin")).ReadAsync("/api/policies?line=hotline"))[0].GetProperty("isInEffect").GetBoolean());

        var agent = await street.Desk.SignedInAsync("agent");
        var again = await agent.ReadAsync($"/api/tickets/{number}/decisions/{decision.GetProperty("id").GetInt64()}");
        Assert.True(again.GetProperty("isSame").GetBoolean());
        Assert.Equal(1, again.GetProperty("match").GetProperty("policyVersion").GetInt32());
        Assert.Equal("travel", again.GetProperty("match").GetProperty("candidates")[0].GetProperty("terms").EnumerateArray().Single(term => term.GetProperty("weight").GetDouble() > 0).Text("name"));
    }

    [Fact]
    public async Task A_policy_that_cannot_be_used_is_refused_with_the_field_named()
    {
        await using var street = await Street.OpenAsync(0);
        foreach (var (body, field) in new (object Body, string Field)[]
        {
            (new { line = "hotline", weights = new { commission = 1.0 }, reason = "x" }, "weights.commission"),
            (new { line = "hotline", weights = new { travel = -1.0 }, reason = "x" }, "weights.travel"),
            (new { line = "hotline", weights = new { travel = 0.0 }, reason = "x" }, "weights"),
            (new { line = "hotline", farMinutes = 0.0, reason = "x" }, "farMinutes"),
            (new { line = "hotline", pingsPerDay = 0, reason = "x" }, "pingsPerDay"),
            (new { line = "hotline", effectiveAt = SmallDesk.Start.AddDays(-1), reason = "x" }, "effectiveAt"),
            (new { line = "moon", reason = "x" }, "line"),
            (new { line = "hotline" }, "reason"),
        })
            Assert.True((await street.Admin.RefusedAsync(HttpMethod.Post, "/api/policies", body, 400)).GetProperty("errors").TryGetProperty(field, out _), field);
        Assert.Single((await street.Admin.ReadAsync("/api/policies?line=hotline")).EnumerateArray());
    }
}
