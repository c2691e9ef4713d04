using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Schedules;
using Hotline.Dispatch;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers;

/// <summary>
/// The merchant did not come: the next ones are asked at once, without waiting for a person. Who did not come is left out. Dangers are never
/// dispatched by a machine, and a ticket that a person has taken up since (held, cancelled, offered) is theirs.
/// </summary>
public sealed class RedispatchNoShows(HotlineDb db, TicketWriting writing, DispatchTicket dispatch) : IDueWork
{
    private const int Batch = 100;

    /// <summary>As the job verbs write it.</summary>
    private const string NoShow = nameof(VisitOutcome.NoShow);

    private IQueryable<Job> Waiting => db.Jobs.Where(job => job.ReleaseReason == NoShow && job.ReleasedAt != null && job.DoneAt == null
        && db.Tickets.Any(ticket => ticket.Id == job.TicketId && ticket.Status == TicketStatus.Open && ticket.Hazard == null && ticket.CreatedAt <= job.ReleasedAt)
        && !db.Offers.Any(offer => offer.TicketId == job.TicketId && offer.CreatedAt >= job.ReleasedAt));

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) => Waiting.MinAsync(job => job.ReleasedAt, stop);

    public async Task RunDueAsync(CancellationToken stop)
    {
        foreach (var ticketId in await Waiting.OrderBy(job => job.ReleasedAt).Take(Batch).Select(job => job.TicketId).ToListAsync(stop)) await DispatchAsync(ticketId, stop);
    }

    private async Task DispatchAsync(long ticketId, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(ticketId, stop) is not { Status: TicketStatus.Open } ticket) return;
        var released = ticket.Jobs.Where(job => job.ReleaseReason == NoShow).Max(job => job.ReleasedAt);
        if (ticket.Offers.Any(offer => offer.CreatedAt >= released)) return;
        try
        {
            await dispatch.RunAsync(ticket, null, Actor.System, stop);
        }
        catch (Refused)
        {
            // What cannot be offered is a person's: the desk sees the open ticket.
            return;
        }
        await scope.CommitAsync(stop);
    }
}
