using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tasks;

/// <summary>Somebody takes responsibility for a task, at the desk or by a key on the phone: an alarm stops, a hazard's history says who.</summary>
public sealed class AcknowledgeTask(HotlineDb db, TicketWriting writing, Write write)
{
    /// <returns>Null when there is no such task.</returns>
    public async Task<AgentTask?> RunAsync(long taskId, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        // The ticket is claimed before its task: that is the order of locks.
        var about = await db.AgentTasks.Where(each => each.Id == taskId).Select(each => new { each.Kind, each.TicketId }).SingleOrDefaultAsync(stop);
        if (about is null) return null;
        var ticket = about is { Kind: AgentTaskKind.HazardAlarm, TicketId: { } ticketId } ? await writing.ClaimAsync(ticketId, stop) : null;
        await db.AgentTasks.Where(each => each.Id == taskId).ExecuteUpdateAsync(set => set.SetProperty(each => each.Version, each => each.Version + 1), stop);
        var task = await db.AgentTasks.SingleAsync(each => each.Id == taskId, stop);
        var isFirst = task.AcknowledgedAt is null;
        task.Acknowledge(by, writing.Now);
        if (isFirst && ticket?.Hazard is { } hazard) writing.Record(ticket, by, [new HazardAcknowledged(hazard)]);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
        await scope.CommitAsync(stop);
        return task;
    }
}
