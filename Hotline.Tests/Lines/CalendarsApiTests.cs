using Hotline.Api.Data.Model;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Hotline.Tests.Lines.CalendarCalls;

namespace Hotline.Tests.Lines;

/// <summary>Service hours are entered, looked at before they are saved, and superseded; on the embedded database.</summary>
public sealed class CalendarsApiTests(SmallDesk desk) : CalendarStories(desk), IClassFixture<SmallDesk>;

/// <summary>The same on PostgreSQL.</summary>
public sealed class CalendarsApiOnPostgreSqlTests(SmallDeskOnPostgreSql desk) : CalendarStories(desk), IClassFixture<SmallDeskOnPostgreSql>;

public abstract class CalendarStories(SmallDesk desk)
{
    [Fact]
    public async Task The_preview_names_every_promise_that_moves_and_saving_moves_exactly_those()
    {
        var admin = await desk.SignedInAsync("admin");
        var agent = desk.Program(Role.Agent);
        // It is Monday, 09:00.
        await SetStationHoursAsync(admin, "12:00", "16:00");
        var ticket = (await agent.PostAsync("/api/tickets", new { line = "station", description = "问福利卡" })).Text("number");
        var before = Deadline(await agent.ReadAsync($"/api/tickets/{ticket}"));
        Assert.Equal("2026-11-23T04:05:00Z", before.Text("dueAt"));

        var version = await VersionAsync(admin, "noons");
        object later = new { version, effectiveFrom = "2026-11-23", windows = Every(Weekdays, "14:00", "16:00"), exceptions = Array.Empty<object>() };
        var preview = await admin.PostAsync("/api/calendars/noons/preview", later);
        var move = preview.GetProperty("deadlines").EnumerateArray().Single(each => each.Text("ticket") == ticket);
        Assert.Equal(("Triage", "2026-11-23T04:05:00Z", "2026-11-23T06:05:00Z", false), (move.Text("kind"), move.Text("dueAt"), move.Text("newDueAt"), move.GetProperty("breach").GetBoolean()));
        Assert.Equal(before.Text("dueAt"), Deadline(await agent.ReadAsync($"/api/tickets/{ticket}")).Text("dueAt"));

        var saved = await admin.DoAsync(HttpMethod.Put, "/api/calendars/noons", With(later, preview.Text("digest")));
        Assert.Equal(version + 1, saved.GetProperty("version").GetInt32());

        var after = await admin.ReadAsync($"/api/tickets/{ticket}");
        var old = after.GetProperty("deadlines").EnumerateArray().First();
        var moved = Deadline(after);
        Assert.Equal(("2026-11-23T06:05:00Z", "Calendar"), (moved.Text("dueAt"), moved.Text("change")));
        Assert.Equal((old.GetProperty("id").GetInt64(), "2026-11-23T04:05:00Z"), (moved.GetProperty("supersedesId").GetInt64(), old.Text("dueAt")));
        // Both receipts hold: each is rendered with the hours by which it was computed.
        Assert.Equal((version, version + 1), (old.GetProperty("receipt").GetProperty("calendarVersion").GetInt32(), moved.GetProperty("receipt").GetProperty("calendarVersion").GetInt32()));
        Assert.All([old, moved], each => Assert.Equal(300, each.GetProperty("receipt").GetProperty("countedSeconds").GetInt64()));
        var fact = after.GetProperty("history").EnumerateArray().Single(each => each.Text("kind") == "DeadlineMoved");
        Assert.Equal("agent:admin", fact.Text("by"));
        Assert.Equal("Promise moved (service hours changed): triage, from 11-23 12:05 to 11-23 14:05", fact.Text("text"));
        Assert.Equal("2026-11-23T04:05:00Z", fact.GetProperty("data").GetProperty("receipt").GetProperty("lines").EnumerateArray().Last().Text("to"));
    }

