using Hotline.Simulator.Hosting;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>A call as the REST API shows it.</summary>
internal sealed record CallView(
    string Sid, string DateCreated, string DateUpdated, string? ParentCallSid, string AccountSid, string To, string ToFormatted, string From, string FromFormatted,
    string? PhoneNumberSid, string Status, string? StartTime, string? EndTime, string? Duration, string? Price, string PriceUnit, string Direction,
    string? AnsweredBy, string ApiVersion, string? ForwardedFrom, string? GroupSid, string? CallerName, string QueueTime, string? TrunkSid, string Uri,
    IReadOnlyDictionary<string, string> SubresourceUris)
{
    public static CallView Of(Call call, SimulatorOptions options)
    {
        var uri = $"/2010-04-01/Accounts/{options.AccountSid}/Calls/{call.Sid}";
        return new CallView(
            call.Sid, Rfc2822.Of(call.CreatedAt), Rfc2822.Of(call.UpdatedAt), call.ParentSid, options.AccountSid, call.To, call.To, call.From, call.From,
            null, call.Status, Rfc2822.Of(call.AnsweredAt), Rfc2822.Of(call.EndedAt), call.IsOver ? $"{(long)call.Duration.TotalSeconds}" : null, null, "USD", call.Direction,
            null, "2010-04-01", null, null, null, $"{(long)call.QueueTime.TotalMilliseconds}", null, uri + ".json",
            new Dictionary<string, string> { ["recordings"] = uri + "/Recordings.json" });
    }
}
