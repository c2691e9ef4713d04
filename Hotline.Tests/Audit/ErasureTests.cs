using System.Text.Json;
using Hotline.Api.Audit;
using Hotline.Api.Audit.Seals;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Offers;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Tests.Audit;

/// <summary>Situation 4: erasure is asked for, or retention ends.</summary>
public sealed class ErasureTests
{
    private const string Resident = "+8614200038001";
    private const string Neighbour = "+8614200038002";
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(20);
    private static readonly string[] HerWords = ["14200038001", "3幢2单元", "老式阀门", "很好的师傅", "周美兰", "她儿子"];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task A_resident_asks_to_be_forgotten_and_later_her_neighbours_retention_ends(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine, settings: new Dictionary<string, string?>
        {
            ["Hotline:Retention:TicketDays"] = "2", ["Hotline:Retention:CallerDays"] = "2", ["Hotline:Retention:MessageDays"] = "2",
            ["Hotline:Retention:OutboxDays"] = "2", ["Hotline:Retention:InboxDays"] = "2", ["Hotline:Retention:DraftDays"] = "2",
        });

        // She writes, an agent notes what her son said on the phone, the work is done and rated.
        var number = await WorkAsync(hotline, Resident, "世纪城一期3幢2单元501，厨房水管漏水，老式阀门");
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/note", new { text = "她儿子周美兰来电话催" });
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/follow-up", new { score = 5, comment = "很好的师傅" });
        await hotline.AdvanceAsync(AMoment);
        var before = await hotline.GetAsync($"/api/tickets/{number}");
        Assert.Equal("Closed", before.Text("status"));
        var link = LinkIn(await hotline.TextsToAsync(Resident));
        Assert.True((await hotline.Anonymous.GetAsync(link)).IsSuccessStatusCode);
        Assert.NotEmpty(await Needles.FindAsync(hotline, HerWords));
        await SealAsync(hotline);

        // She asks to be forgotten. First a rehearsal, which changes nothing.
        Assert.Equal(0, await PurgeAsync(hotline, "--dry-run", "--caller", "142 0003 8001", "--reason", "asked by letter"));
        Assert.True((await hotline.Anonymous.GetAsync(link)).IsSuccessStatusCode);
        Assert.Equal(0, await PurgeAsync(hotline, "--caller", "142 0003 8001", "--reason", "asked by letter"));

        // Nothing of hers is left in any row, nor in the free pages and the log of the embedded database.
        Assert.Empty(await Needles.FindAsync(hotline, HerWords));
        if (engine == Engine.Sqlite) Assert.Empty(Needles.FindInFiles(hotline.DataDirectory, HerWords));

        // The history still stands, sealed and whole, and says that, when and why something was purged.
        Assert.Empty(await VerifyAsync(hotline));
        var after = await hotline.GetAsync($"/api/tickets/{number}");
        Assert.Equal(before.GetProperty("history").GetArrayLength() + 1, after.GetProperty("history").GetArrayLength());
        var purged = after.GetProperty("history").EnumerateArray().Last();
        Assert.Equal("PayloadPurged", purged.Text("kind"));
        Assert.Equal("asked by letter", purged.GetProperty("data").Text("reason"));
        Assert.Equal("program:purge", purged.Text("by"));
        Assert.Equal(JsonValueKind.Null, after.GetProperty("history")[0].GetProperty("data").ValueKind);
        // What was done, by whom and how well it was rated can still be supervised.
        Assert.Contains(after.GetProperty("history").EnumerateArray(), fact => fact.Text("kind") == "OfferAccepted" && fact.GetProperty("data").ValueKind == JsonValueKind.Object);
        Assert.Equal(5, after.GetProperty("followUps")[0].GetProperty("score").GetInt32());
        Assert.Equal(before.GetProperty("jobs")[0].GetProperty("priceFen").GetInt64(), after.GetProperty("jobs")[0].GetProperty("priceFen").GetInt64());
        Assert.NotNull((await hotline.ReadAsync(db => db.Callers.SingleAsync(caller => caller.ErasedAt != null))).ErasedAt);

