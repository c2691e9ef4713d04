using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tasks;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Tickets;

/// <summary>"We will call you back" is a promise.</summary>
public sealed class CallBackTests
{
    private const string Resident = "+8614200039911";

    [Fact]
    public async Task Who_rings_about_an_open_ticket_is_promised_a_call_that_is_warned_about_broken_and_kept()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "家里出了点问题，能来看看吗");
        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        // Twice: one promise, one task.
        for (var i = 0; i < 2; i++)
        {
            await RunningHotline.PostAsync(hotline.Anonymous, "/sim/calls", new { from = Resident, to = RunningHotline.HotlineNumber });
            await hotline.SettleAsync();
        }
        var promise = await PromiseAsync(hotline);
        Assert.Equal((ticket.Id, TimeSpan.FromMinutes(30)), (promise.TicketId, promise.DueAt - promise.StartAt));
        var task = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync(each => each.Kind == AgentTaskKind.CallBack));
        Assert.Equal((ticket.Id, Resident), (task.TicketId!.Value, task.Phone));

        await hotline.AdvanceAsync(TimeSpan.FromMinutes(31));
        promise = await PromiseAsync(hotline);
        Assert.Equal((promise.WarnAt, promise.DueAt), (promise.WarnedAt!.Value, promise.BreachedAt!.Value));
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tasks/{task.Id}/done", new { note = "已回电，约明天" });
        Assert.NotNull((await PromiseAsync(hotline)).MetAt);
        var history = (await hotline.GetAsync($"/api/tickets/{ticket.Number}")).GetProperty("history").EnumerateArray().Select(fact => fact.GetProperty("kind").GetString()).ToList();
        Assert.Contains("CallBackPromised", history);
        Assert.Contains("CallerCalledBack", history);

        // A new call is a new promise; it lapses with the ticket, and its task with it.
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{ticket.Number}/call-back", new { at = "2026-11-21T08:00:00Z" });
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.Zero), (await PromiseAsync(hotline)).DueAt);
        Assert.StartsWith("11月21日16:00以后：", (await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync(each => each.Kind == AgentTaskKind.CallBack && each.DoneAt == null))).Detail.Zh, StringComparison.Ordinal);
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{ticket.Number}/resolve", new { answer = "已解决" });
        Assert.False(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync(each => each.Kind == AgentTaskKind.CallBack && each.DoneAt == null)));
    }

    [Fact]
    public async Task A_promised_call_waits_for_nobody_and_outlives_the_ticket()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "家里出了点问题，能来看看吗");
        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{ticket.Number}/hold", new { reason = "等住户回话" });
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/calls", new { from = Resident, to = RunningHotline.HotlineNumber });
        await hotline.SettleAsync();
        Assert.Null((await PromiseAsync(hotline)).PausedAt);

        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{ticket.Number}/cancel", new { reason = "重复" });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(31));
        var broken = await PromiseAsync(hotline);
        Assert.Equal((broken.DueAt, (DateTimeOffset?)null), (broken.BreachedAt!.Value, broken.CancelledAt));
        var task = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync(each => each.Kind == AgentTaskKind.CallBack && each.DoneAt == null));
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tasks/{task.Id}/done", new { note = "已回电" });
        Assert.NotNull((await PromiseAsync(hotline)).MetAt);
    }

    private static Task<Deadline> PromiseAsync(RunningHotline hotline) => hotline.ReadAsync(db => db.Deadlines.AsNoTracking().Where(deadline => deadline.Kind == DeadlineKind.CallBack).OrderByDescending(deadline => deadline.Id).FirstAsync());
}
