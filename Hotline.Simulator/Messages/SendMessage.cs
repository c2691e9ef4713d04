using System.Text.Json;
using System.Text.RegularExpressions;
using Hotline.Simulator.Hosting;
using Hotline.Simulator.Numbers;
using Hotline.Simulator.People;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Messages;

/// <summary>POST Messages.json: the host sends a text. Answered 201 as soon as it is on the books; delivery follows.</summary>
internal static partial class SendMessage
{
    private const int LongestBody = 1_600;

    public static async Task<IResult> Handle(
        HttpContext context, SimulatorOptions options, NumberBook numbers, OptOuts optOuts, MessageBook book, MessageDelivery delivery, CancellationToken stop)
    {
        if (!context.Request.HasFormContentType) return CarrierError.Answer(400, 21604, "A 'To' phone number is required.");
        var form = await context.Request.ReadFormAsync(stop);
        string to = form["To"].ToString(), from = form["From"].ToString(), body = form["Body"].ToString(), service = form["MessagingServiceSid"].ToString();
        if (to.Length == 0) return CarrierError.Answer(400, 21604, "A 'To' phone number is required.");
        if (!PhoneNumber.IsE164(to)) return CarrierError.Answer(400, 21211, $"Invalid 'To' Phone Number: {to}");
        if (from.Length == 0 && service.Length == 0) return CarrierError.Answer(400, 21603, "A 'From' phone number is required.");
        var number = from.Length > 0 ? numbers.Find(from) : numbers.All.FirstOrDefault();
        if (number is null) return CarrierError.Answer(400, 21606, $"The 'From' phone number {from} is not a valid message-capable number for this account.");
        var content = form["ContentSid"].FirstOrDefault() is { Length: > 0 } sid ? sid : null;
        if (content is not null)
        {
            if (!number.Region.Contents.TryGetValue(content, out var registered)) return CarrierError.Answer(400, 21655, "The ContentSid is invalid.");
            if (!TryFill(registered, form["ContentVariables"].ToString(), out body)) return CarrierError.Answer(400, 21656, "The ContentVariables parameter is invalid.");
        }
        if (body.Length == 0) return CarrierError.Answer(400, 21602, "Message body is required.");
        if (body.Length > LongestBody) return CarrierError.Answer(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
        if (optOuts.Contains(number.Number, to)) return CarrierError.Answer(400, 21610, "Attempt to send to unsubscribed recipient");
        if (number.Region.Refusal(body, content) is { } refusal) return CarrierError.Answer(400, refusal.Code, refusal.Message);

        var now = delivery.Now;
        var message = book.Add(new Message
        {
            Sid = Sid.New("SM"), From = number.Number, To = to, Body = body, Direction = "outbound-api", Status = "queued",
            CreatedAt = now, UpdatedAt = now, MessagingServiceSid = service.Length > 0 ? service : null, StatusCallback = form["StatusCallback"].FirstOrDefault(),
            ContentSid = content, ValidFor = TimeSpan.FromSeconds(int.TryParse(form["ValidityPeriod"], out var seconds) ? Math.Clamp(seconds, 1, 36_000) : 36_000),
        });
        delivery.Begin(message, number);
        context.Items["sid"] = message.Sid;
        return Results.Json(MessageView.Of(message, options), WireJson.Options, statusCode: 201);
    }

    private static bool TryFill(string registered, string variables, out string body)
    {
        body = registered;
        try
        {
            var values = variables.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(variables) ?? [];
            body = Place().Replace(registered, match => values[match.Groups[1].Value]);
            return true;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException) { return false; }
    }

    [GeneratedRegex(@"\{\{(\d+)\}\}")]
    private static partial Regex Place();
}
