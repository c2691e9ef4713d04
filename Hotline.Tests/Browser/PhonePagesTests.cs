using System.Text.RegularExpressions;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

/// <summary>A caller and a merchant with the cheapest of phones: 360 pixels wide, script switched off. From the question to the rating.</summary>
public sealed partial class PhonePagesTests
{
    private const string Caller = "13812345678";

    /// <summary>Everything that a thumb is meant to press and that is lower or narrower than a thumb, in CSS pixels.</summary>
    private const string TooSmall = """
        [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden]), label:has(input[type=radio])')]
          .filter(each => each.getClientRects().length > 0 && !each.closest('.unseen, [aria-hidden=true]') && !each.matches('input[type=radio]'))
          .map(each => ({ name: each.tagName + ' ' + (each.name || each.textContent.trim()), box: each.getBoundingClientRect() }))
          .filter(each => Math.round(each.box.height) < 44 || Math.round(each.box.width) < 44)
          .map(each => `${each.name}: ${Math.round(each.box.width)}×${Math.round(each.box.height)}`)
        """;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_whole_job_from_question_to_rating_fits_a_small_phone_without_script(string language)
    {
        await using var hotline = await RunningHotline.StartAsync();
        await using var context = await Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = Chromium.SmallPhone, JavaScriptEnabled = false, Locale = language == "zh" ? "zh-CN" : "en-GB", BaseURL = hotline.Address.GetLeftPart(UriPartial.Authority), HasTouch = true,
        });
        var caller = await context.NewPageAsync();
        await caller.GotoAsync("/ask");
        await FitsAsync(caller, $"ask-{language}");
        await caller.Locator("[name=Description]").FillAsync("厨房水管漏水，水已经流到客厅");
        await caller.Locator("[name=Service]").SelectOptionAsync("pipe-leak");
        await caller.Locator("[name=Area]").SelectOptionAsync("century-city");
        await caller.Locator("[name=Address]").FillAsync("世纪城一期3幢2单元501");
        await caller.Locator("[name=Name]").FillAsync("欧阳秀英");
        await caller.Locator("[name=Phone]").FillAsync(Caller);
        await caller.Locator("button.primary").ClickAsync();
        await caller.WaitForURLAsync("**/t/**");
        await FitsAsync(caller, $"caller-1-received-{language}");

        var number = await hotline.ReadAsync(db => db.Tickets.Select(ticket => ticket.Number).SingleAsync());
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/dispatch");
        await hotline.SettleAsync();
        var merchant = await context.NewPageAsync();
        await merchant.GotoAsync(await MerchantLinkAsync(hotline));
        await merchant.Locator("details").First.EvaluateAsync("each => each.open = true");
        await FitsAsync(merchant, $"merchant-1-offer-{language}");
        await PressAsync(merchant, "Accept");
        await FitsAsync(merchant, $"merchant-2-accepted-{language}");
        await PressAsync(merchant, "SetOut");
        await PressAsync(merchant, "Arrive");
        foreach (var details in await merchant.Locator("details").AllAsync()) await details.EvaluateAsync("each => each.open = true");
        await FitsAsync(merchant, $"merchant-3-on-site-{language}");
        await merchant.Locator("form[action*=Quote] [name=yuan]").FillAsync("150");
        await PressAsync(merchant, "Quote");

        await caller.ReloadAsync();
        await FitsAsync(caller, $"caller-2-quote-{language}");
        await PressAsync(caller, "Agree");
        await merchant.Locator("form[action*=Done] [name=yuan]").FillAsync("１５０元");
        await PressAsync(merchant, "Done");
        await FitsAsync(merchant, $"merchant-4-done-{language}");
        await caller.ReloadAsync();
        await FitsAsync(caller, $"caller-3-rate-{language}");
        await caller.Locator(".scores label").Nth(4).ClickAsync();
        await caller.Locator("[name=comment]").FillAsync("很及时，谢谢！");
        await PressAsync(caller, "Rate");
        await FitsAsync(caller, $"caller-4-closed-{language}");
        Assert.Equal(TicketStatus.Closed, await hotline.ReadAsync(db => db.Tickets.Select(ticket => ticket.Status).SingleAsync()));

        await caller.GotoAsync("/t/not-a-link");
        await FitsAsync(caller, $"gone-{language}");
    }

    /// <summary>The page is no wider than the phone, and every target is a thumb wide.</summary>
    private static async Task FitsAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HOTLINE_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"phone-{name}.png"), FullPage = true });
        Assert.True(await DeskPage.OverflowAsync(page) <= 0, $"{name} is wider than the phone.");
        var tooSmall = await page.EvaluateAsync<string[]>(TooSmall);
        Assert.True(tooSmall.Length == 0, $"{name}: {string.Join(", ", tooSmall)}");
    }

    private static async Task PressAsync(IPage page, string handler)
    {
        var button = page.Locator($"form[action*={handler}] button");
        if (!await button.IsVisibleAsync()) await page.Locator($"details:has(form[action*={handler}]) summary").ClickAsync();
        // The answer is a page at the same address; by the mark on the old one the test knows which of the two it looks at.
        await page.EvaluateAsync("document.documentElement.dataset.old = ''");
        await button.ClickAsync();
        await page.Locator("html:not([data-old])").WaitForAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task<string> MerchantLinkAsync(RunningHotline hotline)
    {
        var phone = await hotline.ReadAsync(db => (from offer in db.Offers join merchant in db.Merchants on offer.MerchantId equals merchant.Id select merchant.Phone).SingleAsync());
        var link = (await hotline.TextsToAsync(phone)).SelectMany(text => Link().Matches(text)).Last(match => match.Value.Contains("/m/", StringComparison.Ordinal));
        return new Uri(link.Value).AbsolutePath;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
