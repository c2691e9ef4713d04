using Hotline.Api.Data;
using Hotline.Api.Data.Outbox;
using Hotline.Api.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Messages;

/// <summary>The carrier reports what became of a text of ours. Reports may come before the answer to the posting, twice, or in any order.</summary>
public sealed class TextReports(HotlineDb db, TicketWriting writing, OutboxFate fate)
{
    /// <param name="outboxId">From our own callback address; null when it names none.</param>
    /// <param name="sid">The carrier's name of the text.</param>
    /// <param name="status">The carrier's word.</param>
    /// <param name="error">The carrier's number of what went wrong; empty when nothing did.</param>
    /// <param name="stop">Cancels.</param>
    public async Task RunAsync(long? outboxId, string sid, string status, string error, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var id = outboxId ?? await db.Outbox.Where(entry => entry.Sid == sid).Select(entry => (long?)entry.Id).FirstOrDefaultAsync(stop);
        if (id is null || await fate.ClaimAsync(id.Value, stop) is not { } entry) return;
        switch (status)
        {
            // Whatever the carrier reports about it, it has it.
            case "accepted" or "scheduled" or "queued" or "sending" or "sent":
                await fate.TakenAsync(entry, sid, writing.Now, stop);
                break;
            case "delivered" or "read":
                await fate.DeliveredAsync(entry, sid, stop);
                break;
            case "failed" or "undelivered" or "canceled":
                await fate.TakenAsync(entry, sid, writing.Now, stop);
                await fate.FailedAsync(entry, error.Length > 0 ? error : status, stop);
                break;
        }
        await scope.CommitAsync(stop);
    }
}
