using System.Text;

namespace Hotline.Dispatch.Messages;

/// <summary>Brings a text to the form in which words and digits are compared. It does not clean: that happened when the text came in.</summary>
public static class PlainText
{
    /// <summary>Full-width letters, digits and signs made half-width, letters made lower case, every blank a single space, ends trimmed.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (!char.IsWhiteSpace(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Letters and digits only, so that "T.D!" is "td".</summary>
    public static string Letters(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));
}
