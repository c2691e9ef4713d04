using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Conversations;

/// <summary>An agent writes to a phone in their own words.</summary>
public sealed class ReplyInConversation(HotlineDb db, Write write, ConversationWriting conversations, NoticePost notices, Catalogues catalogues)
{
    /// <summary>Longest reply in characters: with the line's name in front it stays within what the carrier takes.</summary>
    public const int LongestText = 700;

    /// <returns>Null when there is no such conversation.</returns>
    /// <exception cref="BadFields">No text, or too long a one.</exception>
    /// <exception cref="Refused"><c>opted-out</c>, <c>no-texts</c>: the person must be called instead.</exception>
    public async Task<Conversation?> RunAsync(long conversationId, string? text, CancellationToken stop)
    {
        var clean = CleanText.Of(text, LongestText + 1);
        if (clean.Length == 0) throw new BadFields("text", "Write something.");
        if (clean.Length > LongestText) throw new BadFields("text", $"At most {LongestText} characters.");

        await using var scope = await write.BeginAsync(stop);
        if (await conversations.ClaimAsync(conversationId, stop) is not { } conversation) return null;
        if (conversation.OptedOutAt is not null) throw new Refused("opted-out", "This phone wants no texts; call instead.");
        if (!PhoneNumber.Read(conversation.Phone).TakesTexts) throw new Refused("no-texts", "This number takes no texts; call instead.");
        var line = (await catalogues.GetAsync(db, stop)).Lines[conversation.LineId];
        var language = await db.Callers.Where(each => each.Id == conversation.CallerId).Select(each => each.Language).SingleOrDefaultAsync(stop) ?? "zh";
        var words = new Dictionary<string, string> { ["line"] = line.NameZh, ["lineEn"] = line.NameEn, ["text"] = clean };
        await notices.SendAsync(new OutboxEntry
        {
            Phone = conversation.Phone, Template = NoticeTemplate.AgentText, Language = language, Arguments = JsonSerializer.Serialize(words, HistoryWriter.Json),
            LineId = line.Id, CallerId = conversation.CallerId, MerchantId = conversation.MerchantId, CreatedAt = write.Now, DueAt = write.Now,
        }, ContactWay.Sms, stop);
        await scope.CommitAsync(stop);
        return conversation;
    }
}
