namespace Hotline.Dispatch;

/// <summary>
/// Something that happened to a ticket. Verbs return facts; Data writes each into the ticket's history, starts and ends the
/// promises it is about, and tells the people it concerns, all in the verb's transaction.
/// </summary>
public abstract record Fact
{
    /// <summary>What the history keeps about it: identities, codes, words. Read after saving, when identities are known.</summary>
    public abstract object Data { get; }

    /// <summary>Name of the fact in the history, past tense; wire contract.</summary>
    public string Kind => GetType().Name;
}