    [Fact]
    public async Task Thirty_seven_promises_move_and_four_become_breaches()
    {
        var admin = await desk.SignedInAsync("admin");
        var agent = desk.Program(Role.Agent);
        await SetStationHoursAsync(admin, "12:00", "16:00");
        foreach (var open in await desk.InDatabaseAsync(db => db.Tickets.Where(each => each.Deadlines.Any(promise => promise.MetAt == null && promise.CancelledAt == null)).Select(each => each.Number).ToListAsync()))
            await agent.PostAsync($"/api/tickets/{open}/cancel", new { reason = "别的故事" });
        // Four notes on paper, written at 08:50; at 09:00 the others come in.
        for (var i = 0; i < 37; i++)
            await agent.PostAsync("/api/tickets", new { line = "station", description = $"第 {i} 件", receivedAt = i < 4 ? "2026-11-23T00:50:00Z" : null });

        object earlier = new { version = await VersionAsync(admin, "noons"), effectiveFrom = "2026-11-23", windows = Every(Weekdays, "08:00", "16:00") };
        var preview = await admin.PostAsync("/api/calendars/noons/preview", earlier);
        Assert.Equal((37, 4, 37), (preview.GetProperty("moves").GetInt32(), preview.GetProperty("breaches").GetInt32(), preview.GetProperty("deadlines").GetArrayLength()));
        Assert.All(preview.GetProperty("deadlines").EnumerateArray(), each => Assert.Equal(each.GetProperty("breach").GetBoolean(), each.Text("newDueAt") == "2026-11-23T00:55:00Z"));

        await admin.DoAsync(HttpMethod.Put, "/api/calendars/noons", With(earlier, preview.Text("digest")));
        var moved = await desk.InDatabaseAsync(db => db.Deadlines.AsNoTracking().Where(each => each.SupersedesId != null && each.CancelledAt == null && each.MetAt == null).ToListAsync());
        Assert.Equal(37, moved.Count);
        Assert.Equal(preview.GetProperty("deadlines").EnumerateArray().Select(each => (each.GetProperty("deadlineId").GetInt64(), each.GetProperty("newDueAt").GetDateTimeOffset())).Order(),
            moved.Select(each => (each.SupersedesId!.Value, each.DueAt)).Order());
    }

    [Fact]
    public async Task Whose_promises_move_only_those_learn_who_may_see_the_tickets()
    {
        var admin = await desk.SignedInAsync("admin");
        await admin.PostAsync("/api/users", new { userName = "harbour-lead", displayName = "港口督导", role = "Supervisor", lines = new[] { "hotline" }, password = SmallDesk.Password });
        await SetStationHoursAsync(admin, "12:00", "16:00");
        var number = (await desk.Program(Role.Agent).PostAsync("/api/tickets", new { line = "station", description = "问补贴" })).Text("number");
        object later = new { version = await VersionAsync(admin, "noons"), effectiveFrom = "2026-11-23", windows = Every(Weekdays, "15:00", "16:00") };

        var seen = await (await desk.SignedInAsync("supervisor")).PostAsync("/api/calendars/noons/preview", later);
        var hidden = await (await desk.SignedInAsync("harbour-lead")).PostAsync("/api/calendars/noons/preview", later);

        Assert.Contains(number, seen.GetProperty("deadlines").EnumerateArray().Select(each => each.Text("ticket")));
        Assert.Equal((seen.GetProperty("moves").GetInt32(), seen.Text("digest"), 0), (hidden.GetProperty("moves").GetInt32(), hidden.Text("digest"), hidden.GetProperty("deadlines").GetArrayLength()));
    }

    [Fact]
    public async Task A_service_may_have_hours_of_its_own()
    {
        var admin = await desk.SignedInAsync("admin");
        var agent = desk.Program(Role.Agent);
        string[] everyDay = [.. Weekdays, "Saturday", "Sunday"];
        await admin.PostAsync("/api/calendars", new { code = "service-hours", zone = "Asia/Shanghai", windows = Every(everyDay, "10:00", "11:00") });
        var problem = await admin.RefusedAsync(HttpMethod.Post, "/api/calendars/service-hours/assign/preview", new { lines = new[] { "nowhere" }, services = new[] { "bus-times", "magic" } }, 400);
        Assert.Equal(["lines[0]", "services[1]"], problem.GetProperty("errors").EnumerateObject().Select(each => each.Name).Order());
        object assignment = new { services = new[] { "bus-times" } };
        var view = await admin.DoAsync(HttpMethod.Put, "/api/calendars/service-hours/assign", With(assignment, (await admin.PostAsync("/api/calendars/service-hours/assign/preview", assignment)).Text("digest")));
        Assert.Equal("bus-times", view.GetProperty("services")[0].GetString());

        var ticket = await agent.PostAsync("/api/tickets", new { line = "hotline", description = "问公交", service = "bus-times" });
        Assert.Equal("2026-11-23T02:05:00Z", Deadline(ticket).Text("dueAt"));
        Assert.Equal("service-hours", Deadline(ticket).GetProperty("receipt").Text("calendar"));
    }

