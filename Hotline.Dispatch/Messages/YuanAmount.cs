using System.Globalization;
using System.Text.RegularExpressions;

namespace Hotline.Dispatch.Messages;

/// <summary>Reads an amount of money as people write it in a text.</summary>
public static partial class YuanAmount
{
    /// <summary>The one amount of a folded text (<see cref="PlainText.Fold"/>) in fen, and the words without it: a number at the beginning ("120 换了阀"), or one with its unit anywhere ("换了阀 120元").</summary>
    /// <returns>Null, with all the words, when there is no amount, when there are two (parts and labour: a person adds them up), when the number counts something else ("3个"), or when it has
    /// more than two decimals.</returns>
    public static (long? Fen, string Words) Read(string folded)
    {
        var leading = Leading().Match(folded);
        if (leading.Success)
        {
            var words = leading.Groups["words"].Value.Trim();
            return WithUnit().IsMatch(words) ? (null, folded) : (Fen(leading), words);
        }

        var named = WithUnit().Matches(folded);
        return named.Count == 1 ? (Fen(named[0]), folded.Remove(named[0].Index, named[0].Length).Trim()) : (null, folded);
    }

    private static long Fen(Match match)
    {
        var number = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace('。', '.');
        var yuan = decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var jiao = match.Groups["jiao"] is { Success: true } tenth ? int.Parse(tenth.Value, CultureInfo.InvariantCulture) : 0;
        return (long)(yuan * 100) + (jiao * 10);
    }

    // Up to 999,999 yuan: anything longer is a phone number or a slip of the finger. "85块5" is eighty-five and a half.
    [GeneratedRegex(
        @"^\s*(?:共计|合计|一共|共|实收|收费|收了|收|价格)?\s*:?\s*(?:\u00A5|\uFFE5|rmb)?\s*(?<number>(?:[0-9]{1,3},[0-9]{3}|[0-9]{1,6})(?:[.。][0-9]{1,2})?)(?![0-9]|[.。][0-9])\s*"
        + @"(?:(?:元整|元|块钱|块(?<jiao>[0-9](?![0-9]))?|圆|yuan|rmb)(?<words>.*)|(?<words>(?:[^\p{L}\p{Nd}].*)?))$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?:\u00A5|\uFFE5)?(?<![0-9.])(?<number>[0-9]{1,6}(?:\.[0-9]{1,2})?)\s*(?:元整|元|块钱|块(?<jiao>[0-9](?![0-9]))?|圆)", RegexOptions.CultureInvariant)]
    private static partial Regex WithUnit();
}
