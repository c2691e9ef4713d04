using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Conversations;

/// <summary>An agent's key: thanks, an advert, a wrong number; nothing is to be done about this text. The conversation keeps it, and who said so.</summary>
public sealed class DismissMessage(HotlineDb db, Write write, ConversationWriting conversations)
{
    /// <returns>Null when there is no such message.</returns>
    /// <exception cref="Dispatch.Refused"><c>illegal-step</c> when the text was handled before, or is ours.</exception>
    public async Task<Conversation?> RunAsync(long messageId, string by, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await db.Messages.Where(each => each.Id == messageId).Select(each => (long?)each.ConversationId).SingleOrDefaultAsync(stop) is not { } conversationId) return null;
        var conversation = (await conversations.ClaimAsync(conversationId, stop))!;
        (await db.Messages.SingleAsync(each => each.Id == messageId, stop)).Dismiss(by);
        conversation.Unhandled = Math.Max(0, conversation.Unhandled - 1);
        await scope.CommitAsync(stop);
        return conversation;
    }
}
