using System.Text;
using System.Text.RegularExpressions;

namespace Hotline.Simulator.People.Population;

/// <summary>What a person understands of the hotline's texts and announcements. People know no templates: they look for what they are asked to do.</summary>
internal sealed partial record HotlineText
{
    /// <summary>Codes that may be accepted: "1 4831".</summary>
    public required IReadOnlyList<string> Offered { get; init; }

    /// <summary>The job is mine: "on the way: 3 4831".</summary>
    public required IReadOnlyList<string> Confirmed { get; init; }

    /// <summary>I am asked for a score from 1 to 5.</summary>
    public required bool AsksForScore { get; init; }

    /// <summary>I can press 1 or 2.</summary>
    public required bool AsksForKey { get; init; }

    /// <summary>The job is no longer mine.</summary>
    public required bool TakesBack { get; init; }

    /// <summary>Somebody comes to help me.</summary>
    public required bool BringsHelp { get; init; }

    public required string? TicketNumber { get; init; }

    /// <summary>Yuan.</summary>
    public required int? GuidePrice { get; init; }

    /// <summary>Minutes within which an answer is wanted.</summary>
    public required int? Limit { get; init; }

    public static HotlineText Read(string body)
    {
        // A link is something to touch: its digits are nobody's code.
        var text = Link().Replace(body.Normalize(NormalizationForm.FormKC), " ");
        var codes = Code().Matches(text).Select(match => (Verb: match.Groups[1].Value, Code: match.Groups[2].Value)).ToList();
        var price = Price().Match(text);
        var limit = Within().Match(text);
        var ticket = Ticket().Match(text);
        return new HotlineText
        {
            Offered = codes.Where(one => one.Verb == "1").Select(one => one.Code).Distinct().ToList(),
            Confirmed = codes.Where(one => one.Verb == "3").Select(one => one.Code).Distinct().ToList(),
            AsksForScore = Score().IsMatch(text),
            AsksForKey = Key().IsMatch(text),
            TakesBack = TakenBack().IsMatch(text),
            BringsHelp = Help().IsMatch(text),
            TicketNumber = ticket.Success ? ticket.Groups[1].Value : null,
            Limit = limit.Success && int.TryParse(limit.Groups[1].Value, out var minutes) ? minutes : null,
            GuidePrice = price.Success && int.TryParse(price.Groups[1].Value, out var yuan) ? yuan : null,
        };
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\d-])([1-5])[ ,，]{1,2}(\d{4})(?![\d-])")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:指导价|价)\D{0,4}(\d{2,5})")]
    private static partial Regex Price();

    [GeneratedRegex(@"(?:[Ww]ithin )?(\d{1,3}) ?(?:分钟内|min)")]
    private static partial Regex Within();

    [GeneratedRegex(@"(?:工单号?|[Tt]icket) ?(\d{6}-\d{3,6})")]
    private static partial Regex Ticket();

    [GeneratedRegex(@"1 ?(?:到|至|-|~|to) ?5|打分|评分", RegexOptions.IgnoreCase)]
    private static partial Regex Score();

    [GeneratedRegex(@"按 ?1|press 1", RegexOptions.IgnoreCase)]
    private static partial Regex Key();

    [GeneratedRegex("请勿上门|已取消派给|no longer yours", RegexOptions.IgnoreCase)]
    private static partial Regex TakenBack();

    [GeneratedRegex("已接单|已出发|已到达|took the job|on the way|has arrived", RegexOptions.IgnoreCase)]
    private static partial Regex Help();
}
