namespace Hotline.Dispatch;

/// <summary>A step that the rules do not allow now; the reader can do something about it, so it says what is wrong in their words.</summary>
/// <param name="code">Stable, kebab case; wire contract (<c>code</c> of the problem answer).</param>
/// <param name="sentence">One sentence for the person, for example "Ticket 261121-0042 is Done; it cannot be offered."</param>
public sealed class Refused(string code, string sentence) : Exception(sentence)
{
    /// <summary>Stable code in kebab case, for example <c>illegal-step</c>.</summary>
    public string Code { get; } = code;
}
