using System.Globalization;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Hosting;

/// <summary>
/// Reads the fields that somebody sent: every text is cleaned and bounded, and all that is wrong is said at once. What is too long is
/// refused, not cut: a person would not notice what is missing.
/// </summary>
public sealed class SentFields
{
    private readonly BadFields.Collector bad = new();

    /// <summary>Text of several lines that must not be empty.</summary>
    public string Needed(string field, string? sent, int longest)
    {
        var text = Bounded(field, CleanText.Of(sent, longest + 1), longest);
        bad.Require(text.Length > 0, field, "This field is needed.");
        return text;
    }

    /// <summary>Text of several lines; null when it was not sent, empty when it is to be cleared.</summary>
    public string? Text(string field, string? sent, int longest) => sent is null ? null : Bounded(field, CleanText.Of(sent, longest + 1), longest);

    /// <summary>Text of one line; null when it was not sent, empty when it is to be cleared.</summary>
    public string? Line(string field, string? sent, int longest) => sent is null ? null : Bounded(field, CleanText.Line(sent, longest + 1), longest);

    /// <summary>A phone that can be called or written to, E.164; null when it was not sent or is withheld.</summary>
    public string? Phone(string field, string? sent)
    {
        if (sent is null) return null;
        var number = PhoneNumber.Read(sent);
        if (number.Kind == PhoneKind.Withheld) return null;
        bad.Require(number.TakesCalls || number.TakesTexts, field, "This is not a number that can be called, for example 13800000001 or 0577-88881234.");
        return number.Value;
    }

    /// <summary>An instant in a query: ISO 8601 with offset, or a date, which means its first instant in UTC; null when it was not sent.</summary>
    public DateTimeOffset? Instant(string field, string? sent)
    {
        if (sent is null) return null;
        // A plus sign that was not escaped arrives as a blank.
        var text = sent.Replace(' ', '+');
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);
        var isRight = DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at);
        bad.Require(isRight, field, "This is no instant, for example 2026-11-21T08:30:00Z.");
        return isRight ? at : null;
    }

    /// <summary>Something about a field that only the reader knows.</summary>
    public void Require(bool holds, string field, string sentence) => bad.Require(holds, field, sentence);

    /// <exception cref="BadFields">Something was wrong.</exception>
    public void ThrowIfAny() => bad.ThrowIfAny();

    private string Bounded(string field, string clean, int longest)
    {
        bad.Require(clean.EnumerateRunes().Count() <= longest, field, $"At most {longest} characters.");
        return clean;
    }
}
