using System.Globalization;
using Hotline.Api.Carrier;
using Hotline.Api.Carrier.Twilio;
using Hotline.Api.Data.Inbox;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Messages;

/// <summary>The carrier's webhooks about texts. A signed one is stored and answered 200 whatever is in it: the carrier does not repeat what was refused.</summary>
public static partial class MessagesApi
{
    private const int LongestStatus = 32;
    private static readonly WebhookReply Nothing = new(Twiml.ContentType, Twiml.Empty);

    public static RouteGroupBuilder MapMessages(this RouteGroupBuilder carrier)
    {
        carrier.MapPost("/sms", ReceiveAsync);
        // The same text by another door: the first one to arrive counts.
        carrier.MapPost("/sms/fallback", ReceiveAsync);
        carrier.MapPost("/sms/status", ReportAsync);
        return carrier;
    }

    // Nothing here stops when the carrier hangs up: it may not come again, and the text was read.
    private static async Task<IResult> ReceiveAsync(CarrierRequest request, ICarrier carrier, InboxGate inbox, ReceiveText receive, ILogger<ReceiveText> log)
    {
        var key = request.Key(carrier.Profile, InboxKind.Sms, "0", "MessageSid", "SmsSid", "SmsMessageSid");
        var text = InboundText.Of(request.Fields);
        try
        {
            return Answer(await inbox.OnceAsync(key, request.RawBody, async stop =>
            {
                await receive.RunAsync(text, stop);
                return Nothing;
            }, CancellationToken.None));
        }
#pragma warning disable CA1031 // A fault of ours in one text must not cost the text.
        catch (Exception failure) when (!DatabaseBusy.Is(failure))
#pragma warning restore CA1031
        {
            NotUnderstood(log, failure);
            return Answer(await inbox.OnceAsync(key, request.RawBody, async stop =>
            {
                await receive.KeepAsync(text, stop);
                return Nothing;
            }, CancellationToken.None));
        }
    }

    private static async Task<IResult> ReportAsync(CarrierRequest request, string? outbox, ICarrier carrier, InboxGate inbox, TextReports reports)
    {
        var status = CleanText.Line(request.Fields["MessageStatus"] is { Length: > 0 } said ? said : request.Fields["SmsStatus"], LongestStatus);
        var key = request.Key(carrier.Profile, InboxKind.SmsStatus, status.Length > 0 ? status : "none", "MessageSid", "SmsSid");
        long? outboxId = long.TryParse(outbox, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        return Answer(await inbox.OnceAsync(key, request.RawBody, async stop =>
        {
            await reports.RunAsync(outboxId, key.Sid, status, CleanText.Line(request.Fields["ErrorCode"], 16), stop);
            return Nothing;
        }, CancellationToken.None));
    }

    private static IResult Answer(WebhookReply reply) => TypedResults.Text(reply.Body, reply.Type);

    [LoggerMessage(4210, LogLevel.Error, "A text could not be handled and was put to a person")]
    private static partial void NotUnderstood(ILogger log, Exception failure);
}
