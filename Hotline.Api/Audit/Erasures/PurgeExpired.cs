using System.Linq.Expressions;
using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Audit.Erasures;

/// <summary>
/// Erases personal text whose time is over, every day, in small writes between which the desk goes on. What was erased is not found
/// again, so a run may be interrupted and repeated.
/// </summary>
public sealed partial class PurgeExpired(HotlineDb db, Write write, EraseTicket eraseTicket, ConversationWriting conversations, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<PurgeExpired> log) : IScheduledWork
{
    private const int RowsAtOnce = 500;
    private static readonly Counts Nothing = new(0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static readonly TicketStatus[] Ended = [.. TicketLifecycle.Ended];

    /// <summary>Why a ticket was purged, in its history.</summary>
    public const string Reason = HouseReason.Retention;

    public static string Name => "purge";

    /// <summary>At 03:30. The later times make up for a night in which the host was down.</summary>
    public static string Cron => "0 30 3/6 * * ?";

    /// <summary>How many of what were purged, or would be.</summary>
    public sealed record Counts(int Tickets, int Callers, int Conversations, int LastTexts, int Texts, int Tasks, int Notices, int Webhooks, int Drafts);

    public Task RunAsync(CancellationToken stop) => PurgeAsync(stop);

    /// <summary>Counts only.</summary>
    public async Task<Counts> CountAsync(CancellationToken stop)
    {
        var now = clock.Now();
        return new Counts(await Tickets(now).CountAsync(stop), await Callers(now).CountAsync(stop), await Conversations(now).CountAsync(stop), await LastTexts(now).CountAsync(stop),
            await Texts(now).CountAsync(stop), await Tasks(now).CountAsync(stop), await Notices(now).CountAsync(stop), await Webhooks(now).CountAsync(stop), await Drafts(now).CountAsync(stop));
    }

    public async Task<Counts> PurgeAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var counts = new Counts(
            await PurgeTicketsAsync(now, stop),
            await EachAsync(Callers(now), caller => caller.Id, id => EraseCallerAsync(id, now, stop), stop),
            await EachAsync(Conversations(now), conversation => conversation.Id, id => EraseConversationAsync(id, now, stop), stop),
            await EachAsync(LastTexts(now), conversation => conversation.Id, id => ForgetLastTextAsync(id, now, stop), stop),
            await InBatchesAsync(Texts(now), message => message.Id, ids => ErasedWires.TextsAsync(db.Messages.Where(message => ids.Contains(message.Id)), stop), stop),
            await InBatchesAsync(Tasks(now), task => task.Id, ids => ErasedWires.TasksAsync(db, write, db.AgentTasks.Where(task => ids.Contains(task.Id)), stop), stop),
            await InBatchesAsync(Notices(now), entry => entry.Id, ids => ErasedWires.NoticesAsync(db.Outbox.Where(entry => ids.Contains(entry.Id)), stop), stop),
            await InBatchesAsync(Webhooks(now), entry => entry.Id, ids => ErasedWires.WebhooksAsync(db.Inbox.Where(entry => ids.Contains(entry.Id)), stop), stop),
            await PurgeDraftsAsync(now, stop));
        if (counts == Nothing) return counts;
        await db.ClearTracesAsync(stop);
        Purged(log, counts);
        return counts;
    }

    private async Task<int> PurgeTicketsAsync(DateTimeOffset now, CancellationToken stop)
    {
        var purged = 0;
        await EachAsync(Tickets(now), ticket => ticket.Id, async id =>
        {
            if (await eraseTicket.RunAsync(id, Reason, Actor.System, stop) is not null) purged++;
        }, stop);
        return purged;
    }

