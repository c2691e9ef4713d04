using System.Globalization;
using Hotline.Api.Data.Notices;
using Hotline.Dispatch;
using Hotline.Dispatch.Lines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hotline.Api.Pages;

/// <summary>What every page for people without an account shares: its language, money and times as people read them, and what was refused.</summary>
public abstract class PublicPage : PageModel
{
    /// <summary>What could not be done, in the reader's words; null when nothing was refused.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>True when the link was not made by us or was ended; the page then says so and nothing about what it once opened.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Chinese unless the link or the browser asks for English.</summary>
    public bool IsEnglish => Request.Query["lang"] == "en" || (Request.Query["lang"] != "zh" && PrefersEnglish(Request.Headers.AcceptLanguage.ToString()));

    public string Language => IsEnglish ? "en" : "zh-CN";

    /// <summary>The same page in the other language.</summary>
    public string OtherLanguage => $"{Request.Path}?lang={(IsEnglish ? "zh" : "en")}";

    public string Say(string zh, string en) => IsEnglish ? en : zh;

    public string Say(Wording wording) => Say(wording.Zh, wording.En);

    public static string Yuan(long fen) => (fen / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A number as people here write it: 0571-0009 0001, 138 1234 5678; a foreign one as it is.</summary>
    public static string Spoken(string phone)
    {
        if (!phone.StartsWith("+86", StringComparison.Ordinal) || phone.Length is < 13 or > 14) return phone;
        var digits = phone[3..];
        if (digits is ['1', not '0', ..]) return $"{digits[..3]} {digits[3..7]} {digits[7..]}";
        // Beijing and the cities of area codes 2x have two digits, all others three.
        var area = digits is ['1', '0', ..] or ['2', ..] ? 2 : 3;
        return $"0{digits[..area]}-{digits[area..(area + 4)]} {digits[(area + 4)..]}";
    }

    /// <summary>By the clock of the line's people.</summary>
    public static string Local(DateTimeOffset at, Line line) => TimeZoneInfo.ConvertTime(at, ZoneOf(line)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Machine-readable, for the countdown.</summary>
    public static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads what a browser's date field sends, which is wall time where the line is.</summary>
    protected static DateTimeOffset? ReadLocal(string? text, Line line) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, ZoneOf(line).GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)))
            : null;

    protected PageResult Gone()
    {
        IsGone = true;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    /// <summary>Does it, then shows the page again by GET, so that reloading never repeats it. What is refused is said there.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Refused refused)
        {
            Notice = Say(RefusalWords.Of(refused.Code));
        }
        var query = Request.Query.ContainsKey("lang") ? $"?lang={(IsEnglish ? "en" : "zh")}" : "";
        return new SeeOther(Request.Path + query);
    }

    private static TimeZoneInfo ZoneOf(Line line) => TimeZoneInfo.FindSystemTimeZoneById(line.Zone);

    private static bool PrefersEnglish(string accepted)
    {
        foreach (var language in accepted.Split(',', StringSplitOptions.TrimEntries))
        {
            if (language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return false;
            if (language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>303: go and look, whatever the method was.</summary>
    private sealed class SeeOther(string address) : ActionResult
    {
        public override void ExecuteResult(ActionContext context)
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.HttpContext.Response.Headers.Location = address;
        }
    }
}
