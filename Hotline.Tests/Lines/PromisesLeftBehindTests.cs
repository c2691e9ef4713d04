using Hotline.Api.Data.Model;
using Hotline.Api.Lines;
using Hotline.Dispatch.Hours;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Hotline.Tests.Lines.CalendarCalls;

namespace Hotline.Tests.Lines;

/// <summary>Promises that are made while somebody changes the hours; on the embedded database.</summary>
public sealed class PromisesLeftBehindTests(SmallDesk desk) : PromisesLeftBehindStories(desk), IClassFixture<SmallDesk>;

/// <summary>The same on PostgreSQL.</summary>
public sealed class PromisesLeftBehindOnPostgreSqlTests(SmallDeskOnPostgreSql desk) : PromisesLeftBehindStories(desk), IClassFixture<SmallDeskOnPostgreSql>;

public abstract class PromisesLeftBehindStories(SmallDesk desk)
{
    [Fact]
    public async Task A_promise_that_was_made_with_the_old_hours_beside_the_change_is_moved_by_the_sweep()
    {
        var admin = await desk.SignedInAsync("admin");
        var agent = desk.Program(Role.Agent);
        await SetStationHoursAsync(admin, "12:00", "16:00");
        var ticket = (await agent.PostAsync("/api/tickets", new { line = "station", description = "同时进来的" })).Text("number");
        await SetStationHoursAsync(admin, "13:00", "16:00");
        // As if the other write had committed a moment later: the promise stands as it was made.
        await desk.InDatabaseAsync(async db =>
        {
            var id = await db.Tickets.Where(each => each.Number == ticket).Select(each => each.Id).SingleAsync();
            var moved = await db.Deadlines.Where(each => each.TicketId == id && each.SupersedesId != null).SingleAsync();
            await db.Deadlines.Where(each => each.Id == moved.Id).ExecuteDeleteAsync();
            return await db.Deadlines.Where(each => each.Id == moved.SupersedesId).ExecuteUpdateAsync(set => set.SetProperty(each => each.CancelledAt, (DateTimeOffset?)null).SetProperty(each => each.SupersededAt, (DateTimeOffset?)null));
        });

        await using (var scope = desk.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<MoveLeftDeadlines>().RunDueAsync(CancellationToken.None);

        Assert.Equal("2026-11-23T05:05:00Z", Deadline(await agent.ReadAsync($"/api/tickets/{ticket}")).Text("dueAt"));
    }

    [Fact]
    public async Task A_promise_that_was_made_beside_an_assignment_is_moved_by_the_sweep()
    {
        var admin = await desk.SignedInAsync("admin");
        var agent = desk.Program(Role.Agent);
        await SetStationHoursAsync(admin, "12:00", "16:00");
        await admin.PostAsync("/api/calendars", new { code = "late-shift", zone = "Asia/Shanghai", windows = Every(Weekdays, "18:00", "20:00") });
        var ticket = (await agent.PostAsync("/api/tickets", new { line = "station", description = "旁边进来的" })).Text("number");
        // As if the assignment had committed a moment earlier, on another node.
        await WorkByAsync("late-shift");

        await using (var scope = desk.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<MoveLeftDeadlines>().RunDueAsync(CancellationToken.None);

        var moved = Deadline(await agent.ReadAsync($"/api/tickets/{ticket}"));
        Assert.Equal(("2026-11-23T10:05:00Z", "Calendar", "late-shift"), (moved.Text("dueAt"), moved.Text("change"), moved.GetProperty("receipt").Text("calendar")));
        // Other stories expect the desk as it was.
        await agent.PostAsync($"/api/tickets/{ticket}/cancel", new { reason = "别的故事" });
        await WorkByAsync("noons");
        desk.Forget();

        Task<int> WorkByAsync(string code) => desk.InDatabaseAsync(async db =>
        {
            var row = await db.Calendars.Where(each => each.Code == code).OrderByDescending(each => each.Version).Select(each => each.Id).FirstAsync();
            return await db.Lines.Where(line => line.Code == "station").ExecuteUpdateAsync(set => set.SetProperty(line => line.CalendarId, row));
        });
    }

    [Fact]
    public async Task A_node_that_has_not_heard_of_the_new_hours_yet_reads_them_when_a_ticket_needs_them()
    {
        var admin = await desk.SignedInAsync("admin");
        var agent = desk.Program(Role.Agent);
        await SetStationHoursAsync(admin, "12:00", "16:00");
        var ticket = (await agent.PostAsync("/api/tickets", new { line = "station", description = "别的节点" })).Text("number");
        // Another node entered a version; this one's memory of the catalogue is older.
        await desk.InDatabaseAsync(async db =>
        {
            var newest = await db.Calendars.AsNoTracking().Include(each => each.Windows).Where(each => each.Code == "noons").OrderByDescending(each => each.Version).FirstAsync();
            var next = new ServiceCalendar { Code = "noons", Zone = newest.Zone, Version = newest.Version + 1, EffectiveFrom = newest.EffectiveFrom };
            next.Windows.AddRange(newest.Windows.Select(each => new CalendarWindow { Day = each.Day, FromMinute = each.FromMinute, ToMinute = each.ToMinute }));
            db.Add(next);
            await db.SaveChangesAsync();
            return await db.Deadlines.Where(each => db.Tickets.Any(other => other.Number == ticket && other.Id == each.TicketId)).ExecuteUpdateAsync(set => set.SetProperty(each => each.CalendarId, next.Id));
        });

        await agent.PostAsync($"/api/tickets/{ticket}/hold", new { reason = "等" });
        var view = await agent.PostAsync($"/api/tickets/{ticket}/resume", new { });
        Assert.Equal(("2026-11-23T04:05:00Z", 300), (Deadline(view).Text("dueAt"), Deadline(view).GetProperty("receipt").GetProperty("countedSeconds").GetInt32()));
    }
}
