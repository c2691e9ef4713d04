using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Audit.Erasures;

/// <summary>
/// Erases one ended ticket's personal text everywhere it stands: notices, texts, tasks, the ticket itself, the payloads of its history. One
/// fact tells what was purged and why. Several short writes, none of which waits for the other's locks; the ticket comes last, so that
/// what was interrupted is begun again.
/// </summary>
public sealed class EraseTicket(HotlineDb db, Write write, TicketWriting writing, ConversationWriting conversations, Catalogues catalogues)
{
    private const int PayloadsAtOnce = 500;

    /// <returns>How many payloads were purged; null when there is no such ticket, or a notice about it is just being sent.</returns>
    /// <exception cref="Refused"><c>still-open</c> while somebody works on it.</exception>
    public async Task<int?> RunAsync(long id, string reason, string by, CancellationToken stop)
    {
        if (await db.Tickets.AsNoTracking().Where(ticket => ticket.Id == id).Select(ticket => new { ticket.Number, ticket.Status }).SingleOrDefaultAsync(stop) is not { } found) return null;
        if (!TicketLifecycle.Ended.Contains(found.Status)) throw new Refused("still-open", $"Ticket {found.Number} is {found.Status}; its text is needed until it ends.");
        if (!await EraseNoticesAsync(id, stop)) return null;
        await EraseTextsAsync(id, stop);
        return await EraseHistoryAsync(id, reason, by, stop);
    }

    private async Task<bool> EraseNoticesAsync(long id, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var isOut = await ErasedWires.NoticesAsync(db.Outbox.Where(entry => entry.TicketId == id), stop);
        await scope.CommitAsync(stop);
        return isOut;
    }

    private async Task EraseTextsAsync(long id, CancellationToken stop)
    {
        var withTexts = await db.Messages.Where(message => message.TicketId == id).Select(message => message.ConversationId).Distinct().ToListAsync(stop);
        foreach (var conversationId in withTexts)
        {
            await using var scope = await write.BeginAsync(stop);
            if (await conversations.ClaimAsync(conversationId, stop) is not { } conversation) continue;
            await ErasedWires.TextsAsync(db.Messages.Where(message => message.ConversationId == conversationId && message.TicketId == id), stop);
            var isLast = await db.Messages.Where(message => message.ConversationId == conversationId).OrderByDescending(message => message.Id).Select(message => message.TicketId == id).FirstOrDefaultAsync(stop);
            if (isLast) conversation.LastText = "";
            await scope.CommitAsync(stop);
        }
    }

    private async Task<int?> EraseHistoryAsync(long id, string reason, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(id, stop) is not { } ticket) return null;
        var payloads = await db.History.AsNoTracking().Where(entry => entry.TicketId == id && entry.Payload != null).OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Id, entry.Seq, entry.Kind, entry.Payload!.Json }).ToListAsync(stop);
        var personal = payloads.Where(payload => PersonalText.IsIn(payload.Kind, payload.Json)).ToList();
        var estate = EstateOf(await catalogues.GetAsync(db, stop), ticket.PlaceId);
        writing.Record(ticket, by, ticket.Erase([.. personal.Select(payload => payload.Seq)], estate, reason, writing.Now));
        foreach (var ids in personal.Select(payload => payload.Id).Chunk(PayloadsAtOnce))
            await db.HistoryPayloads.Where(payload => ids.Contains(payload.EntryId)).ExecuteDeleteAsync(stop);
        await ErasedWires.TasksAsync(db, write, db.AgentTasks.Where(task => task.TicketId == id), stop);
        await scope.CommitAsync(stop);
        return personal.Count;
    }

    /// <summary>The estate is no address; the building would be.</summary>
    private static long? EstateOf(Catalogue catalogue, long? placeId)
    {
        if (placeId is not { } id || !catalogue.Places.TryGetValue(id, out var place)) return null;
        while (place.ParentId is { } parent && catalogue.Places.TryGetValue(parent, out var above)) place = above;
        return place.Id;
    }
}
