using System.Text.Json;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

/// <summary>
/// Every screen of the desk at every size, in both languages and both themes: nothing runs over the edge, nothing is too faint to read, nothing is nameless
/// to a screen reader, the browser complains about nothing. With <c>HOTLINE_PICTURES=FOLDER</c> it also leaves pictures for people to look at.
/// </summary>
public sealed class DeskLookTests
{
    private static readonly string Axe = Repository.PathOf("Hotline.AgentConsole", "node_modules", "axe-core", "axe.min.js");

    /// <summary>What axe-core finds of weight, as "rule: element".</summary>
    private const string Findings = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'], resultTypes: ['violations'] })).violations
          .filter(each => each.impact === 'serious' || each.impact === 'critical')
          .flatMap(each => each.nodes.slice(0, 3).map(node => `${each.id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary}`))
        """;

    [DeskFact]
    public async Task Every_screen_fits_and_can_be_read_at_every_size_in_both_languages_and_themes()
    {
        await using var hotline = await RunningHotline.StartAsync();
        var (number, conversation) = await BusyMorning.LiveAsync(hotline);
        // Reports count what lies before their end, which is now.
        await hotline.AdvanceAsync(TimeSpan.FromSeconds(1));
        var decision = await hotline.ReadAsync(db => db.Decisions.Where(each => db.Tickets.Any(ticket => ticket.Id == each.TicketId && ticket.Number == number)).MinAsync(each => each.Id));
        var wrong = new List<string>();
        foreach (var (language, isDark, width) in Looks())
        {
            await using var desk = await DeskPage.OpenAsync(hotline.Address, language, new ViewportSize { Width = width, Height = width < 700 ? 780 : 900 }, isDark);
            var look = $"{language}-{(isDark ? "dark" : "light")}-{width}";
            await desk.Page.Locator("input[name=userName]").WaitForAsync();
            await CheckAsync(desk, $"sign-in-{look}", wrong);
            await desk.SignInAsync("supervisor");
            foreach (var (name, path, sign) in Screens(number, conversation, decision))
            {
                await desk.Page.GotoAsync(path);
                await desk.Page.Locator(sign).First.WaitForAsync();
                await CheckAsync(desk, $"{name}-{look}", wrong);
            }
            await desk.Page.GotoAsync($"/tickets/{number}");
            await desk.Page.GetByText(number).First.WaitForAsync();
            await desk.Page.Locator("aside li button").First.ClickAsync();
            await desk.Page.GetByRole(AriaRole.Dialog).Locator("ol li").First.WaitForAsync();
            await CheckAsync(desk, $"receipt-{look}", wrong);
            await desk.PressAsync("Escape");
            await desk.Page.GetByRole(AriaRole.Dialog).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
            await desk.PressAsync("?");
            await desk.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
            await CheckAsync(desk, $"keys-{look}", wrong);
            wrong.AddRange(desk.Complaints.Select(said => $"{look}: {said}"));
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Distinct()));
    }

    /// <summary>In the short suite each language and theme once, on a desk and on a phone; in the long run all together.</summary>
    private static IEnumerable<(string Language, bool IsDark, int Width)> Looks() => FullRun.IsOn
        ? from language in new[] { "zh", "en" } from isDark in new[] { false, true } from width in new[] { 360, 768, 1440 } select (language, isDark, width)
        : [("zh", false, 1440), ("en", true, 360)];

    private static IEnumerable<(string Name, string Path, string Sign)> Screens(string number, long conversation, long decision) =>
    [
        ("queue", "/tickets", "text=客厅插座没电"),
        ("queue-empty", "/tickets?text=nothing-has-this-in-it", "h2, [class*=blank] button"),
        ("triage", "/triage", "#description"),
        ("tasks", "/tasks", "main li"),
        ("conversations", "/conversations", "text=旧家具"),
        ("conversation", $"/conversations/{conversation}", "text=师傅什么时候到"),
        ("new-ticket", "/new", "#callerPhone"),
        ("ticket", $"/tickets/{number}", "text=钥匙在门卫室"),
        ("decision", $"/tickets/{number}?decision={decision}", ".ant-drawer [class*=remedy]"),
        ("board", "/board", "main tbody tr, main [class*=blank] h2"),
        ("fairness", "/fairness", "main tbody tr"),
        ("coverage", "/coverage", "main td button"),
        ("policies", "/policies", "main ol button"),
        ("calendars", "/calendars", "main ul a"),
        ("calendar", "/calendars/station-noon", "main [role=img]"),
        ("calendar-edit", "/calendars/station-noon/edit", "#effectiveFrom"),
        ("promises", "/promises", "main li b"),
        ("duty", "/duty", "main ol li"),
        ("follow-ups", "/follow-ups", "main section h2, main [class*=blank] h2"),
        ("schedules", "/schedules", "main tbody tr"),
        ("not-found", "/no-such-page", "text=404"),
    ];

    private static async Task CheckAsync(DeskPage desk, string name, List<string> wrong)
    {
        await desk.PictureAsync(name);
        if (await desk.OverflowAsync() is > 0 and var over) wrong.Add($"{name}: {over} px too wide");
        await desk.Page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        var found = await desk.Page.EvaluateAsync<JsonElement>(Findings);
        wrong.AddRange(found.EnumerateArray().Select(each => $"{name}: {each.GetString()}"));
    }
}
