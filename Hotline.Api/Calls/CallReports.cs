using Hotline.Api.Data.Outbox;
using Hotline.Api.Data.Writing;

namespace Hotline.Api.Calls;

/// <summary>The carrier reports how a call goes. Nobody picked up a call of ours: the notice goes the next way. Nobody was connected to one that came in: they are called back.</summary>
public sealed class CallReports(TicketWriting writing, OutboxFate fate, CalledTicket called)
{
    public async Task RunAsync(long? outboxId, string callSid, string status, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (outboxId is not { } id)
        {
            if (IsUnconnected(status)) await called.LostAsync(callSid, stop);
            await scope.CommitAsync(stop);
            return;
        }
        if (await fate.ClaimAsync(id, stop) is not { } entry) return;
        switch (status)
        {
            case "queued" or "initiated" or "ringing":
                await fate.TakenAsync(entry, callSid, writing.Now, stop);
                break;
            case "in-progress" or "completed":
                await fate.DeliveredAsync(entry, callSid, stop);
                break;
            case var end when IsUnconnected(end):
                await fate.TakenAsync(entry, callSid, writing.Now, stop);
                await fate.FailedAsync(entry, status, stop);
                break;
        }
        await scope.CommitAsync(stop);
    }

    private static bool IsUnconnected(string status) => status is "busy" or "no-answer" or "failed" or "canceled";
}
