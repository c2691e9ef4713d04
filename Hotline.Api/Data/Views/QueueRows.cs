using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Views;

/// <summary>
/// What is in the live queues, and how its rows look. The re-read of a console and the announcer both ask here, so that they can never differ.
/// </summary>
public sealed class QueueRows(HotlineDb db, ViewQueries views, ConversationRows conversations)
{
    /// <summary>Most rows of one queue; of more the newest are shown, so that what just came in is never missing. (default) Ours.</summary>
    public const int Most = 1000;

    /// <summary>Open tickets of a line; confidential ones are in no queue.</summary>
    public IQueryable<Ticket> OpenTickets(long lineId)
    {
        // An array of its own: EF translates Contains over it into a parameter on all three databases.
        TicketStatus[] ended = [.. TicketLifecycle.Ended];
        return db.Tickets.AsNoTracking().Where(ticket => ticket.LineId == lineId && !ended.Contains(ticket.Status) && !ticket.IsConfidential);
    }

    /// <summary>Tasks of a line that nobody has done; those of supervisors are for supervisors.</summary>
    public IQueryable<AgentTask> OpenTasks(long lineId, Audience audience)
    {
        var open = db.AgentTasks.AsNoTracking().Where(task => task.LineId == lineId && task.DoneAt == null);
        return audience == Audience.Supervisors ? open : open.Where(task => !task.IsForSupervisors);
    }

    /// <summary>Conversations of a line in which a text waits for a person.</summary>
    public IQueryable<Conversation> WaitingConversations(long lineId) => db.Conversations.AsNoTracking().Where(conversation => conversation.LineId == lineId && conversation.Unhandled > 0);

    /// <summary>Rows of the tickets queue of a line; those of <paramref name="ids"/> only, when given. An id without a row is not in the queue (any more).</summary>
    public async Task<IReadOnlyList<TicketRow>> TicketsAsync(long lineId, IReadOnlyCollection<long>? ids, CancellationToken stop)
    {
        var open = OpenTickets(lineId);
        if (ids is not null) open = open.Where(ticket => ids.Contains(ticket.Id));
        return await views.Of<TicketRow>(open.OrderByDescending(ticket => ticket.Id).Take(Most)).ToListAsync(stop);
    }

    /// <summary>Rows of the tasks queue of a line, see <see cref="TicketsAsync"/>.</summary>
    public async Task<IReadOnlyList<TaskRow>> TasksAsync(long lineId, Audience audience, IReadOnlyCollection<long>? ids, CancellationToken stop)
    {
        var open = OpenTasks(lineId, audience);
        if (ids is not null) open = open.Where(task => ids.Contains(task.Id));
        return await views.Of<TaskRow>(open.OrderByDescending(task => task.Id).Take(Most)).ToListAsync(stop);
    }

    /// <summary>Rows of the conversations queue of a line, see <see cref="TicketsAsync"/>.</summary>
    public async Task<IReadOnlyList<ConversationRow>> ConversationsAsync(long lineId, IReadOnlyCollection<long>? ids, CancellationToken stop)
    {
        var waiting = WaitingConversations(lineId);
        if (ids is not null) waiting = waiting.Where(conversation => ids.Contains(conversation.Id));
        return await conversations.OfAsync<ConversationRow>(waiting.OrderByDescending(conversation => conversation.Id).Take(Most), stop);
    }

    /// <summary>Rows of any queue of a line, see <see cref="TicketsAsync"/>.</summary>
    public async Task<IReadOnlyList<IQueueRow>> OfAsync(string queue, long lineId, Audience audience, IReadOnlyCollection<long>? ids, CancellationToken stop) => queue switch
    {
        Queues.Tickets => await TicketsAsync(lineId, ids, stop),
        Queues.Tasks => await TasksAsync(lineId, audience, ids, stop),
        Queues.Conversations => await ConversationsAsync(lineId, ids, stop),
        _ => throw NoSuch(queue),
    };

    /// <summary>Identity and version of every row in a queue, for its digest.</summary>
    public async Task<IReadOnlyList<RowVersion>> VersionsAsync(string queue, long lineId, Audience audience, CancellationToken stop) => queue switch
    {
        Queues.Tickets => await OpenTickets(lineId).OrderByDescending(ticket => ticket.Id).Take(Most).Select(ticket => new RowVersion(ticket.Id, ticket.Version)).ToListAsync(stop),
        Queues.Tasks => await OpenTasks(lineId, audience).OrderByDescending(task => task.Id).Take(Most).Select(task => new RowVersion(task.Id, task.Version)).ToListAsync(stop),
        Queues.Conversations => await WaitingConversations(lineId).OrderByDescending(each => each.Id).Take(Most).Select(each => new RowVersion(each.Id, each.Version)).ToListAsync(stop),
        _ => throw NoSuch(queue),
    };

    /// <summary>
    /// Versions of rows wherever they are, so that an audience can be told that they left. What was never in any queue of that audience is
    /// left out: that it exists is already too much.
    /// </summary>
    public async Task<IReadOnlyList<RowVersion>> LeaversAsync(string queue, Audience audience, IReadOnlyCollection<long> ids, CancellationToken stop) => queue switch
    {
        Queues.Tickets => await db.Tickets.AsNoTracking().Where(ticket => ids.Contains(ticket.Id) && !ticket.IsConfidential)
            .Select(ticket => new RowVersion(ticket.Id, ticket.Version)).ToListAsync(stop),
        Queues.Tasks => await db.AgentTasks.AsNoTracking().Where(task => ids.Contains(task.Id) && (audience == Audience.Supervisors || !task.IsForSupervisors))
            .Select(task => new RowVersion(task.Id, task.Version)).ToListAsync(stop),
        Queues.Conversations => await db.Conversations.AsNoTracking().Where(each => ids.Contains(each.Id)).Select(each => new RowVersion(each.Id, each.Version)).ToListAsync(stop),
        _ => throw NoSuch(queue),
    };

    private static ArgumentOutOfRangeException NoSuch(string queue) => new(nameof(queue), queue, "There is no such queue.");
}

/// <summary>What every row of a live queue has.</summary>
public interface IQueueRow
{
    long Id { get; }

    /// <summary>Counts every change; a console keeps the row with the highest.</summary>
    int RowVersion { get; }
}

/// <summary>One row of a queue and the version it stands at.</summary>
public readonly record struct RowVersion(long Id, int Version);
