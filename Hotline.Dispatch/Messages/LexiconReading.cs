namespace Hotline.Dispatch.Messages;

/// <summary>What the lexicon reads in a resident's words.</summary>
/// <param name="Hazards">Dangers named, in the order of the text; the first gives the kind of the alarm. Not empty: safety steps go out at once, a person is alarmed, nothing is dispatched by machine.</param>
/// <param name="IsHazardDenied">True when a danger was named only to say that it is not there: a person reads it before anything is decided.</param>
/// <param name="Service">The service it is probably about; null when no word points to one.</param>
public sealed record LexiconReading(IReadOnlyList<HazardFound> Hazards, bool IsHazardDenied, ServiceGuess? Service);

/// <summary>A danger that a text names.</summary>
/// <param name="Kind">The hazard, for example <c>gas</c>.</param>
/// <param name="Word">The word that named it.</param>
public sealed record HazardFound(string Kind, string Word)
{
    /// <summary>Why it is one, as a person reads it.</summary>
    public Wording Reason => new($"文中提到“{Word}”", $"The text says “{Word}”");
}

/// <summary>The service that a text is probably about.</summary>
/// <param name="ServiceCode">The service.</param>
/// <param name="Weight">Sum of the weights of its words.</param>
/// <param name="Lead">How far it leads the next service.</param>
/// <param name="IsCertain">True when it may be acted on without a person: enough weight, enough lead, no danger named.</param>
/// <param name="Words">The words that point to it, in the order of the text.</param>
public sealed record ServiceGuess(string ServiceCode, double Weight, double Lead, bool IsCertain, IReadOnlyList<string> Words)
{
    /// <summary>Why it is proposed, as a person reads it.</summary>
    public Wording Reason => new(
        $"文中提到{string.Join("、", Words.Select(word => $"“{word}”"))}",
        $"The text says {string.Join(", ", Words.Select(word => $"“{word}”"))}");
}
