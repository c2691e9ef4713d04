using Hotline.Dispatch;
using Hotline.Dispatch.Tasks;
using Hotline.Tests.Support;

namespace Hotline.Tests.Tasks;

public sealed class TasksApiTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private Task<long> AddAsync(AgentTaskKind kind, string? number, bool isForSupervisors = false) => desk.InDatabaseAsync(async db =>
    {
        var ticket = db.Tickets.SingleOrDefault(each => each.Number == number);
        if (ticket is not null && kind == AgentTaskKind.HazardAlarm) ticket.Hazard = "gas";
        var task = new AgentTask { Kind = kind, LineId = db.Lines.Single(line => line.Code == "hotline").Id, TicketId = ticket?.Id, Version = 1, Detail = Wording.Same("煤气味"), CreatedAt = SmallDesk.Start, NextAlarmAt = SmallDesk.Start, IsForSupervisors = isForSupervisors };
        db.Add(task);
        await db.SaveChangesAsync();
        return task.Id;
    });

    [Fact]
    public async Task Who_acknowledges_a_hazard_stands_in_the_tickets_history_once()
    {
        var agent = await desk.SignedInAsync("agent");
        var number = (await agent.PostAsync("/api/tickets", new { line = "hotline", description = "煤气味" })).Text("number");
        var id = await AddAsync(AgentTaskKind.HazardAlarm, number);

        var row = await agent.PostAsync($"/api/tasks/{id}/acknowledge", new { });
        await (await desk.SignedInAsync("colleague")).PostAsync($"/api/tasks/{id}/acknowledge", new { });

        Assert.Equal(("agent:agent", System.Text.Json.JsonValueKind.Null), (row.Text("acknowledgedBy"), row.GetProperty("nextAlarmAt").ValueKind));
        Assert.Equal(number, row.Text("ticketNumber"));
        var history = (await agent.ReadAsync($"/api/tickets/{number}")).GetProperty("history").EnumerateArray().ToList();
        Assert.Equal("agent:agent", Assert.Single(history, item => item.Text("kind") == "HazardAcknowledged").Text("by"));
    }

    [Fact]
    public async Task A_finished_task_leaves_the_queue_and_its_note_stands_in_the_history()
    {
        var agent = await desk.SignedInAsync("agent");
        var number = (await agent.PostAsync("/api/tickets", new { line = "hotline", description = "漏水" })).Text("number");
        var id = await AddAsync(AgentTaskKind.CallCaller, number);
        Assert.Contains(id, (await agent.ReadAsync("/api/queues/tasks?line=hotline")).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()));

        await agent.PostAsync($"/api/tasks/{id}/done", new { note = "已告知" });

        Assert.DoesNotContain(id, (await agent.ReadAsync("/api/queues/tasks?line=hotline")).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()));
        Assert.Equal("Note: 致电来电人：已告知", (await agent.ReadAsync($"/api/tickets/{number}")).GetProperty("history").EnumerateArray().Last().Text("text"));
        Assert.Equal("task-done", (await agent.RefusedAsync(HttpMethod.Post, $"/api/tasks/{id}/done", new { note = "again" }, 409)).Text("code"));
    }

    [Fact]
    public async Task A_supervisors_task_is_not_an_agents()
    {
        var id = await AddAsync(AgentTaskKind.LowScore, null, isForSupervisors: true);
        Assert.Equal("supervisors-only", (await (await desk.SignedInAsync("agent")).RefusedAsync(HttpMethod.Post, $"/api/tasks/{id}/done", new { }, 403)).Text("code"));
        await (await desk.SignedInAsync("station-agent")).RefusedAsync(HttpMethod.Post, $"/api/tasks/{id}/acknowledge", new { }, 404);
        await (await desk.SignedInAsync("supervisor")).PostAsync($"/api/tasks/{id}/done", new { note = "已致歉" });
    }
}
