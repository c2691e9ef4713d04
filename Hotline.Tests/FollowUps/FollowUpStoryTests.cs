using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.FollowUps;

/// <summary>After the work the caller is asked, and nothing is closed without a yes or the recorded tries.</summary>
public sealed class FollowUpStoryTests
{
    private const string Resident = "+8614200039801";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task Who_answers_neither_the_text_nor_three_calls_on_different_day_parts_leaves_an_unverified_ticket(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine);
        var number = await FinishedAsync(hotline);
        Assert.Contains((await hotline.TextsToAsync(Resident))[^1], text => text == '5');

        var refused = await hotline.Agent.PostAsJsonAsync($"/api/tickets/{number}/close", new { reason = "没人接" });
        Assert.Equal("caller-not-asked", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());

        // 09:00 + 3 h: nobody answered the text, an agent calls, in the afternoon, in the evening, the next morning.
        foreach (var wait in new[] { TimeSpan.FromHours(3.1), TimeSpan.FromHours(6), TimeSpan.FromHours(14.5) })
        {
            await hotline.AdvanceAsync(wait);
            var call = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync(task => task.Kind == AgentTaskKind.SurveyCall && task.DoneAt == null));
            Assert.Equal(Resident, call.Phone);
            Assert.Contains("1到5分", call.Detail.Zh, StringComparison.Ordinal);
            // By then everybody's session has ended.
            using var agent = await hotline.SignInAsync("agent2");
            await RunningHotline.PostAsync(agent, $"/api/tickets/{number}/follow-up", new { outcome = "Unreachable", comment = "无人接听" });
            Assert.False(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync(task => task.Kind == AgentTaskKind.SurveyCall && task.DoneAt == null)));
        }

        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal((TicketStatus.Closed, ClosingGround.Unverified), (ticket.Status, ticket.ClosedAs!.Value));
        using var supervisor = await hotline.SignInAsync("supervisor");
        var report = await RunningHotline.GetAsync(supervisor, "/api/reports/follow-ups?line=hotline");
        Assert.Equal((1, 0, 3, 1), (Count("closedUnverified"), Count("closedWithYes"), Count("unreachable"), Count("noAnswer")));
        supervisor.DefaultRequestHeaders.Add("Accept", "text/csv");
        Assert.Equal(HttpStatusCode.BadRequest, (await supervisor.GetAsync("/api/reports/follow-ups?line=hotline")).StatusCode);
        var rows = (await supervisor.GetStringAsync("/api/reports/follow-ups?line=hotline&from=2026-01-01T00:00:00Z&to=2026-12-31T00:00:00Z")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["\uFEFFticket", number, number, number, number], rows.Select(row => row.Split(',')[0]));
        Assert.Equal(["outcome", "NoAnswer", "Unreachable", "Unreachable", "Unreachable"], rows.Select(row => row.Split(',')[5]));
        Assert.All(rows[1..], row => Assert.Equal("Unverified", row.Split(',')[7]));

        int Count(string name) => report.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Work_that_ends_at_night_is_asked_about_in_the_morning()
    {
        await using var hotline = await RunningHotline.StartAsync(clock: "2026-11-21T11:30:00Z");
        var merchant = await AcceptedAsync(hotline);
        await hotline.AdvanceAsync(TimeSpan.FromHours(2));
        await TextFlowTests.SayAsync(hotline, merchant.Phone, $"5 {merchant.Code} 150");
        Assert.Equal(TicketStatus.Done, (await TextFlowTests.TheTicketAsync(hotline)).Status);
        Assert.Empty((await TextFlowTests.TheTicketAsync(hotline)).FollowUps);

        await hotline.AdvanceAsync(TimeSpan.FromHours(11));
        var asked = Assert.Single((await TextFlowTests.TheTicketAsync(hotline)).FollowUps);
        // 08:30 in Shanghai.
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 30, 0, TimeSpan.Zero), asked.AskedAt);
        await TextFlowTests.SayAsync(hotline, Resident, "5");
        Assert.Equal(ClosingGround.CallerAgreed, (await TextFlowTests.TheTicketAsync(hotline)).ClosedAs);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task The_same_bad_plumber_is_not_sent_again_to_a_caller_who_refuses_him_and_he_bears_the_cost(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine);
        var number = await FinishedAsync(hotline);
        var bad = (await TextFlowTests.TheTicketAsync(hotline)).Jobs[0].MerchantId;
        await TextFlowTests.SayAsync(hotline, Resident, "1");

        // Reopening sends nobody, however long it waits.
        await hotline.AdvanceAsync(TimeSpan.FromHours(1));
        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal(TicketStatus.Reopened, ticket.Status);
        Assert.DoesNotContain(ticket.Offers, offer => offer.IsOpen);
        Assert.True(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync(task => task.Kind == AgentTaskKind.LowScore && task.IsForSupervisors && task.DoneAt == null)));

        var again = await hotline.Agent.PostAsJsonAsync($"/api/tickets/{number}/remedy", new { remedy = "Rework", refusesMerchant = true });
        Assert.Equal("merchant-refused", (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/remedy", new { remedy = "OtherMerchant", refusesMerchant = true, note = "住户不要原来的师傅" });
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/dispatch");
        await hotline.SettleAsync();

        ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.NotEqual(bad, ticket.Offers.Last(offer => offer.Round == 2).MerchantId);
        Assert.Equal((Remedy.OtherMerchant, CostBearer.Merchant), (ticket.Remedy!.Value, ticket.CostBearer!.Value));
        var candidates = (await hotline.GetAsync($"/api/tickets/{number}/match")).GetProperty("candidates").EnumerateArray();
        Assert.NotEmpty(candidates.Single(candidate => candidate.GetProperty("merchant").GetProperty("id").GetInt64() == bad).GetProperty("exclusions").EnumerateArray());
    }

    [Fact]
    public async Task Rework_under_warranty_is_proposed_with_its_reason_and_once_chosen_goes_to_the_same_merchant_first_then_to_others()
    {
        await using var hotline = await RunningHotline.StartAsync();
        var number = await FinishedAsync(hotline);
        var first = (await TextFlowTests.TheTicketAsync(hotline)).Jobs[0].MerchantId;
        await TextFlowTests.SayAsync(hotline, Resident, "2");
        var proposal = await hotline.GetAsync($"/api/tickets/{number}/remedy");
        Assert.Equal(("Rework", first, "Merchant"), (proposal.GetProperty("remedy").GetString(), proposal.GetProperty("merchantId").GetInt64(), proposal.GetProperty("costBearer").GetString()));
        // A proposal chooses nothing and sends nobody.
        Assert.DoesNotContain((await TextFlowTests.TheTicketAsync(hotline)).Offers, offer => offer.IsOpen);

        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/remedy", new { remedy = "Rework" });
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/dispatch");
        await hotline.SettleAsync();
        var offer = Assert.Single((await TextFlowTests.TheTicketAsync(hotline)).Offers, each => each.Round == 2);
        Assert.Equal((first, CostBearer.Merchant), (offer.MerchantId, (await TextFlowTests.TheTicketAsync(hotline)).CostBearer));

        await TextFlowTests.SayAsync(hotline, await TextFlowTests.PhoneOfAsync(hotline, first), $"2 {offer.Code}");
        Assert.All((await TextFlowTests.TheTicketAsync(hotline)).Offers.Where(each => each.Round == 2 && each.IsOpen), each => Assert.NotEqual(first, each.MerchantId));
        Assert.Contains((await TextFlowTests.TheTicketAsync(hotline)).Offers, each => each.Round == 2 && each.IsOpen);
    }

    private static async Task<string> FinishedAsync(RunningHotline hotline)
    {
        var merchant = await AcceptedAsync(hotline);
        await TextFlowTests.SayAsync(hotline, merchant.Phone, $"5 {merchant.Code} 150");
        return (await TextFlowTests.TheTicketAsync(hotline)).Number;
    }

    private static async Task<(string Phone, string Code)> AcceptedAsync(RunningHotline hotline)
    {
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢2单元501，厨房水管漏水，麻烦派个师傅");
        var offer = (await TextFlowTests.TheTicketAsync(hotline)).Offers.Single(each => each.Status == OfferStatus.Sent);
        var phone = await TextFlowTests.PhoneOfAsync(hotline, offer.MerchantId);
        await TextFlowTests.SayAsync(hotline, phone, $"1 {offer.Code}");
        return (phone, offer.Code);
    }
}
