using Hotline.Api.Data.Outbox;
using Hotline.Api.Data.Writing;

namespace Hotline.Api.Calls;

/// <summary>The carrier reports how a call of ours goes. Nobody picked up: the notice goes the next way.</summary>
public sealed class CallReports(TicketWriting writing, OutboxFate fate)
{
    public async Task RunAsync(long? outboxId, string callSid, string status, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (outboxId is not { } id || await fate.ClaimAsync(id, stop) is not { } entry) return;
        switch (status)
        {
            case "queued" or "initiated" or "ringing":
                await fate.TakenAsync(entry, callSid, writing.Now, stop);
                break;
            case "in-progress" or "completed":
                await fate.DeliveredAsync(entry, callSid, stop);
                break;
            case "busy" or "no-answer" or "failed" or "canceled":
                await fate.TakenAsync(entry, callSid, writing.Now, stop);
                await fate.FailedAsync(entry, status, stop);
                break;
        }
        await scope.CommitAsync(stop);
    }
}
