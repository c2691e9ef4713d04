using System.Net;
using System.Text.RegularExpressions;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Journeys;

/// <summary>Situation 6: who calls is not always who opens the door, and not everybody has a phone.</summary>
public sealed partial class AnotherPersonTests
{
    private const string Daughter = "+8614200039901";
    private const string Mother = "+8614200039902";

    [Fact]
    public async Task The_daughter_is_told_and_asked_while_the_merchant_is_led_to_the_mother_by_a_masked_number()
    {
        await using var hotline = await RunningHotline.StartAsync();
        var entered = await EnterAsync(hotline, new
        {
            line = "hotline", callerPhone = Daughter, callerName = "小林", service = "pipe-leak", area = "century-city", address = "世纪城一期3幢2单元501", description = "妈妈家厨房漏水",
            onSite = new { name = "林妈妈", phone = Mother, relation = "母亲" },
        });
        Assert.Equal(("林妈妈", Mother, "母亲"), (entered.GetProperty("onSite").Text("name"), entered.GetProperty("onSite").Text("phone"), entered.GetProperty("onSite").Text("relation")));
        var ticket = await WorkedAsync(hotline, entered.Text("number"));

        var merchant = await TextFlowTests.PhoneOfAsync(hotline, ticket.Jobs[0].MerchantId);
        var texts = await hotline.TextsToAsync(merchant);
        Assert.Contains(texts, text => text.Contains("林妈妈", StringComparison.Ordinal));
        var page = WebUtility.HtmlDecode(await hotline.Anonymous.GetStringAsync(new Uri(Link().Match(texts[0]).Value)));
        Assert.Contains("142****9902", page, StringComparison.Ordinal);
        Assert.All(texts.Append(page), words =>
        {
            Assert.DoesNotContain(Mother[3..], words, StringComparison.Ordinal);
            Assert.DoesNotContain(Daughter[3..], words, StringComparison.Ordinal);
        });

        await TextFlowTests.SayAsync(hotline, Daughter, "5");
        Assert.Equal(TicketStatus.Closed, (await TextFlowTests.TheTicketAsync(hotline)).Status);
        Assert.Empty(await hotline.TextsToAsync(Mother));
    }

    [Fact]
    public async Task A_walk_in_without_a_phone_is_served_and_an_agent_asks_and_records_what_they_say()
    {
        await using var hotline = await RunningHotline.StartAsync();
        var entered = await EnterAsync(hotline, new
        {
            line = "hotline", callerName = "陈大爷", service = "pipe-leak", area = "century-city", address = "世纪城一期3幢2单元501", description = "厨房漏水，本人到站登记", source = "WalkIn",
        });
        Assert.Equal(System.Text.Json.JsonValueKind.Null, entered.GetProperty("caller").GetProperty("phone").ValueKind);
        await WorkedAsync(hotline, entered.Text("number"));

        Assert.True(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync(task => task.Kind == AgentTaskKind.SurveyCall && task.Phone == null && task.DoneAt == null)));
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{entered.Text("number")}/follow-up", new { outcome = "Satisfied", score = 5, comment = "到站说的" });
        var ticket = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal((TicketStatus.Closed, 5), (ticket.Status, ticket.FollowUps[^1].Score));
    }

    [Fact]
    public async Task Who_hides_their_number_is_told_how_to_be_called_back_and_nobody_is_made_up_for_them()
    {
        await using var hotline = await RunningHotline.StartAsync();
        using var answer = await hotline.PostSignedAsync("/carrier/voice", 
        [
            ("CallSid", "CA00000000000000000000000000009901"), ("AccountSid", "AC0123456789abcdef0123456789abcdef"), ("From", "anonymous"), ("To", RunningHotline.HotlineNumber), ("CallStatus", "ringing"), ("Direction", "inbound"),
        ]);
        Assert.Contains("没有显示号码", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await hotline.ReadAsync(db => db.AgentTasks.ToListAsync()));
        Assert.False(await hotline.ReadAsync(db => db.Callers.AnyAsync(caller => caller.Phone == "" || caller.Phone == "anonymous")));
    }

    private static Task<System.Text.Json.JsonElement> EnterAsync(RunningHotline hotline, object ticket) => RunningHotline.PostAsync(hotline.Agent, "/api/tickets", ticket);

    /// <summary>Offered, taken and finished.</summary>
    private static async Task<Ticket> WorkedAsync(RunningHotline hotline, string number)
    {
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/dispatch");
        await hotline.SettleAsync();
        var offer = (await TextFlowTests.TheTicketAsync(hotline)).Offers[^1];
        var merchant = await TextFlowTests.PhoneOfAsync(hotline, offer.MerchantId);
        foreach (var text in (string[])["1", "3", "4", "5"]) await TextFlowTests.SayAsync(hotline, merchant, $"{text} {offer.Code}");
        return await TextFlowTests.TheTicketAsync(hotline);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
