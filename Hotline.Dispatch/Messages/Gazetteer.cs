using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hotline.Dispatch.Lines;

namespace Hotline.Dispatch.Messages;

/// <summary>Where a text says that something is.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="PlaceId">The estate, phase, building or gate; null when only the area was named.</param>
/// <param name="NamedPlaceId">The row whose name stands in the text: a nickname, or <paramref name="PlaceId"/> itself.</param>
/// <param name="IsCertain">False when the text names places in several areas.</param>
/// <param name="Reason">Why, as a person reads it.</param>
public sealed record PlaceGuess(long AreaId, long? PlaceId, long? NamedPlaceId, bool IsCertain, Wording Reason);

/// <summary>Finds estates, phases, buildings, gates and nicknames in a resident's words. Built once from the gazetteer; immutable.</summary>
public sealed partial class Gazetteer
{
    private const int LongestRead = 4_000;

    private readonly Name[] _names;
    private readonly Dictionary<long, Place> _places;

    /// <summary>A gazetteer of the given rows.</summary>
    public Gazetteer(IEnumerable<Area> areas, IEnumerable<Place> places)
    {
        _places = places.ToDictionary(place => place.Id);
        _names = [.. areas.SelectMany(area => Names(area.NameZh, area.NameEn).Select(name => new Name(name, area.Id, null)))
            .Concat(_places.Values.SelectMany(place => Names(place.NameZh, place.NameEn).Select(name => new Name(name, place.AreaId, place))))
            .Where(name => name.Text.Length > 1)
            // Of equal names an estate says more than its area, and an area more than somebody's nickname.
            .OrderByDescending(name => name.Text.Length)
            .ThenBy(name => name.Place is null ? 1 : name.Place.Kind == PlaceKind.Nickname ? 2 : 0)
            .ThenBy(name => name.Place?.Id ?? name.AreaId)];
    }

    /// <summary>The place that a text names; the first when it names several. Null when it names none.</summary>
    public PlaceGuess? Find(string text)
    {
        var folded = Fold(text.Length > LongestRead ? text[..LongestRead] : text);
        var found = new List<(Name Name, int At)>();
        foreach (var name in _names)
        {
            for (var at = folded.IndexOf(name.Text, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name.Text, at + 1, StringComparison.Ordinal))
            {
                var end = at + name.Text.Length;
                if (WordScan.IsEdge(folded, at) && WordScan.IsEdge(folded, end) && found.TrueForAll(other => end <= other.At || other.At + other.Name.Text.Length <= at))
                    found.Add((name, at));
            }
        }

        if (found.Count == 0)
            return null;
        var (first, start) = found.MinBy(each => each.At);
        var place = first.Place is null ? null : Narrow(first.Place, folded[(start + first.Text.Length)..]);
        return new PlaceGuess(first.AreaId, place?.Id, first.Place?.Id, found.TrueForAll(each => each.Name.AreaId == first.AreaId), Reason(first, place));
    }

    /// <summary>What a name means, read on: 大世纪 is 世纪城, and 大世纪三期 is 世纪城三期.</summary>
    private Place Narrow(Place named, string rest)
    {
        if (named.Kind != PlaceKind.Nickname || named.ParentId is not { } parentId || !_places.TryGetValue(parentId, out var meant))
            return named;
        var full = Fold(meant.NameZh) + rest;
        return _names.FirstOrDefault(name => name.Place is { Kind: not PlaceKind.Nickname } && name.AreaId == meant.AreaId
            && full.StartsWith(name.Text, StringComparison.Ordinal) && WordScan.IsEdge(full, name.Text.Length))?.Place ?? meant;
    }

    private static Wording Reason(Name name, Place? place) => (name.Place, place) switch
    {
        (null, _) => new($"文中提到“{name.Text}”", $"The text says “{name.Text}”"),
        ({ Kind: PlaceKind.Nickname } nickname, { } meant) => new($"文中的“{nickname.NameZh}”即{meant.NameZh}", $"“{nickname.NameZh}” in the text means {meant.NameEn}"),
        ({ } named, _) => new($"文中提到“{named.NameZh}”", $"The text names {named.NameEn}"),
    };

    private static IEnumerable<string> Names(string zh, string en) => new[] { Fold(zh), Fold(en) }.Distinct();

    /// <summary>One spelling for what people write in many: 世纪城 三期 5栋, 世纪城3期5号楼.</summary>
    private static string Fold(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in PlainText.Fold(text))
        {
            // Signs vanish; between Latin words they leave one space.
            if (char.IsLetterOrDigit(c))
                kept.Append(c);
            else if (kept.Length > 0 && kept[^1] != ' ')
                kept.Append(' ');
        }

        var joined = SpaceBesideChinese().Replace(kept.ToString().Trim(), "");
        var counted = ChineseNumber().Replace(joined, match => Number(match.Value).ToString(CultureInfo.InvariantCulture));
        return BuildingWord().Replace(counted, "幢");
    }

    private static int Number(string chinese)
    {
        const string digits = "零一二三四五六七八九";
        var ten = chinese.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return chinese.Aggregate(0, (sum, c) => (sum * 10) + digits.IndexOf(c, StringComparison.Ordinal));
        var tens = ten == 0 ? 1 : digits.IndexOf(chinese[ten - 1], StringComparison.Ordinal);
        var ones = ten == chinese.Length - 1 ? 0 : digits.IndexOf(chinese[ten + 1], StringComparison.Ordinal);
        return (tens * 10) + ones;
    }

    private sealed record Name(string Text, long AreaId, Place? Place);

    [GeneratedRegex(@"(?<=[\u3400-\u9FFF]) | (?=[\u3400-\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBesideChinese();

    [GeneratedRegex("[一二三四五六七八九]?十[一二三四五六七八九]?(?=期|区|幢|栋|座|号|弄)|[一二三四五六七八九](?=期|区|幢|栋|座|号|弄)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseNumber();

    [GeneratedRegex("(?<=[0-9])(?:栋|座|号楼|号宿舍)", RegexOptions.CultureInvariant)]
    private static partial Regex BuildingWord();
}
