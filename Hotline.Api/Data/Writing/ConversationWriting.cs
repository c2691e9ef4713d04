using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Writing;

/// <summary>Claims conversations. Before tickets, after phones: see <see cref="Write"/> for the order of locks.</summary>
public sealed class ConversationWriting(HotlineDb db, Write write)
{
    private readonly Dictionary<long, Conversation> claimed = [];
    private int serial;

    /// <summary>The conversation of a phone, made when there is none; claimed, one version further, announced.</summary>
    public async Task<Conversation> ClaimAsync(string phone, long lineId, CancellationToken stop)
    {
        await db.ClaimPhoneAsync(phone, stop);
        if (await db.Conversations.Where(each => each.Phone == phone).Select(each => (long?)each.Id).SingleOrDefaultAsync(stop) is { } id) return (await ClaimAsync(id, stop))!;
        var made = new Conversation { Phone = phone, LineId = lineId, Version = 1, LastAt = write.Now };
        db.Conversations.Add(made);
        await db.SaveChangesAsync(stop);
        return Keep(made);
    }

    /// <summary>The same, by its id; null when there is none.</summary>
    public async Task<Conversation?> ClaimAsync(long id, CancellationToken stop)
    {
        if (serial == write.Serial && claimed.TryGetValue(id, out var known)) return known;
        if (await db.Conversations.Where(each => each.Id == id).Select(each => each.Phone).SingleOrDefaultAsync(stop) is not { } phone) return null;
        // Phones come before conversations, whichever of the two was known first.
        await db.ClaimPhoneAsync(phone, stop);
        if (await db.Conversations.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Version, each => each.Version + 1), stop) == 0) return null;
        return Keep(await db.Conversations.SingleAsync(each => each.Id == id, stop));
    }

    private Conversation Keep(Conversation conversation)
    {
        if (serial != write.Serial) claimed.Clear();
        serial = write.Serial;
        claimed[conversation.Id] = conversation;
        write.Announce(Queues.Conversations, conversation.LineId, conversation.Id, conversation.Version);
        return conversation;
    }
}
