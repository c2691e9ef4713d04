namespace Hotline.Dispatch.Callers;

/// <summary>Languages and dialects by their codes, as people call them. Forms offer these; a register may hold others, which show as their code.</summary>
public static class SpokenLanguages
{
    /// <summary>Standard Chinese, which everybody is assumed to speak who asked for nothing else.</summary>
    public const string Mandarin = "zh";

    /// <summary>Names by code, the likeliest first.</summary>
    public static IReadOnlyDictionary<string, Wording> Names { get; } = new OrderedDictionary<string, Wording>
    {
        [Mandarin] = new("普通话", "Mandarin"),
        ["wu"] = new("吴语（本地话）", "Wu (local dialect)"),
        ["en"] = new("英语", "English"),
        ["yue"] = new("粤语", "Cantonese"),
        ["nan"] = new("闽南语", "Hokkien"),
        ["csl"] = new("手语", "Sign language"),
    };

    /// <summary>The name of a code; the code itself when it has none here.</summary>
    public static Wording NameOf(string code) => Names.TryGetValue(code, out var name) ? name : new Wording(code, code);
}
