using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hotline.Simulator.Time;

/// <summary>Instants on <c>/sim/…</c> end in <c>Z</c>, as everywhere in the hotline's contract.</summary>
public sealed class UtcJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));
}
