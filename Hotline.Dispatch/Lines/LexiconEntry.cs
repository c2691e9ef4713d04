namespace Hotline.Dispatch.Lines;

/// <summary>One word of the lexicon by which a service, or a hazard, is guessed from a resident's words.</summary>
public sealed class LexiconEntry
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>What this row says about the word; the values are those of <c>db/seed/lexicon.csv</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The word or phrase as residents write it.</summary>
    public required string Word { get; set; }

    /// <summary>Code of the service it points to, or of the hazard; null for words that only exclude.</summary>
    public string? Target { get; set; }

    /// <summary>How strongly it points; 1 is ordinary.</summary>
    public double Weight { get; set; } = 1;
}

/// <summary>What to do at once when somebody reports a hazard, and whom to call.</summary>
public sealed class SafetyAdvice
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The hazard, for example <c>gas</c>.</summary>
    public required string Hazard { get; set; }

    /// <summary>The emergency number that answers for it, for example 119.</summary>
    public required string EmergencyNumber { get; set; }

    /// <summary>Safety steps in Chinese, short enough for a text message.</summary>
    public required string StepsZh { get; set; }

    /// <summary>Safety steps in English.</summary>
    public required string StepsEn { get; set; }
}
