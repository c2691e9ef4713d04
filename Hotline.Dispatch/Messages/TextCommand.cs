namespace Hotline.Dispatch.Messages;

/// <summary>What an inbound text says by itself, before anything is known about the phone it came from. A closed set: see the nested records.</summary>
/// <remarks>
/// The grammar, after full-width characters are made half-width (<see cref="PlainText"/>):
/// <list type="bullet">
/// <item>a whole text that is an opt-out, opt-in or help word, whatever its case, spaces and punctuation;</item>
/// <item><c>verb code [words]</c>: the verb is 1 to 5 or one of its words (接, 不接, 出发, 到了, 完成 …), the code has exactly four digits, and between them may stand
/// spaces, punctuation, brackets, 编号, or nothing (<c>14831</c>). Words may follow only after a space or punctuation, so that "2 1205室漏水" is a resident's sentence;</item>
/// <item>after verb 5 a price in yuan may come first: <c>5 4831 120</c>, <c>120元</c>, <c>85.5</c>, <c>¥1,200</c>;</item>
/// <item>a bare digit 1 to 5 or a bare yes or no. A question ("好?") is neither;</item>
/// <item>a bare grade: <c>5分</c>, <c>4星</c>.</item>
/// </list>
/// </remarks>
public abstract record TextCommand
{
    private TextCommand()
    {
    }

    /// <summary>Reads a text. Never fails: what is no command is <see cref="Free"/>.</summary>
    public static TextCommand Parse(string body) => TextGrammar.Parse(body);

    /// <summary>The sender wants no more texts.</summary>
    public sealed record OptOut : TextCommand;

    /// <summary>The sender wants texts again.</summary>
    /// <param name="AlsoYes">True for YES, which is a yes when the phone never opted out.</param>
    public sealed record OptIn(bool AlsoYes) : TextCommand;

    /// <summary>The sender asks what can be said.</summary>
    public sealed record Help : TextCommand;

    /// <summary>A verb with the code of an offer or job.</summary>
    /// <param name="Verb">What is wanted or reported.</param>
    /// <param name="Code">Four digits.</param>
    /// <param name="PriceFen">Price in fen after <see cref="JobVerb.Done"/>; null when none could be read.</param>
    /// <param name="Words">What else was written, "" when nothing: a reason to decline, a remark.</param>
    public sealed record WithCode(JobVerb Verb, string Code, long? PriceFen, string Words) : TextCommand;

    /// <summary>One digit, 1 to 5, and nothing else.</summary>
    public sealed record Digit(int Value) : TextCommand;

    /// <summary>A yes or a no and nothing else (好, 接 / 不接).</summary>
    public sealed record Answer(JobVerb Verb) : TextCommand;

    /// <summary>A merchant's word whether it works on a holiday (营业 / 休息).</summary>
    public sealed record Opening(bool IsOpen) : TextCommand;

    /// <summary>A grade that can mean nothing else (5分).</summary>
    public sealed record Grade(int Value) : TextCommand;

    /// <summary>Anything else.</summary>
    public sealed record Free : TextCommand;
}

/// <summary>The five things that a merchant says by number. Values are the digits that people type: wire contract.</summary>
public enum JobVerb
{
    /// <summary>Takes the offer.</summary>
    Accept = 1,

    /// <summary>Says no to the offer.</summary>
    Decline = 2,

    /// <summary>The technician sets out.</summary>
    EnRoute = 3,

    /// <summary>The technician is there.</summary>
    OnSite = 4,

    /// <summary>The work is finished.</summary>
    Done = 5,
}
