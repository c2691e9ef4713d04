using System.Text.Json;
using Hotline.Tests.Support;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

/// <summary>A shop complains that it is never asked. The supervisor looks it up, without a mouse, and takes the figures along.</summary>
public sealed class SupervisorAnswersTests
{
    [DeskTheory]
    [InlineData("zh", "看依据", "照当时的资料重算，结果一致", "要排到第一", "下载台账")]
    [InlineData("en", "See why", "Made again from what was known then: the same", "It would have been first", "Download the ledger")]
    public async Task A_supervisor_finds_out_why_a_merchant_was_not_asked_and_takes_the_ledger_along(string language, string why, string same, string remedy, string download)
    {
        await using var hotline = await RunningHotline.StartAsync();
        var (number, loser) = await DecideAsync(hotline);
        await using var desk = await DeskPage.OpenAsync(hotline.Address, language);
        await desk.SignInAsync("supervisor");

        await desk.Page.GotoAsync($"/tickets/{number}");
        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = why }).FocusAsync();
        await desk.PressAsync("Enter");
        var answer = desk.Page.GetByRole(AriaRole.Dialog);
        await answer.GetByText(same).WaitForAsync();
        await answer.GetByRole(AriaRole.Textbox).FocusAsync();
        await desk.Page.Keyboard.TypeAsync(loser);
        var verdict = answer.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = loser }).First;
        await verdict.GetByText(remedy).WaitForAsync();
        await desk.PictureAsync($"why-not-{language}");

        // The link answers whoever gets it.
        Assert.Contains("decision=", desk.Page.Url, StringComparison.Ordinal);
        await desk.PressAsync("Escape");
        await answer.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        await desk.Page.GotoAsync("/fairness");
        var file = await desk.Page.RunAndWaitForDownloadAsync(async () =>
        {
            await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = download }).FocusAsync();
            await desk.PressAsync("Enter");
        });
        Assert.StartsWith("trade,area,merchant,name,offers", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
        desk.NobodyComplained();
    }

    /// <summary>A ticket about which the matcher decided, and a merchant that could have been asked, was not first, and could have been.</summary>
    private static async Task<(string Number, string Loser)> DecideAsync(RunningHotline hotline)
    {
        var ticket = await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new { line = "hotline", callerPhone = "13800010001", service = "pipe-leak", area = "century-city", address = "世纪城一期3幢", description = "水管漏水" });
        var number = ticket.GetProperty("number").GetString()!;
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/dispatch");
        // A report counts what lies before its end, which is now.
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(1));
        var decision = (await hotline.GetAsync($"/api/tickets/{number}/decisions"))[0].GetProperty("id").GetInt64();
        var candidates = (await hotline.GetAsync($"/api/tickets/{number}/decisions/{decision}")).GetProperty("match").GetProperty("candidates").EnumerateArray();
        return (number, candidates.First(each => each.GetProperty("rank").ValueKind == JsonValueKind.Number && each.GetProperty("remedies").GetArrayLength() > 0).GetProperty("merchant").GetProperty("name").GetString()!);
    }
}
