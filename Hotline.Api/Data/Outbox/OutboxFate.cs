using System.Text.Json;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Outbox;

/// <summary>
/// What became of a notice, from whichever side we hear it: the carrier's answer, its reports, its list. Reports come late, twice and
/// in any order; a notice only moves forward. Everything runs inside the open write, after <see cref="ClaimAsync"/>.
/// </summary>
public sealed class OutboxFate(HotlineDb db, TicketWriting writing, Write write, ConversationWriting conversations, NoticePost notices)
{
    /// <summary>Locks the row, first of all locks, and loads it; null when there is none.</summary>
    public async Task<OutboxEntry?> ClaimAsync(long id, CancellationToken stop)
    {
        if (await db.Outbox.Where(entry => entry.Id == id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Attempts, entry => entry.Attempts), stop) == 0) return null;
        return await db.Outbox.SingleAsync(entry => entry.Id == id, stop);
    }

    /// <summary>The carrier has it since <paramref name="at"/>; an offer's limit runs from then.</summary>
    public async Task TakenAsync(OutboxEntry entry, string sid, DateTimeOffset at, CancellationToken stop)
    {
        if (entry.State is not (OutboxState.Pending or OutboxState.Sending or OutboxState.Unconfirmed)) return;
        await SettleDoubtAsync(entry, stop);
        (entry.State, entry.Sid, entry.SentAt, entry.Error) = (OutboxState.Sent, sid, at, null);
        Release(entry);
        await FollowAsync(entry, MessageStep.Send, stop);
        if (entry is { Template: NoticeTemplate.OfferMade, OfferId: { } offerId } && await writing.ClaimByOfferAsync(offerId, stop) is { } ticket)
            writing.Record(ticket, Actor.System, ticket.MarkOfferSent(offerId, at));
    }

    /// <summary>It reached the person.</summary>
    public async Task DeliveredAsync(OutboxEntry entry, string sid, CancellationToken stop)
    {
        await TakenAsync(entry, sid, write.Now, stop);
        if (entry.State != OutboxState.Sent) return;
        (entry.State, entry.DeliveredAt) = (OutboxState.Delivered, write.Now);
        await FollowAsync(entry, MessageStep.Deliver, stop);
    }

    /// <summary>It will not reach the person this way: it goes the next one, at last to the desk.</summary>
    /// <param name="entry">The claimed row.</param>
    /// <param name="error">Our or the carrier's code.</param>
    /// <param name="stop">Cancels.</param>
    public async Task FailedAsync(OutboxEntry entry, string error, CancellationToken stop)
    {
        if (entry.State is OutboxState.Delivered or OutboxState.Failed or OutboxState.Dropped) return;
        await SettleDoubtAsync(entry, stop);
        (entry.State, entry.Error) = (OutboxState.Failed, CleanText.Line(error, 200));
        Release(entry);
        await FollowAsync(entry, MessageStep.Fail, stop);
        // An alarm sounds again by itself; an offer that ended is no news any more.
        if (entry.Template is NoticeTemplate.HazardAlarm or NoticeTemplate.UrgentAlarm || (entry.Template == NoticeTemplate.OfferMade && !await IsOpenAsync(entry.OfferId, stop))) return;
        await notices.FallToNextWayAsync(entry, stop);
    }

    /// <summary>Nobody knows and nobody will: a person sees it and decides. The caller of this also takes an offer back.</summary>
    public async Task UnconfirmedAsync(OutboxEntry entry, CancellationToken stop)
    {
        if (entry.State != OutboxState.Sending) return;
        (entry.State, entry.Error) = (OutboxState.Unconfirmed, "unconfirmed");
        Release(entry);
        await FollowAsync(entry, MessageStep.Lose, stop);
        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Arguments, HistoryWriter.Json)!;
        var task = new AgentTask
        {
            Kind = AgentTaskKind.UnconfirmedMessage, LineId = entry.LineId, TicketId = entry.TicketId, OutboxId = entry.Id, Phone = entry.Phone, Version = 1,
            Detail = NoticeText.Of(entry.Template, words), CreatedAt = write.Now,
        };
        db.AgentTasks.Add(task);
        await db.SaveChangesAsync(stop);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    }

    /// <summary>A person asked, and it had arrived.</summary>
    public async Task ReceivedAsync(OutboxEntry entry, CancellationToken stop)
    {
        if (entry.State != OutboxState.Unconfirmed) return;
        (entry.State, entry.DeliveredAt, entry.Error) = (OutboxState.Delivered, write.Now, null);
        await FollowAsync(entry, MessageStep.Deliver, stop);
    }

    /// <summary>Nothing arrived at the carrier; it may be tried again at <paramref name="dueAt"/>.</summary>
    public void TryAgain(OutboxEntry entry, DateTimeOffset dueAt, string reason)
    {
        if (entry.State != OutboxState.Sending) return;
        (entry.State, entry.SendingAt, entry.DueAt, entry.Error) = (OutboxState.Pending, null, dueAt, CleanText.Line(reason, 200));
        Release(entry);
    }

    private static void Release(OutboxEntry entry) => (entry.LeasedBy, entry.LeasedUntil, entry.Rendered) = (null, null, null);

    private async Task<bool> IsOpenAsync(long? offerId, CancellationToken stop) =>
        await db.Offers.AnyAsync(offer => offer.Id == offerId && (offer.Status == OfferStatus.Queued || offer.Status == OfferStatus.Sent), stop);

    private async Task FollowAsync(OutboxEntry entry, MessageStep step, CancellationToken stop)
    {
        var message = await db.Messages.SingleOrDefaultAsync(each => each.OutboxId == entry.Id, stop);
        if (message is null || !MessageLifecycle.Table.ContainsKey((message.Status, step))) return;
        message.Follow(step);
        // Success is no news for lists; trouble is.
        if (step is MessageStep.Fail or MessageStep.Lose) await conversations.ClaimAsync(message.ConversationId, stop);
    }

    /// <summary>The carrier reports after all: what was put to a person as unknown is known now.</summary>
    private async Task SettleDoubtAsync(OutboxEntry entry, CancellationToken stop)
    {
        if (entry.State != OutboxState.Unconfirmed) return;
        foreach (var task in await db.AgentTasks.Where(each => each.OutboxId == entry.Id && each.Kind == AgentTaskKind.UnconfirmedMessage && each.DoneAt == null).ToListAsync(stop))
        {
            task.Finish(Actor.System, null, write.Now);
            task.Version++;
            write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
        }
    }
}
