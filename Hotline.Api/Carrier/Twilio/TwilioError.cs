using System.Globalization;
using System.Text.Json;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>A refusal in either of the wire's two forms: <c>{code, message, status}</c>, or RFC 9457's <c>{type, title, detail, code}</c>.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">The vendor's number; null when the body gave none.</param>
/// <param name="Sentence">What it says, cleaned; the status in words when it says nothing.</param>
public sealed record TwilioError(int Status, int? Code, string Sentence)
{
    /// <summary>The request was not processed because there were too many; always safe to repeat (the vendor's documentation).</summary>
    public const int TooManyRequests = 20429;

    private const int LongestSentence = 300;

    /// <summary>The same request fails again: bad or unreachable numbers, opted out, not allowed, too long.</summary>
    private static readonly HashSet<int> Permanent = [21211, 21212, 21214, 21217, 21408, 21602, 21604, 21606, 21610, 21612, 21614, 21617, 30007];

    /// <summary>Refused now, perhaps taken later: a day's worth of calls is queued, the queue or the day's allowance is full.</summary>
    private static readonly HashSet<int> Passing = [14107, 20003, 20005, 22005, 30001, 30022, 63038];

    public bool IsTooMany => Status == 429 || Code == TooManyRequests;

    public bool IsPermanent => Code is { } code && Permanent.Contains(code)
        || (Code is not { } other || !Passing.Contains(other)) && Status is 400 or 404 or 405 or 410 or 411 or 413 or 414 or 415 or 422;

    public CarrierOutcome.Refused ToOutcome() =>
        new(Code?.ToString(CultureInfo.InvariantCulture) ?? $"http-{Status}", Sentence, IsPermanent);

    public static TwilioError Read(int status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var json = document.RootElement;
            var sentence = json.Text("message") ?? json.Text("detail") ?? json.Text("title");
            return new TwilioError(status, TwilioValues.Number(json.Text("code")), Words(sentence, status));
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing: the status is all there is.
            return new TwilioError(status, null, Words(null, status));
        }
    }

    private static string Words(string? sentence, int status) =>
        CleanText.Line(sentence, LongestSentence) is { Length: > 0 } clean ? clean : $"The carrier answered with HTTP {status}.";
}
