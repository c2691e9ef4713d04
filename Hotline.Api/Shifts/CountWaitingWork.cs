using Hotline.Api.Data;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Shifts;

/// <summary>What waits for the people of a line.</summary>
internal static class CountWaitingWork
{
    /// <summary>Statuses in which the next step is the desk's.</summary>
    private static readonly TicketStatus[] AtTheDesk = [TicketStatus.New, TicketStatus.Open, TicketStatus.Unmatched, TicketStatus.Reopened];

    internal static async Task<WaitingWork> WaitingAsync(this HotlineDb db, long lineId, CancellationToken stop) => new(
        await db.Tickets.CountAsync(ticket => ticket.LineId == lineId && AtTheDesk.Contains(ticket.Status), stop),
        await db.AgentTasks.CountAsync(task => task.LineId == lineId && task.DoneAt == null, stop),
        await db.Conversations.CountAsync(conversation => conversation.LineId == lineId && conversation.Unhandled > 0, stop));
}
