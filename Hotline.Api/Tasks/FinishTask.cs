using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tasks;

/// <summary>A task is done. What the person wrote about it goes into the history of its ticket, too.</summary>
public sealed class FinishTask(HotlineDb db, TicketWriting writing, Write write)
{
    private const int LongestNote = 1000;

    public sealed record Request(string? Note);

    /// <returns>Null when there is no such task.</returns>
    /// <exception cref="Refused"><c>task-done</c> when it was done before; <c>answer-needed</c> when it is a complaint and nothing was written.</exception>
    public async Task<AgentTask?> RunAsync(long id, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var note = sent.Text("note", request.Note, LongestNote) is { Length: > 0 } text ? text : null;
        sent.ThrowIfAny();
        await using var scope = await writing.BeginAsync(stop);
        if (await db.AgentTasks.Where(each => each.Id == id).Select(each => new { each.TicketId }).SingleOrDefaultAsync(stop) is not { } about) return null;
        // The ticket is claimed before its task: that is the order of locks.
        var ticket = about.TicketId is { } ticketId ? await writing.ClaimAsync(ticketId, stop) : null;
        await db.AgentTasks.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Version, each => each.Version + 1), stop);
        var task = await db.AgentTasks.SingleAsync(each => each.Id == id, stop);
        var wasAcknowledged = task.AcknowledgedAt is not null;
        task.Finish(by, note, writing.Now);
        if (ticket?.Hazard is { } hazard && task.Kind == AgentTaskKind.HazardAlarm && !wasAcknowledged) writing.Record(ticket, by, [new HazardAcknowledged(hazard)]);
        if (task.Kind is AgentTaskKind.LowScore or AgentTaskKind.Complaint && ticket is not null)
            writing.Record(ticket, by, [new ComplaintAnswered(note ?? throw new Refused("answer-needed", "Write what the caller was told; a complaint ends with an answer."))]);
        else if (task.Kind == AgentTaskKind.CallBack && ticket is not null) writing.Record(ticket, by, [new CallerCalledBack(note)]);
        else if (ticket is not null && note is not null) writing.Record(ticket, by, ticket.AddNote($"{TaskWords.Title(task.Kind).Zh}：{note}"));
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
        await scope.CommitAsync(stop);
        return task;
    }
}
