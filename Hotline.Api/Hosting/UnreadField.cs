using System.Text.Json;
using System.Text.RegularExpressions;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Hosting;

/// <summary>The field because of which a request could not be bound. ASP.NET tells it in the words of its exceptions only; tests watch them.</summary>
internal sealed partial record UnreadField(string Name, string Sentence)
{
    internal static UnreadField? Of(BadHttpRequestException unread)
    {
        if (unread.InnerException is JsonException json)
        {
            // "$.onSite.phone" → "onSite.phone"; a body that is no JSON at all has the path "$".
            var path = CleanText.Line(json.Path?.TrimStart('$').TrimStart('.'), 100);
            return path.Length > 0 ? new UnreadField(path, "This value cannot be read.") : new UnreadField("body", "The body is not the JSON that is expected here.");
        }
        if (Parameter().Match(unread.Message) is not { Success: true } named) return null;
        var isMissing = unread.Message.StartsWith("Required", StringComparison.Ordinal) || unread.Message.StartsWith("Implicit body", StringComparison.Ordinal);
        var name = isMissing && unread.Message.Contains("body", StringComparison.Ordinal) ? "body" : char.ToLowerInvariant(named.Groups["name"].Value[0]) + named.Groups["name"].Value[1..];
        return new UnreadField(name, isMissing ? "This field is needed." : "This value cannot be read.");
    }

    // "Nullable<int> take", "int? Take" or the bare name.
    [GeneratedRegex("parameter \"(?:[^\"]* )?(?<name>[A-Za-z0-9]+)\"", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();
}
