using Hotline.Api.Data;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Outbox;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tasks;

/// <summary>
/// A person decides about a notice of which nobody knows whether it went out. The house itself never sends one again; here somebody may, and the
/// ticket's history says who.
/// </summary>
public sealed class SettleDoubt(HotlineDb db, TicketWriting writing, Write write, OutboxFate fate, NoticePost notices)
{
    /// <returns>Null when there is no such task.</returns>
    /// <exception cref="Refused"><c>no-doubt</c>, <c>task-done</c>; <c>offer-ended</c> when an offer that is over would be sent again.</exception>
    public async Task<AgentTask?> RunAsync(long taskId, DoubtOutcome outcome, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await db.AgentTasks.Where(each => each.Id == taskId).Select(each => new { each.Kind, each.OutboxId, each.TicketId }).SingleOrDefaultAsync(stop) is not { } about) return null;
        // The notice before the ticket before the task: that is the order of locks.
        if (about.Kind != AgentTaskKind.UnconfirmedMessage || about.OutboxId is not { } outboxId || await fate.ClaimAsync(outboxId, stop) is not { } notice)
            throw new Refused("no-doubt", "This task is about no message in doubt.");
        var ticket = about.TicketId is { } ticketId ? await writing.ClaimAsync(ticketId, stop) : null;
        await db.AgentTasks.Where(each => each.Id == taskId).ExecuteUpdateAsync(set => set.SetProperty(each => each.Version, each => each.Version + 1), stop);
        var task = await db.AgentTasks.SingleAsync(each => each.Id == taskId, stop);
        task.Finish(by, outcome.ToString(), writing.Now);
        if (outcome == DoubtOutcome.WasReceived) await fate.ReceivedAsync(notice, stop);
        else await SendAgainAsync(notice, stop);
        if (ticket is not null) writing.Record(ticket, by, [new DoubtSettled(outcome)]);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
        await scope.CommitAsync(stop);
        return task;
    }

    private async Task SendAgainAsync(Data.Model.OutboxEntry notice, CancellationToken stop)
    {
        // It was taken back when its text was in doubt, and somebody else was asked since.
        if (notice is { Template: NoticeTemplate.OfferMade, OfferId: { } offerId } && !await db.Offers.AnyAsync(offer => offer.Id == offerId && (offer.Status == OfferStatus.Queued || offer.Status == OfferStatus.Sent), stop))
            throw new Refused("offer-ended", "This offer was taken back; dispatch the ticket to this merchant instead.");
        await notices.SendAgainAsync(notice, stop);
    }
}
