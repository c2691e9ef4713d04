using System.Globalization;
using System.Text.Json;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>How the wire writes values: numbers as strings, dates in RFC 2822, nearly anything null. What cannot be read is null, never an error.</summary>
public static class TwilioValues
{
    private static readonly string[] DateFormats =
    [
        "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yy HH:mm:ss zzz",
    ];

    /// <summary>An RFC 2822 date (<c>Mon, 16 Aug 2010 03:45:01 +0000</c>), or the ISO form of newer interfaces.</summary>
    public static DateTimeOffset? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var date = text.Trim();
        // The day of the week says nothing new, and a wrong one is no reason to lose the date.
        var comma = date.IndexOf(',', StringComparison.Ordinal);
        if (comma is > 0 and <= 9) date = date[(comma + 1)..].Trim();
        foreach (var zone in (string[])["GMT", "UTC", "UT", "Z"])
            if (date.EndsWith(" " + zone, StringComparison.OrdinalIgnoreCase)) date = date[..^zone.Length] + "+00:00";
        if (DateTimeOffset.TryParseExact(date, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal, out var mail))
            return mail;
        return date.Length >= 10 && date[4] == '-'
            && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var iso) ? iso : null;
    }

    /// <summary>When the handset's network says it delivered: <c>RawDlrDoneDate</c>, YYMMDDhhmm, taken as UTC.</summary>
    public static DateTimeOffset? DeliveryDate(string? text) =>
        DateTimeOffset.TryParseExact(text?.Trim(), "yyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    /// <summary>A whole number that may come as a string.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A duration in whole seconds; a negative one is nonsense.</summary>
    public static TimeSpan? Seconds(string? text) => Number(text) is >= 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;

    internal static string? Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => Readable(value),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            }
            : null;

    // Half a surrogate pair can be escaped in JSON; reading it as a string throws.
    private static string? Readable(JsonElement value)
    {
        try { return value.GetString(); }
        catch (InvalidOperationException) { return null; }
    }
}