        // Her old link is dead; who writes from her number is somebody new.
        Assert.False((await hotline.Anonymous.GetAsync(link)).IsSuccessStatusCode);
        Assert.Equal(1, await PurgeAsync(hotline, "--caller", "142 0003 8001", "--reason", "asked by letter"));
        await SayAsync(hotline, Resident, "南洋小城二期6幢301，水龙头滴水");
        Assert.Equal(1, await PurgeAsync(hotline, "--caller", "142 0003 8001", "--reason", "somebody works on it"));

        // The neighbour asked for nothing; when the time is over the night does the same.
        var other = await WorkAsync(hotline, Neighbour, "世纪城一期3幢2单元502，厨房水管漏水，滴在楼下");
        await SayAsync(hotline, Neighbour, "4");
        await hotline.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.NotEmpty(await Needles.FindAsync(hotline, "滴在楼下"));
        await hotline.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Empty(await Needles.FindAsync(hotline, "滴在楼下", "14200038002", "2单元502"));
        using var agent = await hotline.SignInAsync("agent1");
        Assert.Equal("retention", (await RunningHotline.GetAsync(agent, $"/api/tickets/{other}")).GetProperty("history").EnumerateArray().Last().GetProperty("data").Text("reason"));
        // The open ticket keeps its text.
        Assert.NotEmpty(await Needles.FindAsync(hotline, "水龙头滴水"));
        Assert.Empty(await VerifyAsync(hotline));
    }

    /// <summary>A ticket by text, taken and done by the first merchant who is asked.</summary>
    private static async Task<string> WorkAsync(RunningHotline hotline, string from, string words)
    {
        await SayAsync(hotline, from, words);
        foreach (var answer in new[] { "1 {0}", "3 {0}", "4 {0}", "5 {0} 120元" })
        {
            var (code, phone) = await hotline.ReadAsync(async db =>
            {
                var row = await (from offer in db.Offers
                                 join merchant in db.Merchants on offer.MerchantId equals merchant.Id
                                 where offer.Status == OfferStatus.Sent || offer.Status == OfferStatus.Accepted
                                 orderby offer.Id descending
                                 select new { offer.Code, merchant.Phone }).FirstAsync();
                return (row.Code, row.Phone);
            });
            await SayAsync(hotline, phone, answer.Replace("{0}", code, StringComparison.Ordinal));
        }
        return await hotline.ReadAsync(db => db.Tickets.Where(ticket => ticket.Caller!.Phone == from).OrderByDescending(ticket => ticket.Id).Select(ticket => ticket.Number).FirstAsync());
    }

    private static async Task SayAsync(RunningHotline hotline, string from, string body)
    {
        await hotline.TextAsync(from, body);
        await hotline.AdvanceAsync(AMoment);
    }

    private static string LinkIn(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split(['：', ' ', '。'])).Last(word => word.Contains("/t/", StringComparison.Ordinal));

    private static async Task<int> PurgeAsync(RunningHotline hotline, params string[] operands)
    {
        var verb = hotline.Services.GetServices<CommandVerb>().Single(each => each.Name == "purge");
        return await verb.RunAsync(hotline.Services.GetRequiredService<IHost>(), operands, CancellationToken.None);
    }

    private static async Task SealAsync(RunningHotline hotline)
    {
        await using var scope = hotline.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SealHistory>().SealNowAsync(CancellationToken.None);
    }

    private static async Task<List<string>> VerifyAsync(RunningHotline hotline)
    {
        await using var scope = hotline.Services.CreateAsyncScope();
        var findings = new List<string>();
        await scope.ServiceProvider.GetRequiredService<VerifyAudit>().RunAsync(null, finding => findings.Add(finding.ToString()), CancellationToken.None);
        return findings;
    }
}
