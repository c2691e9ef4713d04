namespace Hotline.Api.Carrier.Twilio;

/// <summary>What became of one HTTP request.</summary>
internal abstract record TwilioAnswer
{
    private TwilioAnswer() { }

    /// <summary>A whole answer arrived.</summary>
    public sealed record Answered(int Status, byte[] Body, TimeSpan? RetryAfter) : TwilioAnswer;

    /// <summary>The request left, no whole answer came.</summary>
    public sealed record Lost(string Reason) : TwilioAnswer;

    /// <summary>Not a byte of the request arrived anywhere.</summary>
    public sealed record NeverLeft(string Reason) : TwilioAnswer;

    public bool IsSafeToRepeat => this is NeverLeft || Error is { IsTooMany: true };

    /// <summary>The carrier's refusal, if it is one; 5xx is none, it tells nothing about what happened before.</summary>
    public TwilioError? Error => this is Answered { Status: >= 300 and < 500 } answered ? TwilioError.Read(answered.Status, answered.Body) : null;

    /// <summary>How long the carrier asks us to wait.</summary>
    public TimeSpan? Wait => (this as Answered)?.RetryAfter;

    public void Log(ILogger log, string operation, int attempts)
    {
        switch (this)
        {
            case Answered { Status: < 300 } answered: log.CarrierAnswered(operation, answered.Status, attempts); break;
            case Answered answered: log.CarrierRefused(operation, answered.Status, Error?.Code, attempts); break;
            case Lost lost: log.CarrierAnswerLost(operation, lost.Reason, attempts); break;
            case NeverLeft never: log.CarrierNotReached(operation, never.Reason, attempts); break;
        }
    }
}