    [Fact]
    public async Task A_line_that_gets_another_calendar_moves_exactly_the_promises_of_its_preview_but_none_of_a_service_with_hours_of_its_own()
    {
        var admin = await desk.SignedInAsync("admin");
        var agent = desk.Program(Role.Agent);
        await SetStationHoursAsync(admin, "12:00", "16:00");
        string[] everyDay = [.. Weekdays, "Saturday", "Sunday"];
        foreach (var (code, from) in new[] { ("evenings", "17:00"), ("own", "10:00") }) await admin.PostAsync("/api/calendars", new { code, zone = "Asia/Shanghai", windows = Every(everyDay, from, "20:00") });
        await AssignAsync(new { services = new[] { "pipe-repair" } }, "own");
        var moving = (await agent.PostAsync("/api/tickets", new { line = "station", description = "问政策" })).Text("number");
        var staying = (await agent.PostAsync("/api/tickets", new { line = "station", description = "漏水", service = "pipe-repair" })).Text("number");

        object assignment = new { lines = new[] { "station" } };
        Assert.True((await admin.RefusedAsync(HttpMethod.Put, "/api/calendars/evenings/assign", assignment, 400)).GetProperty("errors").TryGetProperty("preview", out _));
        Assert.True((await admin.RefusedAsync(HttpMethod.Post, "/api/calendars/evenings/assign/preview", new { }, 400)).GetProperty("errors").TryGetProperty("lines", out _));
        var preview = await admin.PostAsync("/api/calendars/evenings/assign/preview", assignment);
        var move = preview.GetProperty("deadlines").EnumerateArray().Single(each => each.Text("ticket") == moving);
        Assert.Equal(("2026-11-23T04:05:00Z", "2026-11-23T09:05:00Z"), (move.Text("dueAt"), move.Text("newDueAt")));
        Assert.DoesNotContain(staying, preview.GetProperty("deadlines").EnumerateArray().Select(each => each.Text("ticket")));

        // Another ticket comes in before the key is pressed: what would be done is no longer what was shown.
        var late = (await agent.PostAsync("/api/tickets", new { line = "station", description = "刚来的" })).Text("number");
        var stale = await admin.RefusedAsync(HttpMethod.Put, "/api/calendars/evenings/assign", With(assignment, preview.Text("digest")), 409);
        Assert.Equal("stale", stale.Text("code"));
        Assert.Equal("2026-11-23T04:05:00Z", Deadline(await agent.ReadAsync($"/api/tickets/{moving}")).Text("dueAt"));
        var view = await admin.DoAsync(HttpMethod.Put, "/api/calendars/evenings/assign", With(assignment, stale.GetProperty("current").Text("digest")));
        Assert.Contains("station", view.GetProperty("lines").EnumerateArray().Select(each => each.GetString()));

        foreach (var number in new[] { moving, late })
        {
            var moved = Deadline(await agent.ReadAsync($"/api/tickets/{number}"));
            Assert.Equal(("2026-11-23T09:05:00Z", "Calendar", "evenings"), (moved.Text("dueAt"), moved.Text("change"), moved.GetProperty("receipt").Text("calendar")));
        }
        Assert.Equal("own", Deadline(await agent.ReadAsync($"/api/tickets/{staying}")).GetProperty("receipt").Text("calendar"));
        Assert.Equal("2026-11-23T09:05:00Z", Deadline(await agent.PostAsync("/api/tickets", new { line = "station", description = "以后的" })).Text("dueAt"));

        // Other stories expect the desk as it was.
        await AssignAsync(assignment, "noons");
        await desk.InDatabaseAsync(db => db.ServiceTypes.Where(service => service.Code == "pipe-repair").ExecuteUpdateAsync(set => set.SetProperty(service => service.CalendarId, (long?)null)));
        desk.Forget();

        async Task AssignAsync(object what, string calendar) =>
            await admin.DoAsync(HttpMethod.Put, $"/api/calendars/{calendar}/assign", With(what, (await admin.PostAsync($"/api/calendars/{calendar}/assign/preview", what)).Text("digest")));
    }

    [Fact]
    public async Task A_preview_that_no_longer_holds_is_stale_and_changes_nothing()
    {
        var admin = await desk.SignedInAsync("admin");
        var agent = desk.Program(Role.Agent);
        await SetStationHoursAsync(admin, "12:00", "16:00");
        await agent.PostAsync("/api/tickets", new { line = "station", description = "问培训" });
        var version = await VersionAsync(admin, "noons");
        object change = new { version, effectiveFrom = "2026-11-23", windows = Every(Weekdays, "15:00", "17:00"), exceptions = Array.Empty<object>() };
        var preview = await admin.PostAsync("/api/calendars/noons/preview", change);

        var other = (await agent.PostAsync("/api/tickets", new { line = "station", description = "又来一件" })).Text("number");
        var stale = await admin.RefusedAsync(HttpMethod.Put, "/api/calendars/noons", With(change, preview.Text("digest")), 409);

        Assert.Equal("stale", stale.Text("code"));
        Assert.Contains(other, stale.GetProperty("current").GetProperty("deadlines").EnumerateArray().Select(each => each.Text("ticket")));
        Assert.Equal(version, await VersionAsync(admin, "noons"));
        // The digest that came with the refusal is the one to save.
        await admin.DoAsync(HttpMethod.Put, "/api/calendars/noons", With(change, stale.GetProperty("current").Text("digest")));
        Assert.Equal("stale", (await admin.RefusedAsync(HttpMethod.Put, "/api/calendars/noons", With(change, preview.Text("digest")), 409)).Text("code"));
    }

