using Microsoft.Playwright;

namespace Hotline.Tests.Support;

/// <summary>The one Chromium of a test run, Debian's own: Playwright's download is not needed. Each test opens pages in a context of its own.</summary>
public static class Chromium
{
    public const string ExecutablePath = "/usr/bin/chromium";

    /// <summary>The smallest phone that the pages of merchants and callers promise to work on, in CSS pixels.</summary>
    public static readonly ViewportSize SmallPhone = new() { Width = 360, Height = 640 };

    public static readonly ViewportSize Desk = new() { Width = 1440, Height = 900 };

    /// <summary>Ends a test that hangs; nothing is measured by it.</summary>
    private const int PatienceMs = 180_000;

    // No sandbox: it needs rights that root in a container does not have. No QUIC: pages must pass through the tests' TCP relays.
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> OnlyOne = new(LaunchAsync);

    /// <summary>A fresh context, as a person in Hangzhou has one: Chinese, on Shanghai time.</summary>
    public static Task<IBrowserContext> NewContextAsync(ViewportSize viewport) => NewContextAsync(new BrowserNewContextOptions { ViewportSize = viewport });

    /// <summary>A fresh context with options of the test's own; language and time zone are filled in when left open.</summary>
    public static async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        options.Locale ??= "zh-CN";
        options.TimezoneId ??= "Asia/Shanghai";
        var browser = await OnlyOne.Value;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMs);
        return context;
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        if (!File.Exists(ExecutablePath))
            throw new InvalidOperationException("Chromium is missing: install the Debian package chromium (./test.sh does it as root).");
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExecutablePath, Args = Flags, Timeout = PatienceMs });
    }
}
