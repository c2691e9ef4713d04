namespace Hotline.Dispatch.Messages;

/// <summary>What is to be done with an inbound text: a command read in the light of the phone it came from. A closed set: see the nested records.</summary>
/// <remarks>Hazard words are looked for before any of this: "1 4831 有煤气味" is an alarm as well as an answer.</remarks>
public abstract record TextReading
{
    private TextReading()
    {
    }

    /// <summary>Reads in the order that the contract gives: opt-out, opt-in, help; a verb with a code; with exactly one open offer a bare yes or no; a score from a
    /// surveyed phone; else the conversation of that phone.</summary>
    /// <param name="command">What the text says.</param>
    /// <param name="phone">What is known about its sender.</param>
    public static TextReading Decide(TextCommand command, PhoneState phone) => command switch
    {
        TextCommand.OptOut => new OptOut(),
        TextCommand.OptIn { AlsoYes: true } when !phone.IsOptedOut => DecideAnswer(JobVerb.Accept, phone),
        TextCommand.OptIn => new OptIn(),
        TextCommand.Help => new Help(),
        TextCommand.WithCode told => DecideCode(told, phone),
        TextCommand.Digit digit => DecideDigit(digit.Value, phone),
        TextCommand.Answer answer => DecideAnswer(answer.Verb, phone),
        TextCommand.Opening opening when phone.IsAskedHoliday => new AnswerHoliday(opening.IsOpen),
        TextCommand.Grade grade when phone.IsSurveyed => new Score(grade.Value),
        _ => new Converse(),
    };

    private static TextReading DecideCode(TextCommand.WithCode told, PhoneState phone)
    {
        // A stranger's "1 2026 年的合同" is a sentence; from a merchant it is a slip that must not become a ticket.
        if (!phone.Knows(told.Code))
            return phone.IsMerchant ? new UnknownCode(told.Code) : new Converse();
        return told.Verb switch
        {
            JobVerb.Accept => new AcceptOffer(told.Code),
            JobVerb.Decline => new DeclineOffer(told.Code, told.Words),
            JobVerb.EnRoute => new EnRoute(told.Code),
            JobVerb.OnSite => new OnSite(told.Code),
            _ => new Done(told.Code, told.PriceFen, told.Words),
        };
    }

    private static TextReading DecideDigit(int value, PhoneState phone) => (value, phone) switch
    {
        (1 or 2, { OpenOffers.Count: > 0 }) => DecideAnswer((JobVerb)value, phone),
        (_, { IsSurveyed: true }) => new Score(value),
        (_, { IsMerchant: true }) => new ListOffers(),
        _ => new Converse(),
    };

    private static TextReading DecideAnswer(JobVerb verb, PhoneState phone) => (verb, phone.OpenOffers.Count) switch
    {
        (_, 0) => new Converse(),
        (JobVerb.Accept, 1) => new AcceptOffer(phone.OpenOffers.First()),
        (JobVerb.Decline, 1) => new DeclineOffer(phone.OpenOffers.First(), ""),
        _ => new ListOffers(),
    };

    /// <summary>Send no more texts to this phone.</summary>
    public sealed record OptOut : TextReading;

    /// <summary>Texts may be sent again.</summary>
    public sealed record OptIn : TextReading;

    /// <summary>Answer with what can be said.</summary>
    public sealed record Help : TextReading;

    /// <summary>The merchant takes the offer with this code.</summary>
    public sealed record AcceptOffer(string Code) : TextReading;

    /// <summary>The merchant says no to the offer with this code; the reason is "" when none was given.</summary>
    public sealed record DeclineOffer(string Code, string Reason) : TextReading;

    /// <summary>Nothing can be done without a code: answer with the open offers and jobs and their codes, or that there are none.</summary>
    public sealed record ListOffers : TextReading;

    /// <summary>The technician of the job with this code sets out.</summary>
    public sealed record EnRoute(string Code) : TextReading;

    /// <summary>The technician of the job with this code has arrived.</summary>
    public sealed record OnSite(string Code) : TextReading;

    /// <summary>The job with this code is finished, at this price in fen when one was written.</summary>
    public sealed record Done(string Code, long? PriceFen, string Words) : TextReading;

    /// <summary>The caller's answer to the follow-up, 1 to 5.</summary>
    public sealed record Score(int Value) : TextReading;

    /// <summary>The merchant works on the holidays that it was asked about, or does not.</summary>
    public sealed record AnswerHoliday(bool IsOpen) : TextReading;

    /// <summary>A merchant named a code that this phone was never given.</summary>
    public sealed record UnknownCode(string Code) : TextReading;

    /// <summary>A message in the conversation of this phone: it joins the open ticket or begins a new one.</summary>
    public sealed record Converse : TextReading;
}
