using Hotline.Simulator.Hosting;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Messages;

/// <summary>A message as the REST API shows it: numbers as strings, dates in RFC 2822, nulls present.</summary>
internal sealed record MessageView(
    string AccountSid, string ApiVersion, string Body, string DateCreated, string? DateSent, string DateUpdated, string Direction,
    int? ErrorCode, string? ErrorMessage, string From, string? MessagingServiceSid, string NumMedia, string NumSegments,
    string? Price, string? PriceUnit, string Sid, string Status, IReadOnlyDictionary<string, string> SubresourceUris, string To, string Uri)
{
    public static MessageView Of(Message message, SimulatorOptions options)
    {
        var uri = $"/2010-04-01/Accounts/{options.AccountSid}/Messages/{message.Sid}";
        return new MessageView(
            options.AccountSid, "2010-04-01", message.Body, Rfc2822.Of(message.CreatedAt), Rfc2822.Of(message.SentAt), Rfc2822.Of(message.UpdatedAt),
            message.Direction, message.ErrorCode, message.ErrorMessage, message.From, message.MessagingServiceSid, "0", $"{Segments.Of(message.Body)}",
            null, "USD", message.Sid, message.Status, new Dictionary<string, string> { ["media"] = uri + "/Media.json" }, message.To, uri + ".json");
    }
}
