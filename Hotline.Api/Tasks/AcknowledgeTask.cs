using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Escalations;
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
        var about = await db.AgentTasks.Where(each => each.Id == taskId).Select(each => new { each.Kind, each.TicketId, each.NextAlarmAt, each.Alarms }).SingleOrDefaultAsync(stop);
        if (about is null) return null;
        var ticket = about.TicketId is { } ticketId && (about.Kind == AgentTaskKind.HazardAlarm || about.NextAlarmAt is not null || about.Alarms > 0) ? await writing.ClaimAsync(ticketId, stop) : null;
        await db.AgentTasks.Where(each => each.Id == taskId).ExecuteUpdateAsync(set => set.SetProperty(each => each.Version, each => each.Version + 1), stop);
        var task = await db.AgentTasks.SingleAsync(each => each.Id == taskId, stop);
        var isFirst = task.AcknowledgedAt is null;
        task.Acknowledge(by, writing.Now);
        if (isFirst && ticket is not null) writing.Record(ticket, by, [task.Kind == AgentTaskKind.HazardAlarm && ticket.Hazard is { } hazard ? new HazardAcknowledged(hazard) : new AlarmTaken(task.Kind)]);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
        await scope.CommitAsync(stop);
        return task;
    }
}
