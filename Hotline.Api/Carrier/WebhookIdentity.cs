using System.Security.Cryptography;
using Hotline.Api.Data.Inbox;

namespace Hotline.Api.Carrier;

/// <summary>What a webhook is called in the inbox.</summary>
public static class WebhookIdentity
{
    /// <summary>The key; only one webhook in the world has it.</summary>
    /// <param name="request">The webhook.</param>
    /// <param name="profile">The carrier's dialect.</param>
    /// <param name="kind">See <see cref="InboxKind"/>.</param>
    /// <param name="step">Which step of the call or message it tells.</param>
    /// <param name="sidFields">Fields that may hold the sid, the best first.</param>
    public static InboxKey Key(this CarrierRequest request, CarrierProfile profile, string kind, string step, params ReadOnlySpan<string> sidFields)
    {
        foreach (var field in sidFields)
        {
            if (request.Fields[field] is { Length: > 0 } sid && profile.Sid.IsMatch(sid)) return new InboxKey(request.Carrier.ToString(), request.AccountSid, sid, kind, step);
        }
        // Without a name that we can believe its own words name it: the same body is the same webhook.
        return new InboxKey(request.Carrier.ToString(), request.AccountSid, "body-" + Convert.ToHexStringLower(SHA256.HashData(request.RawBody))[..48], kind, step);
    }
}
