using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hotline.Api.Hosting;

/// <summary>Instants on the wire are ISO 8601 UTC with <c>Z</c>; an instant without an offset is refused, because nobody knows what it means.</summary>
public sealed class UtcJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        if (text is not null && HasOffset(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at))
            return DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        throw new JsonException("Expected an instant with an offset, for example 2026-11-21T08:30:00Z.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
