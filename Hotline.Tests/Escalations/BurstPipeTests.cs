using Hotline.Api.Data;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Escalations;

/// <summary>20:50, a burst pipe; the line closes at 21:00.</summary>
public sealed class BurstPipeTests
{
    private const string TenToNine = "2026-11-21T12:50:00Z";
    private const string Resident = "+8614200039701";
    private const string OnCall = "+8614200050001";
    private const string Supervisor = "+8614200050008";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task It_belongs_to_a_named_person_on_call_who_is_rung_when_it_is_late_unmatched_or_nobody_comes_until_it_is_done(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine, TenToNine);
        using var supervisor = await hotline.SignInAsync("supervisor");
        await DutyPersonsTests.NameAsync(supervisor, new { duty = "OnCall", name = "值班老陈", phone = OnCall }, new { duty = "OnCall", name = "值班小陆", phone = "+8614200050009" });
        await HazardTextTests.HabitsAsync(hotline, OnCall, new { calls = "Ignore" });
        // Merchants who take calls only would wait for an agent, and nobody is at the desk.
        await hotline.ReadAsync(db => db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(merchant => merchant.ContactWay, ContactWay.Sms)));
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢2单元501，水管爆裂，水漫到楼道了");
        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal((TicketStatus.Dispatching, Priority.Urgent), (ticket.Status, ticket.Priority));

        // Late: three minutes on the wall; the line closes meanwhile, the promise does not.
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(4));
        var late = await TaskAsync(hotline, AgentTaskKind.LatePromise);
        Assert.Equal((DeadlineKind.Accept, 1), (late.Promise, late.Alarms));
        Assert.Equal("值班老陈", await NamesAsync(hotline));
        await HazardTextTests.HabitsAsync(hotline, OnCall, new { calls = "Answer", script = new[] { "press 1" } });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(3));
        late = await TaskAsync(hotline, AgentTaskKind.LatePromise);
        Assert.Equal("on-call:值班老陈", late.AcknowledgedBy);

        // Nobody takes it: merchants who were asked were open through the visit, and none answered.
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(30));
        ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal(TicketStatus.Unmatched, ticket.Status);
        Assert.Equal(late.Alarms, (await TaskAsync(hotline, AgentTaskKind.LatePromise)).Alarms);
        Assert.Equal("on-call:值班老陈", (await TaskAsync(hotline, AgentTaskKind.Unmatched)).AcknowledgedBy);
        Assert.All(await ClosedMerchantsAsync(hotline, ticket), closed => Assert.Fail($"Merchant {closed} was asked and is not open tonight."));

        // Somebody promises to come and does not.
        await AcceptAsync(hotline, ticket);
        ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.False((await TaskAsync(hotline, AgentTaskKind.Unmatched)).IsOpen);
        await RunningHotline.PostAsync(hotline.Agent, $"/api/jobs/{ticket.Jobs[^1].Id}/no-show");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal("on-call:值班老陈", (await TaskAsync(hotline, AgentTaskKind.SendAgain)).AcknowledgedBy);

        await AcceptAsync(hotline, ticket);
        ticket = await TextFlowTests.TheTicketAsync(hotline);
        await RunningHotline.PostAsync(hotline.Agent, $"/api/jobs/{ticket.Jobs[^1].Id}/done", new { priceFen = 20000 });
        await hotline.SettleAsync();
        Assert.DoesNotContain(await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().Where(task => task.TicketId == ticket.Id).ToListAsync()), task => task is { IsOpen: true, Kind: not AgentTaskKind.CallMerchant and not AgentTaskKind.CallCaller });
        var rings = await RingsAsync(hotline);
        await hotline.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(rings, await RingsAsync(hotline));
        Assert.Equal(0, await hotline.ReadAsync(db => db.Escalations.GroupBy(each => new { each.TicketId, each.Promise, each.DueAt, each.Step }).CountAsync(same => same.Count() > 1)));
    }

    [Fact]
    public async Task When_the_first_on_call_does_not_answer_the_next_is_rung()
    {
        await using var hotline = await RunningHotline.StartAsync(clock: TenToNine);
        using var supervisor = await hotline.SignInAsync("supervisor");
        await DutyPersonsTests.NameAsync(supervisor, new { duty = "OnCall", name = "值班老陈", phone = OnCall }, new { duty = "OnCall", name = "值班小陆", phone = "+8614200050009" });
        await HazardTextTests.HabitsAsync(hotline, OnCall, new { calls = "Ignore" });
        await HazardTextTests.HabitsAsync(hotline, "+8614200050009", new { calls = "Answer", script = new[] { "press 1" } });
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢2单元501，水管爆裂，水漫到楼道了");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(9));
        Assert.Equal("on-call:值班小陆", (await TaskAsync(hotline, AgentTaskKind.LatePromise)).AcknowledgedBy);
    }

    [Fact]
    public async Task When_nobody_answers_the_supervisors_are_told_and_at_last_the_phones_are_left_in_peace()
    {
        await using var hotline = await RunningHotline.StartAsync(clock: TenToNine);
        using var supervisor = await hotline.SignInAsync("supervisor");
        await DutyPersonsTests.NameAsync(supervisor, new { duty = "OnCall", name = "值班老陈", phone = OnCall }, new { duty = "Supervisors", name = "督导老吴", phone = Supervisor });
        await HazardTextTests.HabitsAsync(hotline, OnCall, new { calls = "Ignore" });
        // Merchants who are asked do not answer; the person on call is rung about each promise that breaks and about the ticket that nobody takes.
        await hotline.ReadAsync(db => db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(merchant => merchant.ContactWay, ContactWay.Sms)));
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢2单元501，水管爆裂，水漫到楼道了");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(9));
        Assert.Contains(await hotline.TextsToAsync(Supervisor), text => text.Contains("值班电话已响3次无人应答", StringComparison.Ordinal));

        await hotline.AdvanceAsync(TimeSpan.FromHours(9));
        var rung = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().Where(task => task.Alarms > 0).ToListAsync());
        Assert.All(rung, task => Assert.Equal((10, null, true), (task.Alarms, task.NextAlarmAt, task.IsOpen)));
        Assert.Equal(rung.Count * 2, await hotline.ReadAsync(db => db.History.CountAsync(entry => entry.Kind == nameof(AlarmUnanswered))));
        var rings = await RingsAsync(hotline);
        Assert.Equal(rung.Count * 10, rings);

        // The next morning it is still on the screen, and who takes it on stands in the history.
        using var agent = await hotline.SignInAsync("agent2");
        await RunningHotline.PostAsync(agent, $"/api/tasks/{rung[0].Id}/acknowledge");
        Assert.True(await hotline.ReadAsync(db => db.History.AnyAsync(entry => entry.Kind == nameof(AlarmTaken) && entry.By == "agent:agent2")));
    }

    private static async Task AcceptAsync(RunningHotline hotline, Ticket ticket)
    {
        if (!(await TextFlowTests.TheTicketAsync(hotline)).Offers.Any(each => each.IsOpen)) await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{ticket.Number}/dispatch");
        await hotline.SettleAsync();
        var offer = (await TextFlowTests.TheTicketAsync(hotline)).Offers.Last(each => each.IsOpen);
        await RunningHotline.PostAsync(hotline.Agent, $"/api/offers/{offer.Id}/acceptance");
        await hotline.SettleAsync();
    }

    private static Task<AgentTask> TaskAsync(RunningHotline hotline, AgentTaskKind kind) => hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().Where(task => task.Kind == kind && !task.IsForSupervisors).OrderByDescending(task => task.Id).FirstAsync());

    private static Task<int> RingsAsync(RunningHotline hotline) => hotline.ReadAsync(db => db.Outbox.CountAsync(entry => entry.Template == NoticeTemplate.UrgentAlarm));

    private static async Task<string?> NamesAsync(RunningHotline hotline)
    {
        var json = await hotline.ReadAsync(db => db.History.Where(entry => entry.Kind == nameof(PromiseEscalated)).OrderByDescending(entry => entry.Id).Select(entry => entry.Payload!.Json).FirstAsync());
        return System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("names").GetString();
    }

    /// <summary>Merchants who were asked although they close before half past nine.</summary>
    private static Task<List<long>> ClosedMerchantsAsync(RunningHotline hotline, Ticket ticket) => hotline.ReadAsync(async db =>
    {
        var catalogue = await hotline.Services.GetRequiredService<Catalogues>().GetAsync(db, CancellationToken.None);
        var asked = ticket.Offers.Select(offer => offer.MerchantId).ToList();
        var calendars = await db.Merchants.Where(merchant => asked.Contains(merchant.Id)).ToDictionaryAsync(merchant => merchant.Id, merchant => merchant.CalendarId);
        return ticket.Offers.Where(offer => calendars[offer.MerchantId] is { } id && !catalogue.Hours[id].IsOpen(offer.CreatedAt.AddMinutes(30))).Select(offer => offer.MerchantId).ToList();
    });
}