    private async Task EraseCallerAsync(long id, DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await db.Callers.Where(caller => caller.Id == id).Select(caller => caller.Phone).SingleOrDefaultAsync(stop) is { } phone) await db.ClaimPhoneAsync(phone, stop);
        // Behind the lock of the phone, in case the person has just written again.
        if (await Callers(now).SingleOrDefaultAsync(caller => caller.Id == id, stop) is not { } found) return;
        found.Erase(write.Now);
        await scope.CommitAsync(stop);
    }

    private async Task EraseConversationAsync(long id, DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await conversations.ClaimAsync(id, stop) is not { } conversation || !await Conversations(now).AnyAsync(each => each.Id == id, stop)) return;
        conversation.Erase();
        await scope.CommitAsync(stop);
    }

    private async Task ForgetLastTextAsync(long id, DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await conversations.ClaimAsync(id, stop) is not { } conversation || !await LastTexts(now).AnyAsync(each => each.Id == id, stop)) return;
        conversation.LastText = "";
        await scope.CommitAsync(stop);
    }

    private async Task<int> PurgeDraftsAsync(DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var drafts = await Drafts(now).ExecuteDeleteAsync(stop);
        await scope.CommitAsync(stop);
        return drafts;
    }

    /// <summary>One by one, in the order of their ids.</summary>
    private static async Task<int> EachAsync<T>(IQueryable<T> rows, Expression<Func<T, long>> id, Func<long, Task> purge, CancellationToken stop) where T : class
    {
        var (count, after) = (0, 0L);
        while (await rows.AsNoTracking().Select(id).Where(each => each > after).OrderBy(each => each).Take(RowsAtOnce).ToListAsync(stop) is { Count: > 0 } ids)
        {
            foreach (var each in ids) await purge(each);
            (count, after) = (count + ids.Count, ids[^1]);
        }
        return count;
    }

    private async Task<int> InBatchesAsync<T>(IQueryable<T> rows, Expression<Func<T, long>> id, Func<long[], Task> purge, CancellationToken stop) where T : class
    {
        var (count, after) = (0, 0L);
        while (await rows.AsNoTracking().Select(id).Where(each => each > after).OrderBy(each => each).Take(RowsAtOnce).ToArrayAsync(stop) is { Length: > 0 } ids)
        {
            await using var scope = await write.BeginAsync(stop);
            await purge(ids);
            await scope.CommitAsync(stop);
            (count, after) = (count + ids.Length, ids[^1]);
        }
        return count;
    }

    private IQueryable<Ticket> Tickets(DateTimeOffset now)
    {
        var before = now.AddDays(-options.Value.TicketDays);
        return db.Tickets.Where(ticket => Ended.Contains(ticket.Status)
            && db.History.Any(last => last.TicketId == ticket.Id && last.Seq == ticket.HistoryCount && last.At < before && (ticket.ErasedAt == null || last.At > ticket.ErasedAt)));
    }

    private IQueryable<Caller> Callers(DateTimeOffset now)
    {
        var before = now.AddDays(-options.Value.CallerDays);
        return db.Callers.Where(caller => caller.ErasedAt == null && caller.CareClass == null && caller.CreatedAt < before
            && !db.Tickets.Any(ticket => ticket.CallerId == caller.Id && ticket.ErasedAt == null)
            && !db.Conversations.Any(conversation => conversation.Phone == caller.Phone && conversation.LastAt >= before));
    }

    /// <summary>Of nobody: no merchant's, no known caller's, and not those that said STOP, because that must be remembered.</summary>
    private IQueryable<Conversation> Conversations(DateTimeOffset now)
    {
        var before = now.AddDays(-options.Value.CallerDays);
        return db.Conversations.Where(conversation => conversation.LastAt < before && conversation.MerchantId == null && conversation.OptedOutAt == null
            && !conversation.Phone.StartsWith(Conversation.ErasedPhone) && !db.Callers.Any(caller => caller.Phone == conversation.Phone));
    }

    private IQueryable<Conversation> LastTexts(DateTimeOffset now)
    {
        var before = now.AddDays(-options.Value.MessageDays);
        return db.Conversations.Where(conversation => conversation.LastAt < before && conversation.LastText != "");
    }

    private IQueryable<Message> Texts(DateTimeOffset now)
    {
        var before = now.AddDays(-options.Value.MessageDays);
        return db.Messages.Where(message => message.Body != "" && message.At < before
            && (message.TicketId == null || db.Tickets.Any(ticket => ticket.Id == message.TicketId && ticket.ErasedAt != null)));
    }

    private IQueryable<AgentTask> Tasks(DateTimeOffset now)
    {
        var before = now.AddDays(-options.Value.MessageDays);
        return db.AgentTasks.Where(task => task.TicketId == null && task.DoneAt < before && (task.Detail.Zh != "" || task.Phone != null || task.Note != null));
    }

    private IQueryable<OutboxEntry> Notices(DateTimeOffset now)
    {
        var before = now.AddDays(-options.Value.OutboxDays);
        return db.Outbox.Where(entry => entry.CreatedAt < before && entry.Phone != "" && entry.State != OutboxState.Pending && entry.State != OutboxState.Sending);
    }

    private IQueryable<InboxEntry> Webhooks(DateTimeOffset now)
    {
        var before = now.AddDays(-options.Value.InboxDays);
        return db.Inbox.Where(entry => entry.ReceivedAt < before && entry.RawBody != ErasedWires.NoBody);
    }

    private IQueryable<Draft> Drafts(DateTimeOffset now)
    {
        var before = now.AddDays(-options.Value.DraftDays);
        return db.Drafts.Where(draft => draft.SavedAt < before);
    }

    [LoggerMessage(1411, LogLevel.Information, "Purged what had reached the end of its retention: {Counts}")]
    private static partial void Purged(ILogger log, Counts counts);
}
