namespace Hotline.Dispatch;

/// <summary>One sentence or name in the two languages of the desk.</summary>
/// <param name="Zh">Simplified Chinese, shown first.</param>
/// <param name="En">English.</param>
public readonly record struct Wording(string Zh, string En)
{
    /// <summary>What a person wrote, or a name: it stands in both languages as it is.</summary>
    public static Wording Same(string text) => new(text, text);

    /// <summary>A label before somebody's own words: "燃气泄漏：…", "gas leak: …".</summary>
    public Wording Before(string words) => words.Length == 0 ? this : new($"{Zh}：{words}", $"{En}: {words}");
}
