using System.Globalization;
using System.Text;
using System.Xml;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>Writes instructions as the XML that answers a webhook. Any text can be put in: the result is well-formed and says what was meant.</summary>
/// <remarks>A bad character here would become a 500, and the caller would hear the carrier's error announcement; so nothing throws on text.</remarks>
public static class Twiml
{
    public const string ContentType = "text/xml; charset=utf-8";

    /// <summary>Do nothing: the answer to every text message, since our texts go through the outbox.</summary>
    public const string Empty = """<?xml version="1.0" encoding="UTF-8"?><Response/>""";

    /// <summary>The vendor refuses longer answers.</summary>
    public const int LongestBytes = 64 * 1024;

    private const int LongestAttribute = 2048;

    public static string Of(params IReadOnlyList<Verb> verbs)
    {
        // Words in characters of four bytes can exceed the limit; shorter words are better than an error announcement.
        var xml = Write(verbs, Say.LongestWords);
        for (var longest = Say.LongestWords / 2; Encoding.UTF8.GetByteCount(xml) > LongestBytes && longest > 0; longest /= 2) xml = Write(verbs, longest);
        return xml;
    }

    private static string Write(IReadOnlyList<Verb> verbs, int longestWords)
    {
        var text = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?>""");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("Response");
            foreach (var verb in verbs) Write(xml, verb, longestWords);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Write(XmlWriter xml, Verb verb, int longestWords)
    {
        xml.WriteStartElement(verb.GetType().Name);
        switch (verb)
        {
            case Say say:
                Attribute(xml, "language", say.Language);
                Attribute(xml, "voice", say.Voice);
                if (say.Times != 1) Attribute(xml, "loop", say.Times);
                xml.WriteString(CleanText.Of(say.Words, longestWords));
                break;
            case Play play:
                if (play.Times != 1) Attribute(xml, "loop", play.Times);
                xml.WriteString(Address(play.Sound));
                break;
            case Pause pause:
                Attribute(xml, "length", Seconds(pause.For));
                break;
            case Gather gather:
                Attribute(xml, "input", gather.HearsSpeech ? "dtmf speech" : "dtmf");
                Attribute(xml, "action", gather.Action);
                Attribute(xml, "method", "POST");
                Attribute(xml, "timeout", Seconds(gather.Timeout));
                Attribute(xml, "numDigits", gather.NumDigits);
                Attribute(xml, "finishOnKey", gather.FinishOnKey);
                if (gather.HearsSpeech) Attribute(xml, "language", SpokenLanguage.Mandarin);
                Attribute(xml, "hints", gather.Hints);
                if (gather.ReportsSilence) Attribute(xml, "actionOnEmptyResult", true);
                foreach (var prompt in gather.Prompts) Write(xml, prompt, longestWords);
                break;
            case Record record:
                Attribute(xml, "action", record.Action);
                Attribute(xml, "method", "POST");
                Attribute(xml, "timeout", Seconds(record.Silence));
                Attribute(xml, "maxLength", Seconds(record.Longest));
                Attribute(xml, "finishOnKey", record.FinishOnKey);
                Callback(xml, "recordingStatusCallback", record.StatusCallback);
                break;
            case Enqueue enqueue:
                WithMethod(xml, "action", enqueue.Action);
                Attribute(xml, "waitUrl", enqueue.WaitUrl);
                if (enqueue.WaitUrl is not null) Attribute(xml, "waitUrlMethod", "POST");
                xml.WriteString(CleanText.Line(enqueue.Queue, Enqueue.LongestName));
                break;
            case Dial dial:
                Write(xml, dial);
                break;
            case Redirect redirect:
                Attribute(xml, "method", "POST");
                xml.WriteString(Address(redirect.To));
                break;
            case Reject { AsBusy: true }:
                Attribute(xml, "reason", "busy");
                break;
        }
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Dial dial)
    {
        Attribute(xml, "callerId", dial.CallerId);
        WithMethod(xml, "action", dial.Action);
        Attribute(xml, "timeout", Seconds(dial.Timeout));
        Attribute(xml, "timeLimit", Seconds(dial.Longest));
        if (dial.AnswersOnBridge) Attribute(xml, "answerOnBridge", true);
        if (dial.RecordingStatusCallback is not null) Attribute(xml, "record", "record-from-answer-dual");
        Callback(xml, "recordingStatusCallback", dial.RecordingStatusCallback);
        xml.WriteStartElement(dial.To.GetType().Name);
        switch (dial.To)
        {
            case DialTarget.Number number:
                WithMethod(xml, "url", number.Url);
                Progress(xml, number.StatusCallback);
                xml.WriteString(CleanText.Line(number.Phone, LongestAttribute));
                break;
            case DialTarget.Client client:
                WithMethod(xml, "url", client.Url);
                Progress(xml, client.StatusCallback);
                xml.WriteString(CleanText.Line(client.Name, LongestAttribute));
                break;
            case DialTarget.Queue queue:
                WithMethod(xml, "url", queue.Url);
                xml.WriteString(CleanText.Line(queue.Name, Enqueue.LongestName));
                break;
            case DialTarget.Conference room:
                Attribute(xml, "participantLabel", room.ParticipantLabel);
                if (!room.StartsOnEnter) Attribute(xml, "startConferenceOnEnter", false);
                if (room.EndsOnExit) Attribute(xml, "endConferenceOnExit", true);
                if (room.Muted) Attribute(xml, "muted", true);
                Attribute(xml, "coach", room.CallSidToCoach);
                Attribute(xml, "waitUrl", room.WaitUrl);
                if (room.StatusCallback is not null) Attribute(xml, "statusCallbackEvent", "start end join leave mute hold");
                Callback(xml, "statusCallback", room.StatusCallback);
                xml.WriteString(CleanText.Line(room.Name, LongestAttribute));
                break;
        }
        xml.WriteEndElement();
    }

    private static void Progress(XmlWriter xml, Uri? statusCallback)
    {
        if (statusCallback is not null) Attribute(xml, "statusCallbackEvent", "initiated ringing answered completed");
        Callback(xml, "statusCallback", statusCallback);
    }

    private static void WithMethod(XmlWriter xml, string name, Uri? address)
    {
        Attribute(xml, name, address);
        if (address is not null) Attribute(xml, "method", "POST");
    }

    private static void Callback(XmlWriter xml, string name, Uri? address)
    {
        Attribute(xml, name, address);
        if (address is not null) Attribute(xml, name + "Method", "POST");
    }

    private static int Seconds(TimeSpan span) => (int)Math.Clamp(Math.Ceiling(span.TotalSeconds), 1, 14400);

    private static void Attribute(XmlWriter xml, string name, Uri? value) => Attribute(xml, name, value is null ? null : Address(value));

    // A relative address is one of ours: the carrier resolves it against the one that it asked.
    private static string Address(Uri address) => address.IsAbsoluteUri ? address.AbsoluteUri : address.OriginalString;

    private static void Attribute(XmlWriter xml, string name, int? value) => Attribute(xml, name, value?.ToString(CultureInfo.InvariantCulture));

    private static void Attribute(XmlWriter xml, string name, bool value) => Attribute(xml, name, value ? "true" : "false");

    private static void Attribute(XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, CleanText.Line(value, LongestAttribute));
    }
}
