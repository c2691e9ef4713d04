namespace Hotline.Dispatch;

/// <summary>One sentence or name in the two languages of the desk.</summary>
/// <param name="Zh">Simplified Chinese, shown first.</param>
/// <param name="En">English.</param>
public readonly record struct Wording(string Zh, string En);
