using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Calls;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Messages;

/// <summary>Where people cannot answer texts, links are forbidden, only registered texts arrive and more than five a day are late: calls and agents take the place of replies and links.</summary>
public sealed class RegionFlowTests
{
    private const string Resident = "+8614200039901";

    [Fact]
    public async Task The_whole_flow_passes_by_calls_and_registered_texts()
    {
        await using var hotline = await RunningHotline.StartAsync(settings: Restricted());
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/region", new { region = new { inboundTexts = false, links = "Refuse", unregistered = "Refuse", textsPerDay = 5, templates = Patterns() } });
        var carried = await RunningHotline.PostAsync(hotline.Anonymous, "/sim/sms", new { from = Resident, to = RunningHotline.HotlineNumber, body = "水管漏水" });
        Assert.Equal("NotCarried", carried.GetProperty("outcome").GetString());
        await SpokenNoticeTests.EveryMerchantIsCalledAsync(hotline, ContactWay.Sms, []);
        foreach (var phone in await hotline.ReadAsync(db => db.Merchants.Where(merchant => merchant.Code.StartsWith("plumbing")).Select(merchant => merchant.Phone).ToListAsync()))
            await HazardTextTests.HabitsAsync(hotline, phone, new { calls = "Answer", script = new[] { "press 1" } });
        await HazardTextTests.HabitsAsync(hotline, Resident, new { calls = "Answer", script = new[] { "press 5" } });

        // No text reaches the hotline here: an agent enters what was said on the phone.
        var ticket = await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new { line = "hotline", callerPhone = Resident, callerName = "王阿姨", service = "pipe-leak", area = "century-city", address = "世纪城一期3幢501", description = "厨房水管漏水" });
        var number = ticket.GetProperty("number").GetString();
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/dispatch");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(2));

        var accepted = await TextFlowTests.TheTicketAsync(hotline);
        Assert.Equal(TicketStatus.Accepted, accepted.Status);
        Assert.True(await hotline.ReadAsync(db => db.Outbox.AnyAsync(entry => entry.Template == NoticeTemplate.OfferMade && entry.Way == ContactWay.SpokenCall)));
        var job = accepted.Jobs[0].Id;
        foreach (var step in (string[])["en-route", "on-site", "done"]) await RunningHotline.PostAsync(hotline.Agent, $"/api/jobs/{job}/{step}");
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(TicketStatus.Closed, (await TextFlowTests.TheTicketAsync(hotline)).Status);
        var texts = await hotline.TextsToAsync(Resident);
        Assert.NotEmpty(texts);
        Assert.True(texts.Count <= 5, $"{texts.Count} texts");
        Assert.All(texts, text => Assert.DoesNotContain("http", text, StringComparison.Ordinal));
        Assert.False(await hotline.ReadAsync(db => db.AgentTasks.AnyAsync(task => task.Kind == AgentTaskKind.UnconfirmedMessage)));
    }

    private static Dictionary<string, string?> Restricted()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Hotline:Carrier:Region:InboundSms"] = "false", ["Hotline:Carrier:Region:Links"] = "false",
            ["Hotline:Carrier:Region:TemplatesRequired"] = "true", ["Hotline:Carrier:Region:TextsPerDayPerNumber"] = "5",
        };
        // Registered by their wording, so they have no name at the carrier.
        foreach (var template in Enum.GetValues<NoticeTemplate>()) settings[$"Hotline:Carrier:Region:Templates:{template}:ContentSid"] = "";
        return settings;
    }

    /// <summary>The wordings as an operator would register them: a gap for each argument.</summary>
    private static List<string> Patterns()
    {
        var gaps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])["line", "number", "service", "place", "price", "minutes", "code", "merchant", "technician", "address", "contact", "answer", "quote", "at", "times", "text", "offers", "reason", "linePhone", "advice", "emergency", "open"]) gaps[name] = "{}";
        return [.. Enum.GetValues<NoticeTemplate>().Select(template => NoticeText.Render(template, "zh", gaps, link: null))];
    }
}
