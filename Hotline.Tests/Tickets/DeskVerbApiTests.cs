using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Tickets;

public sealed class DeskVerbApiTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private static async Task<string> EnterAsync(HttpClient agent, string line = "hotline", string service = "pipe-repair") =>
        (await agent.PostAsync("/api/tickets", new { line, callerPhone = "13800000011", service, area = "centre", address = "世纪城1栋", description = "漏水" })).Text("number");

    [Fact]
    public async Task A_ticket_is_assigned_held_resumed_noted_resolved_and_reopened()
    {
        var agent = await desk.SignedInAsync("agent");
        var ticket = $"/api/tickets/{await EnterAsync(agent)}";

        Assert.Equal("colleague", (await agent.PostAsync($"{ticket}/assign", new { agent = "colleague" })).Text("assignee"));
        Assert.Equal("OnHold", (await agent.PostAsync($"{ticket}/hold", new { reason = "等来电人确认时间" })).Text("status"));
        Assert.Equal("Open", (await agent.PostAsync($"{ticket}/resume", new { })).Text("status"));
        await agent.PostAsync($"{ticket}/note", new { text = "先打电话" });
        Assert.Equal("Resolved", (await agent.PostAsync($"{ticket}/resolve", new { answer = "关总阀即可" })).Text("status"));
        var reopened = await agent.PostAsync($"{ticket}/reopen", new { reason = "又漏了" });

        Assert.Equal("Reopened", reopened.Text("status"));
        Assert.Equal(["TicketOpened", "TicketTriaged", "TicketAssigned", "TicketHeld", "TicketResumed", "NoteAdded", "TicketResolved", "TicketReopened"],
            reopened.GetProperty("history").EnumerateArray().Select(item => item.Text("kind")));
    }

    [Fact]
    public async Task A_step_that_the_lifecycle_forbids_is_refused_in_words()
    {
        var agent = await desk.SignedInAsync("agent");
        var number = await EnterAsync(agent);

        var problem = await agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/close", new { reason = "fertig" }, 409);

        Assert.Equal("illegal-step", problem.Text("code"));
        Assert.Equal($"Ticket {number} is Open; the step Close is not possible.", problem.Text("detail"));
    }

    [Fact]
    public async Task A_verb_is_refused_when_something_arrived_since_the_person_looked()
    {
        var agent = await desk.SignedInAsync("agent");
        var number = await EnterAsync(agent);
        var seen = (await agent.ReadAsync($"/api/tickets/{number}")).GetProperty("history").GetArrayLength();
        await agent.PostAsync($"/api/tickets/{number}/note", new { text = "来电人又打来了", seen });

        Assert.Equal("unseen", (await agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/cancel", new { reason = "不修了", seen }, 409)).Text("code"));
        Assert.Equal("Cancelled", (await agent.PostAsync($"/api/tickets/{number}/cancel", new { reason = "不修了", seen = seen + 1 })).Text("status"));
    }

    [Fact]
    public async Task A_stale_edit_changes_nothing_and_shows_what_is_there_now()
    {
        var agent = await desk.SignedInAsync("agent");
        var number = await EnterAsync(agent);
        var first = await agent.DoAsync(HttpMethod.Put, $"/api/tickets/{number}", new { version = 0, address = "世纪城2栋", callerName = "王阿姨", service = "burst-pipe" });

        var problem = await agent.RefusedAsync(HttpMethod.Put, $"/api/tickets/{number}", new { version = 0, address = "别处" }, 409);

        Assert.Equal(1, first.GetProperty("version").GetInt32());
        Assert.Equal("Urgent", first.Text("priority"));
        Assert.Equal("stale", problem.Text("code"));
        Assert.Equal("世纪城2栋", problem.GetProperty("current").Text("address"));
        Assert.Equal("王阿姨", problem.GetProperty("current").GetProperty("caller").Text("name"));
        var edited = problem.GetProperty("current").GetProperty("history").EnumerateArray().Single(item => item.Text("kind") == "TicketEdited");
        Assert.Equal("Edited: service Pipe repair → Burst pipe, address 世纪城1栋 → 世纪城2栋, caller — → 王阿姨", edited.Text("text"));
    }

    [Fact]
    public async Task Linked_and_merged_tickets_name_each_other()
    {
        var agent = await desk.SignedInAsync("agent");
        var (one, other) = (await EnterAsync(agent), await EnterAsync(agent));

        await agent.PostAsync($"/api/tickets/{one}/link", new { ticket = other });
        var merged = await agent.PostAsync($"/api/tickets/{other}/merge", new { into = one });

        Assert.Equal("Cancelled", merged.Text("status"));
        Assert.Equal(one, merged.Text("mergedInto"));
        var kept = await agent.ReadAsync($"/api/tickets/{one}");
        Assert.Equal([$"Linked with {other}", $"Linked with {other}"], kept.GetProperty("history").EnumerateArray().Where(item => item.Text("kind") == "TicketLinked").Select(item => item.Text("text")));
        Assert.Equal("merge-into-itself", (await agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{one}/merge", new { into = one }, 409)).Text("code"));
        await agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{one}/link", new { ticket = "000000-0000" }, 400);
    }

    [Fact]
    public async Task A_transferred_ticket_keeps_the_partners_number_and_due_time()
    {
        var agent = await desk.SignedInAsync("agent");
        var number = await EnterAsync(agent);

        var ticket = await agent.PostAsync($"/api/tickets/{number}/transfer", new { to = "12345", partnerNumber = "SZ-88", dueAt = SmallDesk.Start.AddDays(3) });

        Assert.Equal(("Transferred", "12345", "SZ-88", "2026-11-26T01:00:00Z"), (ticket.Text("status"), ticket.Text("transferredTo"), ticket.Text("partnerNumber"), ticket.Text("partnerDueAt")));
    }

    [Fact]
    public async Task Somebody_of_another_line_sees_nothing_of_a_ticket()
    {
        var agent = await desk.SignedInAsync("agent");
        var stranger = await desk.SignedInAsync("station-agent");
        var number = await EnterAsync(agent);

        await stranger.RefusedAsync(HttpMethod.Get, $"/api/tickets/{number}", null, 404);
        await stranger.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/note", new { text = "?" }, 404);
        await stranger.RefusedAsync(HttpMethod.Get, $"/api/tickets/{number}/match", null, 404);
        Assert.Equal(0, (await stranger.ReadAsync($"/api/tickets?text={number}")).GetProperty("items").GetArrayLength());
        Assert.Equal("other-line", (await stranger.RefusedAsync(HttpMethod.Get, "/api/queues/tickets?line=hotline", null, 403)).Text("code"));
        Assert.Equal("other-line", (await stranger.RefusedAsync(HttpMethod.Post, "/api/tickets", new { line = "hotline", description = "x" }, 403)).Text("code"));
        Assert.Equal(["station"], (await stranger.ReadAsync("/api/queues")).EnumerateArray().Select(queue => queue.Text("line")).Distinct());
    }

    [Fact]
    public async Task A_confidential_ticket_is_seen_only_by_who_cares_for_it()
    {
        var agent = await desk.SignedInAsync("agent");
        var colleague = await desk.SignedInAsync("colleague");
        var number = await EnterAsync(agent);
        await agent.PostAsync($"/api/tickets/{number}/assign", new { agent = "colleague" });
        await desk.InDatabaseAsync(async db =>
        {
            db.Tickets.Single(ticket => ticket.Number == number).IsConfidential = true;
            return await db.SaveChangesAsync();
        });

        await agent.RefusedAsync(HttpMethod.Get, $"/api/tickets/{number}", null, 404);
        Assert.Equal(number, (await colleague.ReadAsync($"/api/tickets/{number}")).Text("number"));
        Assert.DoesNotContain(number, (await colleague.ReadAsync("/api/queues/tickets?line=hotline")).GetProperty("rows").EnumerateArray().Select(row => row.Text("number")));
    }

    [Fact]
    public async Task A_note_that_was_written_down_on_paper_keeps_its_true_time()
    {
        var agent = await desk.SignedInAsync("agent");
        var ticket = await agent.PostAsync("/api/tickets", new { line = "hotline", description = "停电时记下", receivedAt = SmallDesk.Start.AddHours(-3) });

        Assert.Equal(("2026-11-22T22:00:00Z", "2026-11-23T01:00:00Z"), (ticket.Text("receivedAt"), ticket.Text("createdAt")));
        Assert.Equal(JsonValueKind.Null, ticket.GetProperty("service").ValueKind);
        var problem = await agent.RefusedAsync(HttpMethod.Post, "/api/tickets", new { line = "hotline", description = "x", receivedAt = SmallDesk.Start.AddHours(3) }, 400);
        Assert.Equal("This lies in the future.", problem.GetProperty("errors").GetProperty("receivedAt")[0].GetString());
    }

    [Fact]
    public async Task A_danger_that_is_written_down_later_alarms_as_well()
    {
        await desk.InDatabaseAsync(async db =>
        {
            db.Add(new Hotline.Dispatch.Lines.LexiconEntry { Kind = "hazard", Word = "煤气味", Target = "gas" });
            return await db.SaveChangesAsync();
        });
        desk.Forget();
        var agent = await desk.SignedInAsync("agent");
        var number = await EnterAsync(agent);

        var edited = await agent.DoAsync(HttpMethod.Put, $"/api/tickets/{number}", new { version = 0, description = "厨房有煤气味" });
        var entered = await agent.PostAsync("/api/tickets", new { line = "hotline", description = "楼道有煤气味" });

        Assert.Equal(("gas", "Emergency"), (edited.Text("hazard"), edited.Text("priority")));
        Assert.Equal("gas", entered.Text("hazard"));
        var alarms = (await agent.ReadAsync("/api/queues/tasks?line=hotline")).GetProperty("rows").EnumerateArray().Where(row => row.Text("kind") == "HazardAlarm").Select(row => row.Text("ticketNumber"));
        Assert.Superset(new HashSet<string> { number, entered.Text("number") }, alarms.ToHashSet());
    }
}
