using Hotline.Api.Carrier;
using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Outbox;
using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Messages;

/// <summary>
/// Takes one notice to the carrier: marks it as being posted, posts it, records the answer. Once it is marked it is never posted again
/// unless the carrier said that nothing arrived; what hangs in between is <see cref="ReconcileOutbox"/>'s.
/// </summary>
public sealed class SendNotice(
    HotlineDb db, TicketWriting writing, OutboxFate fate, ConversationWriting conversations, NoticeRendering rendering, ICarrier carrier, CommitSignals signals, IOptionsSnapshot<OutboxOptions> options)
{
    /// <returns>False when there was nothing to post: another sender was first, or nobody wants it any more.</returns>
    public async Task<bool> RunAsync(long id, CancellationToken stop)
    {
        if (await MarkAsync(id, stop) is not { } post) return false;
        // From here on the house waits for the answer even when it is being shut down: the request has its own time limits.
        var outcome = await post();
        await RecordAsync(id, outcome, CancellationToken.None);
        return true;
    }

    private async Task<Func<Task<CarrierOutcome>>?> MarkAsync(long id, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var (now, lease) = (writing.Now, writing.Now + options.Value.Lease);
        var marked = await db.Outbox.Where(entry => entry.Id == id && entry.State == OutboxState.Pending && entry.DueAt <= now).ExecuteUpdateAsync(set => set
            .SetProperty(entry => entry.State, OutboxState.Sending).SetProperty(entry => entry.SendingAt, now).SetProperty(entry => entry.Attempts, entry => entry.Attempts + 1)
            .SetProperty(entry => entry.LeasedBy, signals.Node).SetProperty(entry => entry.LeasedUntil, lease), stop);
        if (marked == 0) return null;
        var entry = await db.Outbox.SingleAsync(each => each.Id == id, stop);
        Func<Task<CarrierOutcome>>? post = null;
        if (await IsStaleAsync(entry, stop))
            (entry.State, entry.LeasedBy, entry.LeasedUntil) = (OutboxState.Dropped, null, null);
        else if (entry.Way == ContactWay.Sms)
            post = await MarkTextAsync(entry, stop);
        else
            post = await MarkCallAsync(entry, stop);
        await scope.CommitAsync(stop);
        return post;
    }

    private async Task<Func<Task<CarrierOutcome>>?> MarkTextAsync(OutboxEntry entry, CancellationToken stop)
    {
        var conversation = await conversations.ClaimAsync(entry.Phone, entry.LineId, stop);
        if (conversation.OptedOutAt is not null)
        {
            await fate.FailedAsync(entry, "opted-out", stop);
            return null;
        }
        var (text, withoutLink) = await rendering.TextAsync(entry, stop);
        entry.Rendered = text.Body;
        var message = await db.Messages.SingleOrDefaultAsync(each => each.OutboxId == entry.Id, stop);
        if (message is null) db.Messages.Add(Message.Ours(conversation.Id, withoutLink, entry.Id, entry.TicketId, writing.Now));
        (conversation.LastAt, conversation.LastText) = (writing.Now, withoutLink);
        conversation.CallerId ??= entry.CallerId;
        conversation.MerchantId ??= entry.MerchantId;
        return () => carrier.SendMessage(text, CancellationToken.None);
    }

    private async Task<Func<Task<CarrierOutcome>>> MarkCallAsync(OutboxEntry entry, CancellationToken stop) =>
        await rendering.CallAsync(entry, stop) is { } call
            ? () => carrier.PlaceCall(call, CancellationToken.None)
            : () => Task.FromResult<CarrierOutcome>(new CarrierOutcome.NotSent("our own address is not known"));

    private async Task RecordAsync(long id, CarrierOutcome outcome, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await fate.ClaimAsync(id, stop) is not { } entry) return;
        switch (outcome)
        {
            case CarrierOutcome.Taken taken:
                await fate.TakenAsync(entry, taken.Sid, writing.Now, stop);
                break;
            case CarrierOutcome.Refused { IsPermanent: true } refused:
                await RefusedAsync(entry, refused, stop);
                break;
            case CarrierOutcome.Refused refused:
                await LaterAsync(entry, refused.Code, null, stop);
                break;
            case CarrierOutcome.NotSent notSent:
                await LaterAsync(entry, notSent.Reason, notSent.RetryAfter, stop);
                break;
            case CarrierOutcome.Unknown when entry.State == OutboxState.Sending:
                (entry.LeasedBy, entry.LeasedUntil) = (null, writing.Now);
                break;
        }
        await scope.CommitAsync(stop);
    }

    private async Task RefusedAsync(OutboxEntry entry, CarrierOutcome.Refused refused, CancellationToken stop)
    {
        // The carrier heard a STOP that never reached us; from now on we know.
        if (refused.Code == RefusalCode.OptedOut && entry.Way == ContactWay.Sms)
            (await conversations.ClaimAsync(entry.Phone, entry.LineId, stop)).OptedOutAt ??= writing.Now;
        await db.SaveChangesAsync(stop);
        await fate.FailedAsync(entry, refused.Code, stop);
    }

    private async Task LaterAsync(OutboxEntry entry, string reason, TimeSpan? wish, CancellationToken stop)
    {
        var limit = ContactRoute.IsPressing(entry.Template) ? options.Value.GiveUpPressingAfter : options.Value.GiveUpAfter;
        if (writing.Now - entry.CreatedAt >= limit)
        {
            await fate.FailedAsync(entry, reason, stop);
            return;
        }
        var doubled = options.Value.FirstPause * Math.Pow(2, Math.Min(entry.Attempts - 1, 10));
        var pause = doubled < options.Value.LongestPause ? doubled : options.Value.LongestPause;
        fate.TryAgain(entry, writing.Now + (wish > pause ? wish.Value : pause), reason);
    }

    /// <summary>What was true when it was written may have passed before its turn came.</summary>
    private async Task<bool> IsStaleAsync(OutboxEntry entry, CancellationToken stop) => entry switch
    {
        { Template: NoticeTemplate.OfferMade, OfferId: { } offerId } => !await db.Offers.AnyAsync(offer => offer.Id == offerId && (offer.Status == OfferStatus.Queued || offer.Status == OfferStatus.Sent), stop),
        { Template: NoticeTemplate.Survey, TicketId: { } ticketId } => !await db.FollowUps.AnyAsync(followUp => followUp.TicketId == ticketId && followUp.Outcome == null, stop),
        { Template: NoticeTemplate.HazardAlarm or NoticeTemplate.UrgentAlarm, TaskId: { } taskId } => !await db.AgentTasks.AnyAsync(task => task.Id == taskId && task.AcknowledgedAt == null, stop),
        _ => false,
    };
}
