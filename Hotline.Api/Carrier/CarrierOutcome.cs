namespace Hotline.Api.Carrier;

/// <summary>What became of something that we asked the carrier to do. The four cases call for four different next steps.</summary>
public abstract record CarrierOutcome
{
    private CarrierOutcome() { }

    /// <summary>The carrier has it and will report progress under this sid.</summary>
    /// <param name="Sid">The carrier's name for it; empty only where the carrier answers without one (a removed participant).</param>
    /// <param name="Status">The carrier's first status, for example <c>queued</c>.</param>
    public sealed record Taken(string Sid, string Status) : CarrierOutcome;

    /// <summary>The carrier, or our own knowledge of its limits, said no. Nothing happened.</summary>
    /// <param name="Code">The carrier's number (<c>21610</c>), <c>http-4xx</c> without one, or a kebab-case code of <see cref="RefusalCode"/>.</param>
    /// <param name="Sentence">For the people at the desk. It may repeat what the carrier said, so it is not for logs.</param>
    /// <param name="IsPermanent">The same request will be refused again, whoever asks and whenever.</param>
    public sealed record Refused(string Code, string Sentence, bool IsPermanent) : CarrierOutcome;

    /// <summary>
    /// The request left this machine and no usable answer came back (5xx, time-out, reset). It may or may not have happened:
    /// look it up in the carrier's lists, never repeat it blindly.
    /// </summary>
    /// <param name="Reason">For the log: no personal data.</param>
    public sealed record Unknown(string Reason) : CarrierOutcome;

    /// <summary>Nothing reached the carrier, or it said that it processed nothing (429). Safe to try again later.</summary>
    /// <param name="Reason">For the log: no personal data.</param>
    /// <param name="RetryAfter">The carrier's own wish, when it gave one.</param>
    public sealed record NotSent(string Reason, TimeSpan? RetryAfter = null) : CarrierOutcome;
}

/// <summary>Refusals that we know without asking the carrier, and the carrier's numbers that callers act on.</summary>
public static class RefusalCode
{
    /// <summary>The region forbids links in texts; call instead, or use a template without one.</summary>
    public const string LinksForbidden = "links-forbidden";

    /// <summary>The region delivers registered templates only, and this text has none.</summary>
    public const string TemplateMissing = "template-missing";

    /// <summary>Longer than the carrier takes in one message.</summary>
    public const string TooLong = "too-long";

    /// <summary>The region delays or drops more texts to this number today; another way is quicker than waiting.</summary>
    public const string TooManyToday = "too-many-today";

    /// <summary>A sid, label or number that cannot be right, so nobody was asked.</summary>
    public const string NotValid = "not-valid";

    /// <summary>The recipient opted out (Twilio's number).</summary>
    public const string OptedOut = "21610";
}
