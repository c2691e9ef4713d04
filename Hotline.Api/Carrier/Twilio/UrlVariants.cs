using System.Text;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>
/// The spellings of one address that a carrier may have signed: with the standard port or without, and with the query's quotes
/// encoded or not. Plain string work: a <see cref="Uri"/> would change the host's case and the encoding, and with them the signature.
/// </summary>
internal static class UrlVariants
{
    public static IReadOnlyCollection<string> Of(string url)
    {
        var variants = new HashSet<string>(StringComparer.Ordinal) { url };
        foreach (var spelled in new[] { url, WithQuery(url, QuotesEncoded), WithQuery(url, QuotesPlain), WithQuery(url, Reencoded) })
        {
            variants.Add(spelled);
            variants.Add(WithoutPort(spelled));
            variants.Add(WithStandardPort(spelled));
        }
        return variants;
    }

    /// <summary>The part between the scheme and the path, split so that a port can be put in or taken out.</summary>
    private static (int Start, int End, int Colon) Authority(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return (-1, -1, -1);
        var start = scheme + 3;
        var end = url.AsSpan(start).IndexOfAny('/', '?');
        end = end < 0 ? url.Length : start + end;
        // "user:pass@host" and "[::1]" hold colons of their own.
        var afterName = Math.Max(url.LastIndexOf('@', end - 1, end - start), url.LastIndexOf(']', end - 1, end - start));
        var colon = url.LastIndexOf(':', end - 1, end - start);
        return (start, end, colon > afterName ? colon : -1);
    }

    private static string WithoutPort(string url)
    {
        var (_, end, colon) = Authority(url);
        return colon < 0 ? url : url[..colon] + url[end..];
    }

    private static string WithStandardPort(string url)
    {
        var (start, end, colon) = Authority(url);
        if (start < 0 || colon >= 0) return url;
        return url[..end] + (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80") + url[end..];
    }

    private static string WithQuery(string url, Func<string, string> spell)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? url : url[..(query + 1)] + spell(url[(query + 1)..]);
    }

    private static string QuotesEncoded(string query) => query.Replace("'", "%27", StringComparison.Ordinal);

    private static string QuotesPlain(string query) => query.Replace("%27", "'", StringComparison.Ordinal);

    // The vendor's older signers parse the query and write it again: spaces as %20, letters beyond ASCII encoded.
    private static string Reencoded(string query) => string.Join('&', query.Split('&').Select(pair =>
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? Component(pair) + "=" : Component(pair[..equals]) + "=" + Component(pair[(equals + 1)..]);

        static string Component(string text)
        {
            var component = new StringBuilder(Uri.EscapeDataString(Uri.UnescapeDataString(text.Replace('+', ' '))));
            foreach (var plain in "!'()*") component.Replace(Uri.HexEscape(plain), plain.ToString());
            return component.ToString();
        }
    }));
}
