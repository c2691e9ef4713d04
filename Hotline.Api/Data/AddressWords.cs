using Hotline.Dispatch.Messages;

namespace Hotline.Api.Data;

/// <summary>Takes the address out of a resident's sentence.</summary>
public static class AddressWords
{
    private const int LongestAddress = 100;
    private static readonly char[] ClauseEnds = ['，', ',', '。', '；', ';', '！', '!', '？', '?', '\n'];
    private static readonly string[] Openings = ["地址是", "地址在", "地址：", "地址:", "地址", "我在", "在"];

    /// <summary>The part that names the place: what a technician needs, without the trouble itself.</summary>
    public static string AddressIn(this Catalogue catalogue, string text, PlaceGuess place)
    {
        var clause = text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(each => catalogue.Gazetteer.Find(each)?.AreaId == place.AreaId) ?? text;
        var opening = Openings.FirstOrDefault(word => clause.StartsWith(word, StringComparison.Ordinal));
        return CleanText.Line(clause[(opening?.Length ?? 0)..], LongestAddress);
    }
}
