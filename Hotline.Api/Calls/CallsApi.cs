using System.Globalization;
using Hotline.Api.Carrier;
using Hotline.Api.Data.Inbox;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Calls;

/// <summary>The carrier's webhooks about calls.</summary>
public static class CallsApi
{
    private const int LongestStatus = 32;
    private const int LongestSid = 64;

    public static RouteGroupBuilder MapCalls(this RouteGroupBuilder carrier)
    {
        carrier.MapPost("/voice", AnswerAsync);
        carrier.MapPost("/voice/fallback", AnswerAsync);
        carrier.MapPost("/voice/desk", FollowAsync);
        carrier.MapPost("/voice/desk/status", ReportDeskAsync);
        carrier.MapPost("/voice/notice", SpeakAsync);
        carrier.MapPost("/voice/status", ReportAsync);
        return carrier;
    }

    private static async Task<IResult> AnswerAsync(CarrierRequest request, ICarrier carrier, InboxGate inbox, AnswerCall answer)
    {
        var key = request.Key(carrier.Profile, InboxKind.Voice, "0", "CallSid");
        var (from, to) = (PhoneNumber.Read(request.Fields["From"]), PhoneNumber.Read(request.Fields["To"]));
        return Answer(await inbox.OnceAsync(key, request.RawBody, async stop => Twiml(await answer.RunAsync(key.Sid, from, to, stop)), CancellationToken.None));
    }

    private static async Task<IResult> FollowAsync(CarrierRequest request, string? ticket, string? turn, ICarrier carrier, InboxGate inbox, FollowDeskCall follow)
    {
        var number = Turn(turn);
        var key = request.Key(carrier.Profile, InboxKind.VoiceDesk, number.ToString(CultureInfo.InvariantCulture), "CallSid");
        var news = new DeskCallNews(
            key.Sid, PhoneNumber.Read(request.Fields["From"]), PhoneNumber.Read(request.Fields["To"]),
            CleanText.Line(request.Fields["DialCallStatus"], LongestStatus), CleanText.Line(request.Fields["CallStatus"], LongestStatus));
        return Answer(await inbox.OnceAsync(key, request.RawBody, async stop => Twiml(await follow.RunAsync(Id(ticket), number, news, stop)), CancellationToken.None));
    }

    private static async Task<IResult> ReportDeskAsync(CarrierRequest request, string? line, string? ticket, ICarrier carrier, InboxGate inbox, FollowDeskCall follow)
    {
        var status = CleanText.Line(request.Fields["CallStatus"], LongestStatus);
        var (call, phone) = (CleanText.Line(request.Fields["ParentCallSid"], LongestSid), PhoneNumber.Read(request.Fields["To"]).Value);
        var key = request.Key(carrier.Profile, InboxKind.VoiceDeskStatus, $"status-{status}", "CallSid");
        return Answer(await inbox.OnceAsync(key, request.RawBody, async stop =>
        {
            if (Id(line) is { } lineId && Id(ticket) is { } ticketId && call.Length > 0) await follow.ReportAsync(lineId, ticketId, call, phone, status, stop);
            return Twiml(Carrier.Twilio.Twiml.Empty);
        }, CancellationToken.None));
    }

    private static async Task<IResult> SpeakAsync(CarrierRequest request, string? outbox, string? turn, ICarrier carrier, InboxGate inbox, SpeakNotice speak)
    {
        var number = Turn(turn);
        var key = request.Key(carrier.Profile, InboxKind.VoiceNotice, number.ToString(CultureInfo.InvariantCulture), "CallSid");
        var keys = CleanText.Line(request.Fields["Digits"], 8);
        return Answer(await inbox.OnceAsync(key, request.RawBody, async stop => Twiml(await speak.RunAsync(Id(outbox), number, key.Sid, keys, stop)), CancellationToken.None));
    }

    private static async Task<IResult> ReportAsync(CarrierRequest request, string? outbox, ICarrier carrier, InboxGate inbox, CallReports reports)
    {
        var status = CleanText.Line(request.Fields["CallStatus"], LongestStatus);
        var number = CleanText.Line(request.Fields["SequenceNumber"], 16);
        var key = request.Key(carrier.Profile, InboxKind.VoiceStatus, number.Length > 0 ? number : $"status-{status}", "CallSid");
        return Answer(await inbox.OnceAsync(key, request.RawBody, async stop =>
        {
            await reports.RunAsync(Id(outbox), key.Sid, status, stop);
            return Twiml(Carrier.Twilio.Twiml.Empty);
        }, CancellationToken.None));
    }

    private static long? Id(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static int Turn(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var turn) ? turn : 0;

    private static WebhookReply Twiml(string xml) => new(Carrier.Twilio.Twiml.ContentType, xml);

    private static IResult Answer(WebhookReply reply) => TypedResults.Text(reply.Body, reply.Type);
}
