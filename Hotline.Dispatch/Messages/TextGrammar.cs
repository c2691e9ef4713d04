using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Hotline.Dispatch.Messages;

/// <summary>The words and shapes of <see cref="TextCommand"/>.</summary>
internal static partial class TextGrammar
{
    // A text this long is a story; the limit keeps pattern matching cheap whatever is sent.
    private const int LongestCommand = 500;

    // The carrier's standard words (Twilio, default handling of opt-outs) and what mainland senders are used to.
    private static readonly FrozenSet<string> OptOuts = Set(
        "stop", "stopall", "unsubscribe", "end", "quit", "cancel", "revoke", "optout", "t", "td", "退订", "回t", "回td", "退订短信", "短信退订", "取消订阅", "拒收", "拒收短信");

    private static readonly FrozenSet<string> OptIns = Set("start", "unstop", "恢复", "恢复短信", "恢复订阅", "重新订阅", "订阅");

    private static readonly FrozenSet<string> Helps = Set("help", "info", "帮助");

    private static readonly FrozenDictionary<string, JobVerb> Answers = new Dictionary<string, JobVerb>
    {
        ["好"] = JobVerb.Accept, ["好的"] = JobVerb.Accept, ["接"] = JobVerb.Accept, ["接单"] = JobVerb.Accept, ["我接"] = JobVerb.Accept,
        ["可以"] = JobVerb.Accept, ["行"] = JobVerb.Accept, ["ok"] = JobVerb.Accept,
        ["不接"] = JobVerb.Decline, ["不接单"] = JobVerb.Decline, ["接不了"] = JobVerb.Decline, ["拒接"] = JobVerb.Decline,
        ["拒绝"] = JobVerb.Decline, ["不行"] = JobVerb.Decline, ["没空"] = JobVerb.Decline, ["no"] = JobVerb.Decline,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, JobVerb> Verbs = new Dictionary<string, JobVerb>
    {
        ["1"] = JobVerb.Accept, ["接"] = JobVerb.Accept, ["接单"] = JobVerb.Accept, ["好"] = JobVerb.Accept, ["好的"] = JobVerb.Accept,
        ["2"] = JobVerb.Decline, ["不接"] = JobVerb.Decline, ["拒接"] = JobVerb.Decline, ["拒绝"] = JobVerb.Decline,
        ["3"] = JobVerb.EnRoute, ["出发"] = JobVerb.EnRoute, ["已出发"] = JobVerb.EnRoute, ["在路上"] = JobVerb.EnRoute,
        ["4"] = JobVerb.OnSite, ["到了"] = JobVerb.OnSite, ["已到"] = JobVerb.OnSite, ["到达"] = JobVerb.OnSite,
        ["5"] = JobVerb.Done, ["完成"] = JobVerb.Done, ["完工"] = JobVerb.Done, ["做完"] = JobVerb.Done, ["修好"] = JobVerb.Done,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Openings = Set("营业", "照常营业", "正常营业", "开门", "open");

    private static readonly FrozenSet<string> Closings = Set("休息", "不营业", "放假", "关门", "不开门", "closed");

    public static TextCommand Parse(string body)
    {
        if (body.Length > LongestCommand)
            return new TextCommand.Free();
        var text = PlainText.Fold(body);
        var letters = PlainText.Letters(text);
        if (OptOuts.Contains(letters))
            return new TextCommand.OptOut();
        if (OptIns.Contains(letters))
            return new TextCommand.OptIn(AlsoYes: false);
        if (letters == "yes" && !IsQuestion(text))
            return new TextCommand.OptIn(AlsoYes: true);
        if (Helps.Contains(letters))
            return new TextCommand.Help();
        return ParseVerb(text) ?? ParseBare(text, letters) ?? new TextCommand.Free();
    }

    private static TextCommand.WithCode? ParseVerb(string text)
    {
        var match = VerbAndCode().Match(text);
        if (!match.Success)
            return null;
        var verb = Verbs[match.Groups["verb"].Value];
        var (price, words) = verb == JobVerb.Done ? YuanAmount.Read(match.Groups["rest"].Value) : (null, match.Groups["rest"].Value);
        return new TextCommand.WithCode(verb, match.Groups["code"].Value, price, words.Trim());
    }

    private static TextCommand? ParseBare(string text, string letters)
    {
        if (IsQuestion(text))
            return null;
        if (letters is ['1' or '2' or '3' or '4' or '5'])
            return new TextCommand.Digit(letters[0] - '0');
        if (Answers.TryGetValue(letters, out var verb))
            return new TextCommand.Answer(verb);
        if (Openings.Contains(letters) || Closings.Contains(letters))
            return new TextCommand.Opening(Openings.Contains(letters));
        return letters is ['1' or '2' or '3' or '4' or '5', '分' or '星'] ? new TextCommand.Grade(letters[0] - '0') : null;
    }

    private static bool IsQuestion(string text) => text.Contains('?');

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet();

    // Separators are whatever is neither letter nor digit; a currency sign stays with its amount.
    [GeneratedRegex(
        @"^[^\p{L}\p{Nd}]*(?<verb>[1-5]|不接|拒接|拒绝|接单|接|好的|好|已出发|出发|在路上|到了|已到|到达|完成|完工|做完|修好)[^\p{L}\p{Nd}]*(?:编号|单号|代码)?[^\p{L}\p{Nd}]*"
        + @"(?<code>[0-9]{4})(?:[^\p{L}\p{Nd}\u00A5\uFFE5]*$|[^\p{L}\p{Nd}\u00A5\uFFE5]+(?<rest>.*)$|(?<rest>[\u00A5\uFFE5].*)$)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex VerbAndCode();
}
