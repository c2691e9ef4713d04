using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Conversations;

/// <summary>A conversation with its last messages.</summary>
public sealed class ReadConversation(HotlineDb db, ViewQueries views, ConversationRows conversations)
{
    /// <summary>Most messages that are shown. (default) Ours.</summary>
    public const int Most = 200;

    /// <returns>Null when there is none.</returns>
    public async Task<ConversationView?> RunAsync(long id, CancellationToken stop)
    {
        if (await conversations.OfAsync<ConversationView>(db.Conversations.AsNoTracking().Where(each => each.Id == id), stop) is not [var conversation]) return null;
        var last = await views.Of<MessageView>(db.Messages.AsNoTracking().Where(message => message.ConversationId == id).OrderByDescending(message => message.Id).Take(Most)).ToListAsync(stop);
        last.Reverse();
        return conversation with { Messages = last };
    }
}
