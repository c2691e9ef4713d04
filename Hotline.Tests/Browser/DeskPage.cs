using System.Collections.Concurrent;
using System.Globalization;
using Hotline.Tests.Support;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

/// <summary>One person at the desk, in a browser of their own. What the browser complains about is kept, and fails the test at its end.</summary>
internal sealed class DeskPage : IAsyncDisposable
{
    /// <summary>Before anybody signed in the desk asks who is there; Chromium reports that answer as an error.</summary>
    private const string NobodyYet = "401 (Unauthorized)";

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = [];

    private DeskPage(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>The queue of tickets.</summary>
    public ILocator Queue => Page.Locator("#queue");

    /// <summary>What was complained about so far.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <param name="host">Where the desk is served: the host itself, or a relay before it.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="viewport">The window; the desk's usual one when left open.</param>
    /// <param name="isDark">True for the dark theme.</param>
    public static async Task<DeskPage> OpenAsync(Uri host, string language = "zh", ViewportSize? viewport = null, bool isDark = false)
    {
        var context = await Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = viewport ?? Chromium.Desk, Locale = language == "zh" ? "zh-CN" : "en-GB", BaseURL = host.GetLeftPart(UriPartial.Authority),
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, HasTouch = viewport is { Width: < 700 },
        });
        var desk = new DeskPage(context, await context.NewPageAsync());
        desk.Page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains(NobodyYet, StringComparison.Ordinal)) desk.complaints.Enqueue($"{said.Text} ({said.Location})");
        };
        desk.Page.PageError += (_, failure) => desk.complaints.Enqueue(failure);
        await desk.Page.GotoAsync("/");
        return desk;
    }

    /// <summary>Signs in by the form, and returns when the live queue stands.</summary>
    public async Task SignInAsync(string userName = "agent1")
    {
        await Page.Locator("input[name=userName]").FillAsync(userName);
        await Page.Locator("input[name=password]").FillAsync("hotline-demo");
        await Page.Keyboard.PressAsync("Enter");
        await LiveAsync();
    }

    /// <summary>Waits until the link to the hub stands and every queue was read under its watch: from then on only messages move them.</summary>
    public async Task LiveAsync()
    {
        await Queue.WaitForAsync();
        await Page.Locator("[role=status][data-link=live][data-settled=true]").WaitForAsync();
    }

    /// <summary>The queue's row that holds these words.</summary>
    public ILocator Row(string words) => Queue.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = words });

    /// <summary>Types one key after another, as a person without a mouse.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Presses keys that mean something together only when little time passes between them: the page gets them at once, so that no pause of the machine comes between.</summary>
    public Task PressInOneBreathAsync(params string[] keys) => Page.EvaluateAsync("""
        keys => {
          for (const key of keys) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        }
        """, keys);

    /// <summary>How far the page, or the desk's content in it, is wider than its window, in CSS pixels.</summary>
    public Task<int> OverflowAsync() => OverflowAsync(Page);

    internal static Task<int> OverflowAsync(IPage page) => page.EvaluateAsync<int>("""
        () => {
          const content = document.getElementById('content')
          return Math.max(document.documentElement.scrollWidth - window.innerWidth, content ? content.scrollWidth - content.clientWidth : 0)
        }
        """);

    /// <summary>Takes a picture for people to look at, when <c>HOTLINE_PICTURES</c> names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("HOTLINE_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}.png")), Animations = ScreenshotAnimations.Disabled });
    }

    public void NobodyComplained() => Assert.Empty(complaints);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
