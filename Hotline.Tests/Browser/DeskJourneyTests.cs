using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

/// <summary>An agent without a mouse takes a vague text to an accepted job, in either language.</summary>
public sealed class DeskJourneyTests
{
    [DeskTheory]
    [InlineData("zh", "首选", "等待答复")]
    [InlineData("en", "First choice", "Waiting")]
    public async Task An_agent_completes_dispatches_and_accepts_by_keyboard(string language, string explained, string waits)
    {
        await using var hotline = await RunningHotline.StartAsync();
        await using var desk = await DeskPage.OpenAsync(hotline.Address, language);
        await desk.SignInAsync();
        // Names no place: no machine may send anybody.
        await hotline.TextAsync("+8614200031002", "水龙头一直滴水，关不紧");
        await desk.Row("水龙头一直滴水").WaitForAsync();

        await desk.PressInOneBreathAsync("g", "n");
        var description = desk.Page.Locator("#description");
        await description.WaitForAsync();
        // By Tab alone from the matter to the area.
        await description.FocusAsync();
        await TabToAsync(desk, "area");
        await desk.Page.Keyboard.TypeAsync(language == "zh" ? "世纪城" : "Century");
        await desk.Page.GetByRole(AriaRole.Option).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await desk.PressAsync("Enter");
        await TabToAsync(desk, "address");
        await desk.PressAsync("Control+a");
        await desk.Page.Keyboard.TypeAsync(language == "zh" ? "世纪城一期3幢2单元501" : "Century City 1, 3-2-501");
        await desk.PictureAsync($"triage-{language}");
        await desk.PressAsync("Control+s");
        await Eventually.TrueAsync(async () => (await TicketAsync(hotline)).AreaId is not null, TimeSpan.FromSeconds(60), "The agent's edit was not saved.");

        var number = (await TicketAsync(hotline)).Number;
        await desk.PressAsync("Escape");
        await desk.Page.GotoAsync($"/tickets/{number}");
        await desk.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).WaitForAsync();
        await desk.PressAsync("d");
        var drawer = desk.Page.GetByRole(AriaRole.Dialog);
        await drawer.GetByText(explained).First.WaitForAsync();
        await desk.PictureAsync($"match-{language}");
        await desk.PressAsync("Enter");

        await Eventually.TrueAsync(async () => (await TicketAsync(hotline)).Offers.Count == 1, TimeSpan.FromSeconds(60), "Nobody was asked.");
        await hotline.SettleAsync();
        await desk.Page.GetByText(waits, new PageGetByTextOptions { Exact = true }).WaitForAsync();
        await drawer.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await desk.PressAsync("a");
        await Eventually.TrueAsync(async () => await TicketAsync(hotline) is { Status: TicketStatus.Accepted, Offers: [{ Status: OfferStatus.Accepted }] }, TimeSpan.FromSeconds(60), "The key accepted nothing.");
        await desk.Page.GetByText(waits, new PageGetByTextOptions { Exact = true }).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await desk.PictureAsync($"ticket-accepted-{language}");
        desk.NobodyComplained();
    }

    private static async Task TabToAsync(DeskPage desk, string id)
    {
        for (var presses = 0; presses < 20; presses++)
        {
            await desk.PressAsync("Tab");
            if (await desk.Page.EvaluateAsync<string>("document.activeElement.id") == id) return;
        }
        Assert.Fail($"Tab does not lead to {id}.");
    }

    private static Task<Ticket> TicketAsync(RunningHotline hotline) => hotline.ReadAsync(db => db.Tickets.AsNoTracking().Include(ticket => ticket.Offers).SingleAsync());
}
