using System.Text.Json;
using Hotline.Dispatch.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Offers;

/// <summary>What callers ask of the person who comes: a woman, a language. The desk writes it down, the matcher keeps to it.</summary>
public sealed class WhoMayComeTests
{
    [Fact]
    public async Task A_women_only_ticket_excludes_the_others_with_the_reason_until_the_caller_waives_it()
    {
        await using var street = await Street.OpenAsync(shops: 1);
        var withWoman = await street.EnterShopAsync(7, new { womenTechnicians = true });
        var number = await street.TicketAsync(more: new { womenOnly = true });
        Assert.True((await street.Agent.ReadAsync($"/api/tickets/{number}")).GetProperty("womenOnly").GetBoolean());

        var match = await street.Agent.ReadAsync($"/api/tickets/{number}/match");
        Assert.Equal([withWoman], Picks(match));
        Assert.Equal(["Has no woman technician", "Has no woman technician"], Reasons(match, "Women"));
        // The shop decides whom it sends: it must know.
        await street.DispatchAsync(number);
        var told = await street.ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync(entry => entry.MerchantId == withWoman && entry.Template == NoticeTemplate.OfferMade));
        Assert.Equal("水管维修（只要女师傅）", JsonSerializer.Deserialize<Dictionary<string, string>>(told.Arguments)!["service"]);

        var edited = await EditAsync(street, number, new { womenOnly = false });
        Assert.False(edited.GetProperty("womenOnly").GetBoolean());
        Assert.Contains(edited.GetProperty("history").EnumerateArray(), item => item.Text("text") == "Edited: woman technician yes → no");
        Assert.Empty(Reasons(await street.Agent.ReadAsync($"/api/tickets/{number}/match"), "Women"));
    }

    [Fact]
    public async Task A_woman_is_sent_only_to_work_that_she_does()
    {
        await using var street = await Street.OpenAsync(shops: 0);
        var shop = await street.EnterShopAsync(7, new { trades = new[] { new { trade = "plumbing", skill = 2 }, new { trade = "electric", skill = 2 } } });
        var refused = await street.Admin.RefusedAsync(HttpMethod.Post, $"/api/merchants/{shop}/technicians", new { name = "陈师傅", trades = new[] { "roofing" } }, 400);
        Assert.Equal("The shop does electric, plumbing.", refused.GetProperty("errors").GetProperty("trades")[0].GetString());
        var woman = await street.Admin.PostAsync($"/api/merchants/{shop}/technicians", new { name = "陈师傅", gender = "Woman", trades = new[] { "electric" } });
        var number = await street.TicketAsync(more: new { womenOnly = true });
        Assert.Equal(["Its women technicians do not do this trade"], Reasons(await street.Agent.ReadAsync($"/api/tickets/{number}/match"), "Women").Where(reason => reason != "Has no woman technician"));

        var edited = await street.Admin.DoAsync(HttpMethod.Put, $"/api/merchants/{shop}/technicians/{woman.GetProperty("id").GetInt64()}", new { trades = new[] { "plumbing", "electric" } });
        Assert.Equal(["electric", "plumbing"], edited.GetProperty("trades").EnumerateArray().Select(trade => trade.GetString()));
        Assert.Equal([shop], Picks(await street.Agent.ReadAsync($"/api/tickets/{number}/match")));
    }

    [Fact]
    public async Task A_language_that_was_asked_for_decides_who_comes_and_is_known_when_the_caller_calls_again()
    {
        await using var street = await Street.OpenAsync(shops: 0);
        var local = await street.EnterShopAsync(7, new { languages = "zh,wu" });
        var number = await street.TicketAsync(more: new { wantedLanguage = "wu" });

        var match = await street.Agent.ReadAsync($"/api/tickets/{number}/match");
        Assert.Equal([local], Picks(match));
        Assert.Equal(["Does not speak the language asked for (Wu (local dialect))"], Reasons(match, "Language"));
        Assert.Equal("wu", await DialectAsync(street));

        // Nobody is sent to the caller's mother because of the caller's own language.
        await street.TicketAsync(more: new { wantedLanguage = "en", onSite = new { name = "母亲" } });
        Assert.Equal("wu", await DialectAsync(street));

        var edited = await EditAsync(street, number, new { wantedLanguage = "zh" });
        Assert.Contains(edited.GetProperty("history").EnumerateArray(), item => item.Text("text") == "Edited: language asked for Wu (local dialect) → Mandarin");
        Assert.Null(await DialectAsync(street));

        Assert.Equal(JsonValueKind.Null, (await EditAsync(street, number, new { wantedLanguage = "" })).GetProperty("wantedLanguage").ValueKind);
        Assert.Empty(Reasons(await street.Agent.ReadAsync($"/api/tickets/{number}/match"), "Language"));
    }

    [Fact]
    public async Task A_language_that_nobody_can_name_is_refused_at_its_field()
    {
        await using var street = await Street.OpenAsync(shops: 0);
        var entered = await street.Agent.RefusedAsync(HttpMethod.Post, "/api/tickets", new { line = "hotline", description = "漏水", wantedLanguage = "klingon" }, 400);
        Assert.Equal("One of zh, wu, en, yue, nan, csl.", entered.GetProperty("errors").GetProperty("wantedLanguage")[0].GetString());

        var number = await street.TicketAsync();
        var edited = await street.Agent.RefusedAsync(HttpMethod.Put, $"/api/tickets/{number}", new { version = 0, wantedLanguage = "xx" }, 400);
        Assert.True(edited.GetProperty("errors").TryGetProperty("wantedLanguage", out _));
    }

    private static async Task<JsonElement> EditAsync(Street street, string number, object fields)
    {
        var body = JsonSerializer.SerializeToNode(fields)!.AsObject();
        body["version"] = (await street.Agent.ReadAsync($"/api/tickets/{number}")).GetProperty("version").GetInt32();
        return await street.Agent.DoAsync(HttpMethod.Put, $"/api/tickets/{number}", body);
    }

    private static async Task<string?> DialectAsync(Street street) =>
        (await street.Agent.ReadAsync("/api/callers?phone=13800000041")).GetProperty("items")[0].GetProperty("dialect").GetString();

    private static IEnumerable<long> Picks(JsonElement match) => match.GetProperty("picks").EnumerateArray().Select(pick => pick.GetInt64());

    private static List<string> Reasons(JsonElement match, string code) =>
        [.. match.GetProperty("candidates").EnumerateArray().SelectMany(candidate => candidate.GetProperty("exclusions").EnumerateArray())
            .Where(exclusion => exclusion.Text("code") == code).Select(exclusion => exclusion.GetProperty("text").Text("en"))];
}
