using System.Buffers;
using System.Text;

namespace Hotline.Dispatch.Messages;

/// <summary>Makes text from outside harmless: what it returns can be stored in any database, written as XML and shown beside other text.</summary>
/// <remarks>
/// PostgreSQL refuses U+0000, XML refuses control characters, half a surrogate pair breaks JSON, and a bidirectional override
/// lets a sender turn the words around that stand beside his own on the screen. Cleaning twice changes nothing.
/// </remarks>
public static class CleanText
{
    /// <summary>Text of several lines: line breaks become <c>\n</c>, tabs become spaces, outer white space goes.</summary>
    /// <param name="text">As it arrived; null counts as empty.</param>
    /// <param name="maxRunes">Longest answer in Unicode code points, so that an emoji is never cut in half.</param>
    /// <returns>Clean text, never null.</returns>
    public static string Of(string? text, int maxRunes) => Clean(text, maxRunes, '\n');

    /// <summary>Text of a single line, for names, numbers and headings: line breaks become spaces too.</summary>
    /// <param name="text">As it arrived; null counts as empty.</param>
    /// <param name="maxRunes">Longest answer in Unicode code points.</param>
    /// <returns>Clean text without line breaks, never null.</returns>
    public static string Line(string? text, int maxRunes) => Clean(text, maxRunes, ' ');

    private static string Clean(string? text, int maxRunes, char lineBreak)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxRunes);
        if (string.IsNullOrEmpty(text)) return "";

        var clean = new StringBuilder(Math.Min(text.Length, maxRunes));
        var rest = text.AsSpan();
        var runes = 0;
        while (!rest.IsEmpty && runes < maxRunes)
        {
            var read = Rune.DecodeFromUtf16(rest, out var rune, out var consumed);
            var isCarriageReturnOfPair = rest[0] == '\r' && rest.Length > 1 && rest[1] == '\n';
            rest = rest[consumed..];
            if (read != OperationStatus.Done || isCarriageReturnOfPair) continue;

            var kept = Kept(rune, lineBreak);
            // White space in front is dropped here and not at the end, or it would use up the limit and a second cleaning would find more.
            if (kept is not { } keep || (runes == 0 && Rune.IsWhiteSpace(keep))) continue;
            clean.Append(keep.ToString());
            runes++;
        }
        return clean.ToString().TrimEnd();
    }

    private static Rune? Kept(Rune rune, char lineBreak) => rune.Value switch
    {
        '\n' or '\r' or 0x85 or 0x2028 or 0x2029 => new Rune(lineBreak),
        '\t' or 0x0B or 0x0C => new Rune(' '),
        < 0x20 or (>= 0x7F and <= 0x9F) => null,
        // Embeddings, overrides and isolates: the marks that reorder foreign text.
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => null,
        // A byte order mark inside text, and the code points that are no characters in any plane (XML refuses U+FFFE and U+FFFF).
        0xFEFF or (>= 0xFDD0 and <= 0xFDEF) => null,
        var value when (value & 0xFFFE) == 0xFFFE => null,
        _ => rune,
    };
}
