using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hotline.Dispatch;
using Hotline.Dispatch.Callers;

namespace Hotline.Api.Data.Views;

/// <summary>Puts a fact's payload into the words of <see cref="HistoryWords"/>.</summary>
/// <param name="language"><c>zh</c> or <c>en</c>.</param>
/// <param name="zone">Zone in which instants are told.</param>
/// <param name="merchantNames">Names of the merchants whom payloads may name.</param>
/// <param name="catalogue">Names of services, areas and places; null leaves their codes.</param>
internal sealed partial class HistoryText(string language, TimeZoneInfo zone, IReadOnlyDictionary<long, string> merchantNames, Catalogue? catalogue = null)
{
    /// <summary>A reason of the house in words; a person's own as it is.</summary>
    internal string? Reason(string? reason) => reason is null ? null : Coded("reason", reason);


    internal string Of(string kind, JsonObject? data)
    {
        var template = In(HistoryWords.Facts.GetValueOrDefault(kind, new Wording(kind, kind)));
        // Without a payload a fact that needs none still reads whole; of another only the heading is left.
        if (data is null) return Placeholder().IsMatch(template) ? $"{In(Heading(kind))}{In(HistoryWords.Purged)}" : template;
        var withOptional = OptionalPart().Replace(template, part => Placeholder().Matches(part.Value).All(field => Value(field.Groups["name"].Value, data) is not null) ? part.Groups["text"].Value : "");
        return Placeholder().Replace(withOptional, field => Value(field.Groups["name"].Value, data) ?? "");
    }

    /// <summary>The words before the first field: "不接" of "{merchant} 不接（{way}）" cannot be found that way, so kinds that begin with a field show their name.</summary>
    private static Wording Heading(string kind)
    {
        var words = HistoryWords.Facts.GetValueOrDefault(kind, new Wording(kind, kind));
        return words.Zh.StartsWith('{') ? new Wording(kind, kind) : new Wording(Before(words.Zh), Before(words.En));

        static string Before(string text) => text[..(text.IndexOfAny(['{', '[']) is >= 0 and var end ? end : text.Length)].TrimEnd('（', '(', '：', ':', ' ');
    }

    private string? Value(string field, JsonObject data)
    {
        if (data[field] is not { } node) return null;
        if (field == "changes") return Changes(node.AsObject());
        if (node is JsonArray list) return string.Join(language == "en" ? ", " : "、", list.Select(item => item?.GetValueKind() == JsonValueKind.String ? HistoryWords.Values.TryGetValue((field, item.GetValue<string>()), out var word) ? In(word) : item.GetValue<string>() : item?.ToJsonString()));
        var value = node.GetValue<JsonElement>();
        if (field == "merchant" && value.ValueKind == JsonValueKind.Number)
            return merchantNames.TryGetValue(value.GetInt64(), out var name) ? name : $"#{value.GetInt64()}";
        if (field.EndsWith("Fen", StringComparison.Ordinal) && value.ValueKind == JsonValueKind.Number) return $"¥{(value.GetInt64() / 100m).ToString("0.##", CultureInfo.InvariantCulture)}";
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (text.Length == 0) return null;
        if (field.EndsWith("At", StringComparison.Ordinal) && value.TryGetDateTimeOffset(out var at)) return TimeZoneInfo.ConvertTime(at, zone).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Coded(field, text);
    }

    private string Coded(string field, string text)
    {
        return In(Named(field, text) ?? HistoryWords.Of(field, text));
    }

    private Wording? Named(string field, string code) => field switch
    {
        "wantedLanguage" => SpokenLanguages.NameOf(code),
        "service" => catalogue?.ServiceByCode(code) is { } service ? new(service.NameZh, service.NameEn) : null,
        "area" => catalogue?.AreaByCode(code) is { } area ? new(area.NameZh, area.NameEn) : null,
        "place" => catalogue?.Places.Values.FirstOrDefault(place => place.Code == code) is { } place ? new(place.NameZh, place.NameEn) : null,
        _ => null,
    };

    private string Changes(JsonObject changes) => string.Join(language == "en" ? ", " : "，", changes.Select(change =>
    {
        var field = In(HistoryWords.Fields.GetValueOrDefault(change.Key, new Wording(change.Key, change.Key)));
        return $"{field} {Side(change.Key, change.Value?["from"])} → {Side(change.Key, change.Value?["to"])}";
    }));

    private string Side(string field, JsonNode? value) => value?.GetValue<string>() is { Length: > 0 } text ? Coded(field, text) : "—";

    private string In(Wording wording) => language == "en" ? wording.En : wording.Zh;

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]")]
    private static partial Regex OptionalPart();
}
