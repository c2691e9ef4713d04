using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Hotline.Api.Hosting;

/// <summary>How everything is written on the wire, by HTTP and by the hub alike: camel case, enums by name, instants in UTC, Chinese as it is.</summary>
public static class WireJson
{
    /// <summary>Sets the rules on options that began as web defaults.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new UtcJson());
        // A number is a number: the description of the API promises no less.
        options.NumberHandling = JsonNumberHandling.Strict;
        // Signs that mean something in HTML stay escaped.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        // Of two values for one name nobody knows which was meant, and two readers may choose differently.
        options.AllowDuplicateProperties = false;
    }
}
