using System.Text.RegularExpressions;

namespace Hotline.Simulator.Numbers;

/// <summary>What a region's networks do to texts; the defaults are those of a region without restrictions.</summary>
public sealed partial record Region
{
    /// <summary>False: texts to the hotline are never carried.</summary>
    public bool InboundTexts { get; init; } = true;

    /// <summary>What happens to a text with a link.</summary>
    public TextRule Links { get; init; } = TextRule.Allow;

    /// <summary>What happens to a text that fits none of <see cref="Templates"/>.</summary>
    public TextRule Unregistered { get; init; } = TextRule.Allow;

    /// <summary>Registered texts, with <c>{}</c> where anything up to 100 characters may stand.</summary>
    public IReadOnlyList<string> Templates { get; init; } = [];

    /// <summary>Texts that the authorities know by a name (ContentSid), with <c>{{1}}</c>, <c>{{2}}</c> … where variables stand.</summary>
    public IReadOnlyDictionary<string, string> Contents { get; init; } = new Dictionary<string, string>();

    /// <summary>After so many texts in a day (UTC) to one phone, further ones are late by <see cref="DelayMinutes"/>. Null: never.</summary>
    public int? TextsPerDay { get; init; }

    public int DelayMinutes { get; init; } = 30;

    /// <summary>Ordinary conditions in mainland China, as operators describe them.</summary>
    public static Region Restricted { get; } = new() { InboundTexts = false, Links = TextRule.Refuse, Unregistered = TextRule.Refuse, TextsPerDay = 5 };

    /// <summary>Refused on the REST call. 30007 is the vendor's code for a filtered message.</summary>
    internal (int Code, string Message)? Refusal(string body, string? content) => Breaks(body, content, TextRule.Refuse);

    /// <summary>Taken, and then not delivered.</summary>
    internal (int Code, string Message)? Filter(string body, string? content) => Breaks(body, content, TextRule.Filter);

    internal TimeSpan DelayOf(int textsToday) => textsToday > TextsPerDay ? TimeSpan.FromMinutes(DelayMinutes) : TimeSpan.Zero;

    private (int Code, string Message)? Breaks(string body, string? content, TextRule rule)
    {
        if (Links == rule && Link().IsMatch(body)) return (30007, "Message filtered: links are not allowed in this region");
        if (Unregistered == rule && content is null && !Templates.Any(template => Fits(template, body))) return (30007, "Message filtered: the text is not a registered template");
        return null;
    }

    private static bool Fits(string template, string body) => Regex.IsMatch(
        body, "^" + string.Join(".{0,100}?", template.Split("{}").Select(Regex.Escape)) + "$", RegexOptions.Singleline | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"https?://|www\.|[a-z0-9-]\.(com|cn|net|org|io)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}

/// <summary>What a region does to a text that breaks its rule.</summary>
public enum TextRule
{
    /// <summary>There is no rule.</summary>
    Allow,

    /// <summary>The REST call is answered 400 with an error code.</summary>
    Refuse,

    /// <summary>It is taken, charged, and ends as undelivered with an error code.</summary>
    Filter,
}
