using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Outbox;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Offers;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Messages;

/// <summary>
/// Settles notices whose posting was never answered: a lost answer, or a sender that died. The carrier's own list says whether it took
/// them; what it does not show after two minutes is unconfirmed, shown to a person, and never sent again by itself. While the list cannot
/// be read, the doubt stays: however long the carrier or this house was away, "not there" is said by a list only.
/// </summary>
public sealed partial class ReconcileOutbox(
    HotlineDb db, TicketWriting writing, OutboxFate fate, WithdrawUnconfirmedOffer withdraw, CarrierBooks books, TimeProvider clock, IOptionsSnapshot<OutboxOptions> options, ILogger<ReconcileOutbox> log) : IDueWork
{
    private const int Batch = 50;

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) =>
        db.Outbox.Where(entry => entry.State == OutboxState.Sending).MinAsync(entry => entry.LeasedUntil, stop);

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        // The oldest first: of two equal texts the carrier's earlier entry is the earlier one's.
        var doubtful = await db.Outbox.AsNoTracking().Where(entry => entry.State == OutboxState.Sending && entry.LeasedUntil <= now)
            .OrderBy(entry => entry.SendingAt).ThenBy(entry => entry.Id).Take(Batch).ToListAsync(stop);
        foreach (var entry in doubtful)
        {
            if (await HoldAsync(entry, stop)) await LookAsync(entry, stop);
        }
    }

    /// <summary>Holds it while looking; the end of that lease is the instant of the next look.</summary>
    private async Task<bool> HoldAsync(OutboxEntry entry, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var next = writing.Now + options.Value.LookEvery;
        var held = await db.Outbox.Where(each => each.Id == entry.Id && each.State == OutboxState.Sending && each.LeasedUntil == entry.LeasedUntil)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.LeasedUntil, next), stop);
        await scope.CommitAsync(stop);
        return held == 1;
    }

    private async Task LookAsync(OutboxEntry entry, CancellationToken stop)
    {
        // Before the question: what the carrier took while it was answering may be missing from its list.
        var askedAt = clock.Now();
        switch (await books.FindAsync(entry, stop))
        {
            case BookAnswer.Found found:
                await SettleAsync(entry.Id, found, stop);
                break;
            case BookAnswer.Absent when askedAt - entry.SendingAt >= options.Value.LookFor:
                await PutToPersonAsync(entry.Id, stop);
                break;
        }
    }

    private async Task SettleAsync(long id, BookAnswer.Found found, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await fate.ClaimAsync(id, stop) is not { SendingAt: { } sendingAt } claimed) return;
        await fate.TakenAsync(claimed, found.Sid, Between(sendingAt, found.CreatedAt, writing.Now), stop);
        if (found.Error is { } error) await fate.FailedAsync(claimed, error, stop);
        else if (found.IsDelivered) await fate.DeliveredAsync(claimed, found.Sid, stop);
        await scope.CommitAsync(stop);
    }

    private async Task PutToPersonAsync(long id, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        // A report may have settled it while we looked.
        if (await fate.ClaimAsync(id, stop) is not { State: OutboxState.Sending } claimed) return;
        await fate.UnconfirmedAsync(claimed, stop);
        if (claimed is { Template: NoticeTemplate.OfferMade, OfferId: { } offerId }) await withdraw.RunAsync(offerId, stop);
        await scope.CommitAsync(stop);
        Unconfirmed(log, id);
    }

    private static DateTimeOffset Between(DateTimeOffset earliest, DateTimeOffset? at, DateTimeOffset latest) =>
        at is not { } known || known > latest ? latest : known < earliest ? earliest : known;

    [LoggerMessage(4202, LogLevel.Warning, "Nobody knows whether notice {Id} went out; it is put to a person")]
    private static partial void Unconfirmed(ILogger log, long id);
}
