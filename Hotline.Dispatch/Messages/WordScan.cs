using Hotline.Dispatch.Lines;

namespace Hotline.Dispatch.Messages;

/// <summary>Finds the words of a list in a folded text.</summary>
/// <param name="entries">The list, words folded.</param>
/// <param name="wholeWords">True when Latin words count only as whole words, a plural allowed: "bus" is not in "business".</param>
internal sealed class WordScan(IEnumerable<LexiconEntry> entries, bool wholeWords)
{
    // How far the parts of a word with … in it may stand apart: a short clause in either script.
    private const int ChineseGap = 8;
    private const int LatinGap = 24;

    private readonly (LexiconEntry Entry, string[] Parts)[] _words = [.. entries.Select(entry => (entry, entry.Word.Split('…')))];

    internal readonly record struct Hit(LexiconEntry Entry, int Start, int End);

    /// <summary>Every occurrence of every word, overlaps included.</summary>
    public List<Hit> All(string text)
    {
        var hits = new List<Hit>();
        foreach (var (entry, parts) in _words)
        {
            for (var at = text.IndexOf(parts[0], StringComparison.Ordinal); at >= 0; at = text.IndexOf(parts[0], at + 1, StringComparison.Ordinal))
            {
                var end = End(text, parts, at);
                if (end >= 0 && (!wholeWords || (IsEdge(text, at) && EndsWord(text, end))))
                    hits.Add(new Hit(entry, at, end));
            }
        }

        return hits;
    }

    private static int End(string text, string[] parts, int start)
    {
        var end = start + parts[0].Length;
        foreach (var part in parts.AsSpan(1))
        {
            var gap = char.IsAsciiLetter(text[end - 1]) ? LatinGap : ChineseGap;
            var next = text.IndexOf(part, end, Math.Min(gap + part.Length, text.Length - end), StringComparison.Ordinal);
            if (next < 0)
                return -1;
            end = next + part.Length;
        }

        return end;
    }

    /// <summary>Occurrences that do not overlap, the longest taken first, in the order of the text.</summary>
    public List<Hit> Longest(string text)
    {
        var taken = new List<Hit>();
        foreach (var hit in All(text).OrderByDescending(hit => hit.End - hit.Start).ThenByDescending(hit => hit.Entry.Weight).ThenBy(hit => hit.Start))
        {
            if (taken.TrueForAll(other => hit.End <= other.Start || other.End <= hit.Start))
                taken.Add(hit);
        }

        taken.Sort((a, b) => a.Start.CompareTo(b.Start));
        return taken;
    }

    /// <summary>Whether a word may begin or end at this place: not between two Latin letters or digits.</summary>
    public static bool IsEdge(ReadOnlySpan<char> text, int at)
        => at <= 0 || at >= text.Length || !char.IsAsciiLetterOrDigit(text[at - 1]) || !char.IsAsciiLetterOrDigit(text[at]);

    private static bool EndsWord(string text, int end)
        => IsEdge(text, end) || (text[end] == 's' && IsEdge(text, end + 1));
}
