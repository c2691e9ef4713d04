using Hotline.Api.Data.Model;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Calls;

/// <summary>Who reads no texts is called, and answers with keys.</summary>
public sealed class SpokenNoticeTests
{
    private const string Landline = "+8657100039001";

    [Fact]
    public async Task An_offer_is_spoken_and_taken_with_a_key_and_the_survey_of_a_landline_is_answered_with_another()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await EveryMerchantIsCalledAsync(hotline, ContactWay.SpokenCall, ["press 1"]);
        await HazardTextTests.HabitsAsync(hotline, Landline, new { calls = "Answer", script = new[] { "press 9", "press 4" } });
        await TextFlowTests.SayAsync(hotline, Landline, "世纪城一期3幢2单元501，厨房水管漏水");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));

        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal(TicketStatus.Accepted, ticket.Status);
        Assert.Equal(AnswerWay.Keypad, ticket.Offers.Single(offer => offer.Status == OfferStatus.Accepted).RespondedBy);
        Assert.Empty(await hotline.TextsToAsync(Landline));
        var heard = await HeardAsync(hotline, Landline);
        Assert.Contains(heard, line => line.Contains("已接单", StringComparison.Ordinal));
        // Digits are spoken one by one.
        Assert.Contains(heard, line => line.Contains(string.Join(' ', ticket.Number.Where(char.IsDigit)), StringComparison.Ordinal));

        var merchant = await TextFlowTests.PhoneOfAsync(hotline, ticket.Jobs[0].MerchantId);
        await TextFlowTests.SayAsync(hotline, merchant, $"5 {ticket.Offers.Single(offer => offer.Status == OfferStatus.Accepted).Code}");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal((TicketStatus.Closed, 4), (ticket.Status, ticket.FollowUps[^1].Score));
    }

    [Theory]
    [InlineData("Busy")]
    [InlineData("Ignore")]
    [InlineData("Unreachable")]
    public async Task Who_cannot_be_reached_by_phone_is_called_by_an_agent(string habit)
    {
        await using var hotline = await RunningHotline.StartAsync();
        await HazardTextTests.HabitsAsync(hotline, Landline, new { calls = habit });
        await TextFlowTests.SayAsync(hotline, Landline, "家里有东西坏了");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        var task = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync());
        Assert.Equal((AgentTaskKind.CallCaller, Landline), (task.Kind, task.Phone));
        Assert.Contains("已收到", task.Detail.Zh, StringComparison.Ordinal);
        Assert.Equal(OutboxState.Failed, await hotline.ReadAsync(db => db.Outbox.Select(entry => entry.State).SingleAsync()));
    }

    [Fact]
    public async Task Silence_is_no_answer()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await EveryMerchantIsCalledAsync(hotline, ContactWay.SpokenCall, []);
        await TextFlowTests.SayAsync(hotline, "+8614200039701", "世纪城一期3幢，厨房水管漏水");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal(OfferStatus.Sent, Assert.Single(ticket.Offers).Status);
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(OfferStatus.Expired, (await TextFlowTests.TheTicketAsync(hotline)).Offers[0].Status);
    }

    [Fact]
    public async Task A_caller_hears_the_hours_and_is_called_back_once_however_often_they_ring()
    {
        await using var hotline = await RunningHotline.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            await RunningHotline.PostAsync(hotline.Anonymous, "/sim/calls", new { from = "+8614200030001", to = RunningHotline.HotlineNumber });
            await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));
        }
        var task = await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().SingleAsync());
        Assert.Equal((AgentTaskKind.CallBack, "+8614200030001", "宋春林"), (task.Kind, task.Phone, task.Detail.Zh));
        Assert.Contains(await HeardAsync(hotline, "+8614200030001"), line => line.Contains("回电", StringComparison.Ordinal));
    }

    internal static async Task EveryMerchantIsCalledAsync(RunningHotline hotline, ContactWay way, string[] script)
    {
        await hotline.ReadAsync(db => db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(merchant => merchant.ContactWay, way)));
        if (way != ContactWay.SpokenCall) return;
        foreach (var phone in await hotline.ReadAsync(db => db.Merchants.Where(merchant => merchant.Code.StartsWith("plumbing")).Select(merchant => merchant.Phone).ToListAsync()))
            await HazardTextTests.HabitsAsync(hotline, phone, new { calls = "Answer", script });
    }

    private static async Task<List<string>> HeardAsync(RunningHotline hotline, string phone)
    {
        var view = await RunningHotline.GetAsync(hotline.Anonymous, $"/sim/phones/{Uri.EscapeDataString(phone)}");
        return [.. view.GetProperty("calls").EnumerateArray().SelectMany(call => call.GetProperty("lines").EnumerateArray()).Select(line => line.ToString())];
    }
}
