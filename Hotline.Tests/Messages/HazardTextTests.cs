using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Messages;

/// <summary>"厨房有煤气味": at any hour a ticket of its own, safety steps at once, and a person who is rung until somebody answers for it.</summary>
public sealed class HazardTextTests
{
    private const string Resident = "+8614200039601";
    private const string OnCall = "+8614200050001";

    /// <summary>22:30 in Shanghai, the line closed since an hour and a half.</summary>
    private const string Night = "2026-11-21T14:30:00Z";

    [Fact]
    public async Task At_night_the_sender_gets_safety_steps_and_the_person_on_call_is_rung_until_a_key_is_pressed()
    {
        await using var hotline = await RunningHotline.StartAsync(clock: Night);
        await HabitsAsync(hotline, OnCall, new { calls = "Ignore" });
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢2单元501厨房有煤气味，水龙头也漏水");

        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal((TicketStatus.New, Priority.Emergency, "gas"), (ticket.Status, ticket.Priority, ticket.Hazard));
        Assert.Empty(ticket.Offers);
        var told = Assert.Single(await hotline.TextsToAsync(Resident));
        Assert.Contains("119", told, StringComparison.Ordinal);
        Assert.Contains(ticket.Number, told, StringComparison.Ordinal);
        Assert.Equal(1, (await AlarmAsync(hotline)).Alarms);

        // Nobody picks up: it sounds again and again, and makes no other task.
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(5));
        var task = await AlarmAsync(hotline);
        Assert.Equal(3, task.Alarms);
        Assert.Null(task.AcknowledgedAt);
        Assert.Equal(1, await hotline.ReadAsync(db => db.AgentTasks.CountAsync()));

        await HabitsAsync(hotline, OnCall, new { calls = "Answer", script = new[] { "press 7", "press 1" } });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(3));
        task = await AlarmAsync(hotline);
        Assert.Equal("on-call:值班主管", task.AcknowledgedBy);
        Assert.True(await hotline.ReadAsync(db => db.History.AnyAsync(entry => entry.Kind == "HazardAcknowledged")));
        await hotline.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(task.Alarms, (await AlarmAsync(hotline)).Alarms);
    }

    [Fact]
    public async Task A_danger_never_joins_an_open_ticket_and_an_answer_that_names_one_counts_as_both()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢，厨房水管漏水");
        var first = await TextFlowTests.TheTicketAsync(hotline);
        await TextFlowTests.SayAsync(hotline, Resident, "现在闻到煤气味了");
        var second = await TextFlowTests.TheTicketAsync(hotline);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal("gas", second.Hazard);

        var offer = first.Offers[0];
        await TextFlowTests.SayAsync(hotline, await TextFlowTests.PhoneOfAsync(hotline, offer.MerchantId), $"1 {offer.Code} 楼下有煤气味");
        Assert.Equal(TicketStatus.Accepted, await hotline.ReadAsync(db => db.Tickets.Where(ticket => ticket.Id == first.Id).Select(ticket => ticket.Status).SingleAsync()));
        Assert.Equal(2, await hotline.ReadAsync(db => db.Tickets.CountAsync(ticket => ticket.Hazard != null)));
    }

    [Fact]
    public async Task A_gas_appliance_is_no_danger_and_a_danger_that_is_denied_waits_for_a_person()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢，燃气灶打不着火");
        Assert.Null((await TextFlowTests.TheTicketAsync(hotline)).Hazard);
        await TextFlowTests.SayAsync(hotline, "+8614200039602", "世纪城一期3幢，厨房水管漏水，没有漏电");
        var denied = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal((TicketStatus.New, (string?)null), (denied.Status, denied.Hazard));
    }

    [Fact]
    public async Task At_night_an_ordinary_text_is_told_once_when_the_line_opens()
    {
        await using var hotline = await RunningHotline.StartAsync(clock: Night);
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢，厨房水龙头滴水");
        await TextFlowTests.SayAsync(hotline, Resident, "谢谢");
        Assert.Equal(TicketStatus.New, (await TextFlowTests.TheTicketAsync(hotline)).Status);
        var closed = Assert.Single(await hotline.TextsToAsync(Resident), text => text.Contains("服务时间外", StringComparison.Ordinal));
        Assert.Contains("11-22 07:00", closed, StringComparison.Ordinal);
    }

    internal static Task HabitsAsync(RunningHotline hotline, string phone, object habits) => RunningHotline.PostAsync(hotline.Anonymous, $"/sim/phones/{Uri.EscapeDataString(phone)}", habits);

    private static Task<AgentTask> AlarmAsync(RunningHotline hotline) => hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync(task => task.Kind == AgentTaskKind.HazardAlarm));
}
