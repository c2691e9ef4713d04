using Hotline.Tests.Support;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

/// <summary>The desk in a supervisor's hand, on the smallest phone: what counts is in reach of the thumb, and what is written can be read.</summary>
public sealed class DeskInHandTests
{
    /// <summary>The buttons whose middle is not in the window, or lies under something, while the page is at its beginning, in its middle or at its end.</summary>
    private const string OutOfReach = """
        buttons => {
          const content = document.getElementById('content')
          return [0, 0.5, 1].flatMap(part => {
            content.scrollTop = part * (content.scrollHeight - content.clientHeight)
            return buttons.filter(button => {
              const box = button.getBoundingClientRect()
              return !button.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))
            }).map(button => `${button.textContent} at ${part}`)
          })
        }
        """;

    [DeskFact]
    public async Task A_new_ticket_can_be_sent_out_from_anywhere_on_its_sheet_and_a_number_on_duty_is_read_whole()
    {
        await using var hotline = await RunningHotline.StartAsync();
        // Names no place: it waits for a person.
        await hotline.TextAsync("+8614200031201", "水龙头一直滴水，关不紧");
        foreach (var (language, isDark, width) in Looks())
        {
            await using var desk = await DeskPage.OpenAsync(hotline.Address, language, width < 700 ? new ViewportSize { Width = width, Height = 640 } : new ViewportSize { Width = width, Height = 900 }, isDark);
            var look = $"{language}-{(isDark ? "dark" : "light")}-{width}";
            await desk.SignInAsync("supervisor");
            foreach (var (page, sign) in new[] { ("triage", "#description"), ("new", "#callerPhone") })
            {
                await desk.Page.GotoAsync($"/{page}");
                await desk.Page.Locator(sign).WaitForAsync();
                await desk.PictureAsync($"hand-{page}-{look}");
                var actions = desk.Page.Locator("main footer button");
                Assert.NotEqual(0, await actions.CountAsync());
                Assert.Empty(await actions.EvaluateAllAsync<string[]>(OutOfReach));
                await desk.PictureAsync($"hand-{page}-end-{look}");
            }

            await desk.Page.GotoAsync("/duty");
            var phone = desk.Page.Locator("main ol li input[inputmode=tel]").First;
            await phone.FillAsync("+86 138 0000 0000");
            await desk.PictureAsync($"hand-duty-{look}");
            Assert.True(await phone.EvaluateAsync<bool>("field => field.scrollWidth <= field.clientWidth"), $"{look}: the number is cut.");
            desk.NobodyComplained();
        }
    }

    /// <summary>In the short suite the longest words on the smallest phone; in the long run every look.</summary>
    private static IEnumerable<(string Language, bool IsDark, int Width)> Looks() => FullRun.IsOn
        ? from language in new[] { "zh", "en" } from isDark in new[] { false, true } from width in new[] { 360, 390, 820, 1440 } select (language, isDark, width)
        : [("en", true, 360)];
}