    [Fact]
    public async Task A_calendar_in_use_is_not_deleted_one_that_nobody_used_is()
    {
        var admin = await desk.SignedInAsync("admin");
        await admin.PostAsync("/api/calendars", new { code = "nights", zone = "Asia/Shanghai", windows = Every(["Friday"], "22:00", "02:00") });
        var nights = await admin.ReadAsync("/api/calendars/nights");
        Assert.Equal(("22:00", "02:00"), (nights.GetProperty("versions")[0].GetProperty("hours").GetProperty("windows")[0].Text("from"), nights.GetProperty("versions")[0].GetProperty("hours").GetProperty("windows")[0].Text("to")));
        Assert.Equal("calendar-in-use", (await admin.RefusedAsync(HttpMethod.Delete, "/api/calendars/daily", null, 409)).Text("code"));
        Assert.Equal(System.Net.HttpStatusCode.NoContent, (await admin.DeleteAsync("/api/calendars/nights")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await admin.DeleteAsync("/api/calendars/nights")).StatusCode);
    }

    [Fact]
    public async Task Promises_are_set_per_line_and_priority_a_stale_edit_is_refused_and_no_promise_is_longer_than_a_year()
    {
        var admin = await desk.SignedInAsync("admin");
        var agent = desk.Program(Role.Agent);
        var version = (await admin.ReadAsync("/api/promises")).GetProperty("version").GetInt32();
        object Table(long seconds) => new { version, rules = new object[] { new { kind = "Triage", line = "hotline", budgetSeconds = seconds }, new { kind = "Accept", priority = "Urgent", budgetSeconds = 120, warnShare = 0.5 } } };
        var problem = await admin.RefusedAsync(HttpMethod.Put, "/api/promises", Table(367 * 86_400), 400);
        Assert.True(problem.GetProperty("errors").TryGetProperty("rules[0].budgetSeconds", out _));

        var saved = await admin.DoAsync(HttpMethod.Put, "/api/promises", Table(600));
        Assert.Equal(version + 1, saved.GetProperty("version").GetInt32());
        Assert.Equal("stale", (await admin.RefusedAsync(HttpMethod.Put, "/api/promises", Table(900), 409)).Text("code"));
        var ticket = await agent.PostAsync("/api/tickets", new { line = "hotline", description = "漏水", service = "pipe-repair" });
        var triage = Deadline(ticket);
        Assert.Equal(("2026-11-23T01:10:00Z", 600, version + 1), (triage.Text("dueAt"), triage.GetProperty("receipt").GetProperty("budgetSeconds").GetInt32(), triage.GetProperty("receipt").GetProperty("policyVersion").GetInt32()));
        await admin.DoAsync(HttpMethod.Put, "/api/promises", new { version = version + 1, rules = Array.Empty<object>() });
    }

    [Fact]
    public async Task A_ticket_tells_whose_time_its_life_was()
    {
        var agent = await desk.SignedInAsync("agent");
        var ticket = (await agent.PostAsync("/api/tickets", new { line = "hotline", description = "问" })).Text("number");
        await agent.PostAsync($"/api/tickets/{ticket}/hold", new { reason = "等照片" });
        await desk.InDatabaseAsync(async db =>
        {
            // Half an hour ago, behind the host's back: the clock of this desk is other tests', too.
            var received = (await db.Tickets.SingleAsync(each => each.Number == ticket)).ReceivedAt.AddMinutes(-30);
            return await db.Tickets.Where(each => each.Number == ticket).ExecuteUpdateAsync(set => set.SetProperty(each => each.ReceivedAt, received));
        });
        var time = (await agent.ReadAsync($"/api/tickets/{ticket}")).GetProperty("time");
        Assert.Equal((1800, 1800, 0, 0, 0), (time.GetProperty("totalSeconds").GetInt32(), time.GetProperty("hotlineSeconds").GetInt32(), time.GetProperty("merchantSeconds").GetInt32(), time.GetProperty("callerSeconds").GetInt32(), time.GetProperty("closedSeconds").GetInt32()));
        Assert.Equal("Hotline", time.GetProperty("stretches")[0].Text("party"));
    }
}
