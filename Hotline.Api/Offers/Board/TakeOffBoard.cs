using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Board;

/// <summary>Work that nobody claimed in time comes down from the board, and an agent is told.</summary>
public sealed class TakeOffBoard(HotlineDb db, TicketWriting writing, TimeProvider clock) : IDueWork
{
    private const int Batch = 200;

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) => db.Tickets.Where(ticket => ticket.Status == TicketStatus.Dispatching && ticket.BoardUntil != null).MinAsync(ticket => ticket.BoardUntil, stop);

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        foreach (var id in await db.Tickets.Where(ticket => ticket.Status == TicketStatus.Dispatching && ticket.BoardUntil <= now).OrderBy(ticket => ticket.BoardUntil).Take(Batch).Select(ticket => ticket.Id).ToListAsync(stop))
        {
            await using var scope = await writing.BeginAsync(stop);
            if (await writing.ClaimAsync(id, stop) is not { } ticket) continue;
            writing.Record(ticket, Actor.System, ticket.TakeOffBoard(writing.Now));
            await scope.CommitAsync(stop);
        }
    }
}
