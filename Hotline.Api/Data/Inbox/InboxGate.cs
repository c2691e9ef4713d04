using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Inbox;

/// <summary>What tells one webhook from every other and equals itself when the carrier repeats it.</summary>
/// <param name="Carrier">The profile.</param>
/// <param name="AccountSid">The account.</param>
/// <param name="Sid">The call or message.</param>
/// <param name="Kind">What it tells, see <see cref="InboxKind"/>; a fallback delivery keeps the original kind.</param>
/// <param name="Step">Which step of that; never empty.</param>
public sealed record InboxKey(string Carrier, string AccountSid, string Sid, string Kind, string Step);

/// <summary>Kinds of webhooks; stored, never renamed.</summary>
public static class InboxKind
{
    public const string Sms = "sms";
    public const string SmsStatus = "sms-status";
    public const string Voice = "voice";
    public const string VoiceDesk = "voice-desk";
    public const string VoiceDeskStatus = "voice-desk-status";
    public const string VoiceNotice = "voice-notice";
    public const string VoiceStatus = "voice-status";
}

/// <summary>What a webhook is answered.</summary>
public sealed record WebhookReply(string Type, string Body);

/// <summary>
/// Takes every webhook once: its key, its raw body, what it caused and the answer to it are one transaction. A repeat, at once or
/// years later, gets the stored answer byte for byte and causes nothing.
/// </summary>
public sealed class InboxGate(HotlineDb db, Write write)
{
    /// <param name="key">Identity of the webhook.</param>
    /// <param name="rawBody">Its body as it came.</param>
    /// <param name="handle">Does what it asks for, inside the transaction, and says what to answer.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<WebhookReply> OnceAsync(InboxKey key, byte[] rawBody, Func<CancellationToken, Task<WebhookReply>> handle, CancellationToken stop)
    {
        if (await FindAsync(key, stop) is { } before) return before;
        if (await TakeAsync(key, rawBody, handle, stop) is { } reply) return reply;
        return await FindAsync(key, stop) ?? throw new InvalidOperationException($"The {key.Kind} webhook collided with one that is not there.");
    }

    /// <returns>Null when another delivery of the same webhook was first; its transaction has ended then.</returns>
    private async Task<WebhookReply?> TakeAsync(InboxKey key, byte[] rawBody, Func<CancellationToken, Task<WebhookReply>> handle, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        // While this delivery waited for its turn to write, another may have been taken.
        if (await FindAsync(key, stop) is { } before) return before;
        var entry = new InboxEntry
        {
            Carrier = key.Carrier, AccountSid = key.AccountSid, Sid = key.Sid, Kind = key.Kind, Step = key.Step,
            ReceivedAt = write.Now, RawBody = rawBody, ReplyType = "", Reply = "",
        };
        db.Inbox.Add(entry);
        try
        {
            // First of all, so that a second delivery waits here at the unique key until the first is done, and then fails before it did anything.
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException taken) when (UniqueViolation.Is(taken))
        {
            return null;
        }
        var reply = await handle(stop);
        (entry.ReplyType, entry.Reply) = (reply.Type, reply.Body);
        await scope.CommitAsync(stop);
        return reply;
    }

    private Task<WebhookReply?> FindAsync(InboxKey key, CancellationToken stop) => db.Inbox.AsNoTracking()
        .Where(entry => entry.Carrier == key.Carrier && entry.AccountSid == key.AccountSid && entry.Sid == key.Sid && entry.Kind == key.Kind && entry.Step == key.Step)
        .Select(entry => new WebhookReply(entry.ReplyType, entry.Reply)).FirstOrDefaultAsync(stop);
}
