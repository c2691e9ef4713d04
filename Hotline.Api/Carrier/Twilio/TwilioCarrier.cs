using System.Text.Json;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>The port, spoken in Twilio's REST API of 2010-04-01 (and SignalWire's, which differs by profile only).</summary>
internal sealed class TwilioCarrier(TwilioWire wire, TwilioLists lists, CarrierAccount account) : ICarrier
{
    private static readonly string[] CallEvents = ["initiated", "ringing", "answered", "completed"];

    public CarrierProfile Profile => account.Profile;

    public Task<CarrierOutcome> PlaceCall(OutboundCall call, CancellationToken stop)
    {
        var form = new TwilioForm()
            .Add("To", call.To).Add("From", call.From).Add("Url", call.Url).Add("Method", "POST")
            .Add("Timeout", call.RingFor, Profile.Limits.LongestRinging)
            .Add("TimeLimit", call.TimeLimit, Profile.Limits.LongestCall)
            .Add("SendDigits", call.SendDigits);
        if (call.StatusCallback is not null)
        {
            form.Add("StatusCallback", call.StatusCallback).Add("StatusCallbackMethod", "POST");
            foreach (var progress in CallEvents) form.Add("StatusCallbackEvent", progress);
        }
        return Post(nameof(PlaceCall), "Calls.json", form, "sid", stop);
    }

    public async Task<CarrierOutcome> RedirectCall(string callSid, CallRedirect redirect, CancellationToken stop)
    {
        if (!Profile.Sid.IsMatch(callSid)) return NotValid("call");
        if (redirect is CallRedirect.ToTwiml { Xml.Length: > CarrierLimits.InlineTwiml })
            return new CarrierOutcome.Refused(RefusalCode.TooLong, "The instructions are longer than the carrier takes in a request.", IsPermanent: true);
        var form = redirect switch
        {
            CallRedirect.ToUrl to => new TwilioForm().Add("Url", to.Url).Add("Method", "POST"),
            CallRedirect.ToTwiml to => new TwilioForm().Add("Twiml", to.Xml),
            CallRedirect.HangUp => new TwilioForm().Add("Status", "completed"),
            _ => new TwilioForm().Add("Status", "canceled"),
        };
        return await Post(nameof(RedirectCall), $"Calls/{callSid}.json", form, "sid", stop);
    }

    public async Task<CarrierOutcome> ChangeParticipant(ParticipantChange change, CancellationToken stop)
    {
        if (ParticipantPath(change.ConferenceSid, change.Participant) is not { } path) return NotValid("participant");
        var form = new TwilioForm()
            .Add("Muted", change.Muted).Add("Hold", change.Hold).Add("HoldUrl", change.HoldUrl).Add("AnnounceUrl", change.AnnounceUrl)
            .Add("EndConferenceOnExit", change.EndConferenceOnExit)
            .Add("Coaching", change.CallSidToCoach is null ? null : true).Add("CallSidToCoach", change.CallSidToCoach);
        return await Post(nameof(ChangeParticipant), path, form, "call_sid", stop);
    }

    public async Task<CarrierOutcome> RemoveParticipant(string conferenceSid, string participant, CancellationToken stop)
    {
        if (ParticipantPath(conferenceSid, participant) is not { } path) return NotValid("participant");
        var answer = await wire.Delete(nameof(RemoveParticipant), path, stop);
        return answer is TwilioAnswer.Answered { Status: >= 200 and < 300 } ? new CarrierOutcome.Taken("", "removed") : Failure(answer);
    }

    public async Task<CarrierOutcome> SendMessage(OutboundMessage message, CancellationToken stop)
    {
        if (Profile.Region.ObjectionTo(message) is { } objection) return objection;
        var template = Profile.Region.TemplateFor(message);
        if (template is null && message.Body.Length > Profile.Limits.MessageLength)
            return new CarrierOutcome.Refused(RefusalCode.TooLong, $"The text is longer than {Profile.Limits.MessageLength} characters.", IsPermanent: true);

        var form = new TwilioForm().Add("To", message.To);
        if (account.MessagingServiceSid is { } service) form.Add("MessagingServiceSid", service);
        else form.Add("From", message.From);
        // A template registered by its wording has no sid of the carrier: the network compares the words.
        if (template is { ContentSid.Length: > 0 }) form.Add("ContentSid", template.ContentSid).Add("ContentVariables", Variables(template, message));
        else form.Add("Body", message.Body);
        form.Add("StatusCallback", message.StatusCallback).Add("ValidityPeriod", message.ValidFor, Profile.Limits.LongestValidity);
        return await Post(nameof(SendMessage), "Messages.json", form, "sid", stop);
    }

    public Task<CarrierList<CarrierMessage>> ListMessages(CarrierSearch search, CancellationToken stop) => lists.Messages(search, stop);

    public Task<CarrierList<CarrierCall>> ListCalls(CarrierSearch search, CancellationToken stop) => lists.Calls(search, stop);

    private async Task<CarrierOutcome> Post(string operation, string path, TwilioForm form, string sidName, CancellationToken stop)
    {
        var answer = await wire.Post(operation, path, form, stop);
        return answer is TwilioAnswer.Answered { Status: >= 200 and < 300 } taken ? Taken(taken.Body, sidName) : Failure(answer);
    }

    private static CarrierOutcome Taken(byte[] body, string sidName)
    {
        try
        {
            using var document = JsonDocument.Parse(body.AsMemory());
            var sid = document.RootElement.Text(sidName);
            return string.IsNullOrEmpty(sid)
                ? new CarrierOutcome.Unknown("the carrier took it and named no sid")
                : new CarrierOutcome.Taken(sid, document.RootElement.Text("status") ?? "");
        }
        catch (JsonException)
        {
            return new CarrierOutcome.Unknown("the carrier took it with an answer that cannot be read");
        }
    }

    private static CarrierOutcome Failure(TwilioAnswer answer) => answer switch
    {
        TwilioAnswer.NeverLeft never => new CarrierOutcome.NotSent(never.Reason),
        TwilioAnswer.Answered { Error: { IsTooMany: true } } busy => new CarrierOutcome.NotSent("too many requests", busy.Wait),
        TwilioAnswer.Answered { Error: { } error } => error.ToOutcome(),
        TwilioAnswer.Answered answered => new CarrierOutcome.Unknown($"http {answered.Status}"),
        TwilioAnswer.Lost lost => new CarrierOutcome.Unknown(lost.Reason),
        _ => throw new InvalidOperationException("Every answer is one of three."),
    };

    private string? ParticipantPath(string conferenceSid, string participant) =>
        Profile.Sid.IsMatch(conferenceSid) && participant.Length is > 0 and <= 64
            ? $"Conferences/{conferenceSid}/Participants/{Uri.EscapeDataString(participant)}.json"
            : null;

    private static CarrierOutcome.Refused NotValid(string what) =>
        new(RefusalCode.NotValid, $"The carrier has no {what} of that name.", IsPermanent: true);

    private static string Variables(RegisteredTemplate template, OutboundMessage message) => JsonSerializer.Serialize(
        template.Variables.Select((name, index) => (Number: $"{index + 1}", Value: message.Variables[name])).ToDictionary(one => one.Number, one => one.Value));
}
