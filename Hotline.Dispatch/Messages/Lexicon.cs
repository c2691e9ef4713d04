using System.Globalization;
using System.Text;
using Hotline.Dispatch.Lines;

namespace Hotline.Dispatch.Messages;

/// <summary>Guesses from a resident's words what is wrong, and hears danger in them. Built once from the rows of the lexicon; immutable.</summary>
/// <remarks>
/// <para>How it reads is described beside its table (<c>db/seed/README.md</c>): harmless phrases are blanked, hazard words are looked for in the rest, then service words are weighed in the whole
/// text. Where words overlap the longest counts.</para>
/// <para>It would rather alarm once too often than once too little: hazard words are found inside longer words and across spaces, and only a negation that stands
/// directly before them takes the alarm back, never a question (是不是漏煤气).</para>
/// </remarks>
public sealed class Lexicon
{
    /// <summary>Least weight of a certain guess.</summary>
    public const double CertainWeight = 6;

    /// <summary>Least lead of a certain guess over the next service.</summary>
    public const double CertainLead = 3;

    // Services are weighed in the beginning of a text only, because choosing among overlapping words costs the square of its length. Danger is heard to the end.
    private const int LongestWeighed = 4_000;

    private readonly WordScan _services;
    private readonly WordScan _hazards;
    private readonly string[] _harmless;
    private readonly string[] _negations;

    /// <summary>A lexicon of the given rows.</summary>
    /// <exception cref="Refused"><c>lexicon-invalid</c> when a row has an unknown kind, no word, or no target where it needs one.</exception>
    public Lexicon(IEnumerable<LexiconEntry> entries)
    {
        var rows = entries.Select(Checked).ToLookup(row => row.Kind);
        _services = new WordScan(rows["service"], wholeWords: true);
        _hazards = new WordScan(rows["hazard"], wholeWords: false);
        _harmless = [.. rows["not-hazard"].Select(row => row.Word).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
        _negations = [.. rows["negation"].Select(row => row.Word)];
    }

    /// <summary>Reads a text.</summary>
    public LexiconReading Read(string text)
    {
        var folded = Fold(text);
        var (hazards, isDenied) = FindHazards(folded);
        return new LexiconReading(hazards, isDenied, Guess(folded[..Math.Min(folded.Length, LongestWeighed)], isSafe: hazards.Count == 0 && !isDenied));
    }

    private (IReadOnlyList<HazardFound> Found, bool IsDenied) FindHazards(string folded)
    {
        var rest = _harmless.Aggregate(folded, (text, phrase) => text.Replace(phrase, new string(' ', phrase.Length), StringComparison.Ordinal));
        var found = new List<HazardFound>();
        var isDenied = false;
        foreach (var group in Touching(_hazards.All(rest)))
        {
            if (IsDenied(rest, group[0].Start))
                isDenied = true;
            else
                found.AddRange(group.Select(hit => new HazardFound(hit.Entry.Target!, hit.Entry.Word)));
        }

        return ([.. found.DistinctBy(hazard => hazard.Kind)], isDenied);
    }

    private ServiceGuess? Guess(string folded, bool isSafe)
    {
        var ranked = _services.Longest(folded)
            .GroupBy(hit => hit.Entry.Target!)
            .Select(hits => (Code: hits.Key, Words: hits.Select(hit => hit.Entry).Distinct().ToList()))
            .Select(service => (service.Code, service.Words, Weight: service.Words.Sum(entry => entry.Weight)))
            .OrderByDescending(service => service.Weight).ThenBy(service => service.Code, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count == 0)
            return null;
        var best = ranked[0];
        var lead = best.Weight - (ranked.Count > 1 ? ranked[1].Weight : 0);
        return new ServiceGuess(best.Code, best.Weight, lead, isSafe && best.Weight >= CertainWeight && lead >= CertainLead, [.. best.Words.Select(entry => entry.Word)]);
    }

    private bool IsDenied(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        foreach (var negation in _negations)
        {
            if (before.EndsWith(negation, StringComparison.Ordinal) && WordScan.IsEdge(before, before.Length - negation.Length) && !IsQuestion(text, start, before.Length - negation.Length, negation))
                return true;
        }

        return false;
    }

    // 是不是, 有没有, 会不会: the verb stands before its own negation.
    private static bool IsQuestion(string text, int start, int negationAt, string negation)
        => negationAt > 0 && (text[negationAt - 1] == text[start] || (negation.Length > 1 && text[negationAt - 1] == negation[^1]));

    /// <summary>Hits in groups that share characters, so that 被困 and 困在 in one phrase are denied together or not at all.</summary>
    private static List<List<WordScan.Hit>> Touching(List<WordScan.Hit> hits)
    {
        var groups = new List<List<WordScan.Hit>>();
        var end = -1;
        foreach (var hit in hits.OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End))
        {
            if (hit.Start >= end)
                groups.Add([]);
            groups[^1].Add(hit);
            end = Math.Max(end, hit.End);
        }

        return groups;
    }

    private static LexiconEntry Checked(LexiconEntry entry)
    {
        if (entry.Kind is not ("service" or "hazard" or "not-hazard" or "negation"))
            throw new Refused("lexicon-invalid", $"The lexicon has no words of the kind \"{entry.Kind}\".");
        var word = Fold(entry.Word);
        if (word.Length == 0)
            throw new Refused("lexicon-invalid", "A row of the lexicon has no word.");
        if (entry.Kind is "service" or "hazard" && string.IsNullOrEmpty(entry.Target))
            throw new Refused("lexicon-invalid", $"The word \"{entry.Word}\" points to nothing.");
        if (!double.IsFinite(entry.Weight))
            throw new Refused("lexicon-invalid", $"The weight of \"{entry.Word}\" is not a number.");
        return new LexiconEntry { Kind = entry.Kind, Word = word, Target = entry.Target, Weight = entry.Weight };
    }

    /// <summary>Folded (<see cref="PlainText"/>), with straight apostrophes, without invisible characters, and without spaces beside Chinese characters, so that "煤 气 味" is heard too.</summary>
    private static string Fold(string text)
    {
        var folded = PlainText.Fold(text.Replace('’', '\''));
        var kept = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var isBesideChinese = folded[i] == ' ' && (IsChinese(folded[i - 1]) || IsChinese(folded[i + 1]));
            if (!isBesideChinese && char.GetUnicodeCategory(folded[i]) != UnicodeCategory.Format)
                kept.Append(folded[i]);
        }

        return kept.ToString();
    }

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF';
}
