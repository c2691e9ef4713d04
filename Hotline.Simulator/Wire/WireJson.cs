using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hotline.Simulator.Wire;

/// <summary>JSON as the vendor writes it: snake case, nulls present, Chinese readable.</summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
