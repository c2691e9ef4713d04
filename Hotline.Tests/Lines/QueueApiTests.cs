using Hotline.Tests.Support;

namespace Hotline.Tests.Lines;

public sealed class QueueApiTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task A_queue_holds_open_tickets_with_the_promise_that_is_due_first()
    {
        var program = desk.Program(Hotline.Api.Data.Model.Role.Agent);
        var agent = await desk.SignedInAsync("agent");
        var waiting = await program.PostAsync("/api/tickets", new { line = "hotline", description = "漏水", callerPhone = "13800000021", callerName = "李雷" });
        var done = await agent.PostAsync("/api/tickets", new { line = "hotline", description = "问公交", service = "bus-times" });
        await agent.PostAsync($"/api/tickets/{done.Text("number")}/resolve", new { answer = "8 路" });

        var queue = await agent.ReadAsync("/api/queues/tickets?line=hotline");

        Assert.Equal("tickets/hotline", queue.Text("scope"));
        var rows = queue.GetProperty("rows").EnumerateArray().ToList();
        Assert.DoesNotContain(done.Text("number"), rows.Select(row => row.Text("number")));
        var row = rows.Single(row => row.Text("number") == waiting.Text("number"));
        Assert.Equal("New", row.Text("status"));
        Assert.Equal(("Triage", "2026-11-23T01:05:00Z"), (row.GetProperty("nextDeadline").Text("kind"), row.GetProperty("nextDeadline").Text("dueAt")));
        Assert.Equal("李雷", row.Text("callerName"));
        var counted = (await agent.ReadAsync("/api/queues")).EnumerateArray().Single(each => each.Text("queue") == "tickets" && each.Text("line") == "hotline");
        Assert.Equal(rows.Count, counted.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("tasks")]
    [InlineData("conversations")]
    public async Task Empty_queues_are_read_as_well(string queue)
    {
        var agent = await desk.SignedInAsync("agent");
        Assert.Equal(0, (await agent.ReadAsync($"/api/queues/{queue}?line=station")).GetProperty("rows").GetArrayLength());
        await agent.RefusedAsync(HttpMethod.Get, $"/api/queues/{queue}?line=nowhere", null, 400);
    }

    [Fact]
    public async Task The_catalogue_says_which_line_is_open_and_until_when()
    {
        var agent = await desk.SignedInAsync("agent");
        var catalogue = await agent.ReadAsync("/api/catalogue");
        var lines = catalogue.GetProperty("lines").EnumerateArray().ToDictionary(line => line.Text("code"));

        Assert.True(lines["hotline"].GetProperty("open").GetBoolean());
        Assert.Equal("2026-11-23T13:00:00Z", lines["hotline"].Text("nextChangeAt"));
        Assert.False(lines["station"].GetProperty("open").GetBoolean());
        Assert.Equal("2026-11-23T04:00:00Z", lines["station"].Text("nextChangeAt"));
        Assert.Equal("Pipe repair", catalogue.GetProperty("services")[0].GetProperty("name").Text("en"));
        Assert.False(catalogue.GetProperty("demo").GetBoolean());
    }
}
