using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.FollowUps;

/// <summary>The rounds of asking after the work: the text in friendly hours, then calls by agents on different day parts.</summary>
public sealed class AskCallers(HotlineDb db, TicketWriting writing, Catalogues catalogues, IOptionsSnapshot<FollowUpPolicy> policy, TimeProvider clock) : IDueWork
{
    private const int Batch = 200;

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) => db.Tickets.Where(ticket => ticket.FollowUpAt != null && ticket.Status == TicketStatus.Done).MinAsync(ticket => ticket.FollowUpAt, stop);

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var due = await db.Tickets.Where(ticket => ticket.FollowUpAt <= now && ticket.Status == TicketStatus.Done).OrderBy(ticket => ticket.FollowUpAt).Take(Batch).Select(ticket => ticket.Id).ToListAsync(stop);
        foreach (var id in due)
        {
            await using var scope = await writing.BeginAsync(stop);
            if (await writing.ClaimAsync(id, stop) is not { } ticket) continue;
            var zone = (await catalogues.GetAsync(db, stop)).ZoneOf(ticket.LineId);
            writing.Record(ticket, Actor.System, ticket.ContinueFollowUp(policy.Value, zone, writing.Now));
            await scope.CommitAsync(stop);
        }
    }
}
