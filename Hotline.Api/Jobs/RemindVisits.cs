using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Jobs;

/// <summary>Reminds caller and merchant of an appointment, in time and not at night; once for each visit.</summary>
public sealed class RemindVisits(HotlineDb db, TicketWriting writing, Catalogues catalogues, IOptionsSnapshot<ReminderPolicy> policy, TimeProvider clock) : IDueWork
{
    /// <summary>No reminder comes earlier than the evening before; further ahead nobody looks.</summary>
    private static readonly TimeSpan LooksAhead = TimeSpan.FromDays(2);

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop)
    {
        var visits = await UpcomingAsync(stop);
        // Beyond the window nothing is due yet, but it must be looked at again when its first visit comes into the window.
        var later = await db.Visits.Where(visit => visit.RemindedAt == null && visit.DoneAt == null && visit.AppointmentAt > clock.Now() + LooksAhead).MinAsync(visit => visit.AppointmentAt, stop) - LooksAhead;
        return visits.Select(visit => (DateTimeOffset?)visit.RemindAt).Append(later).Min();
    }

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        foreach (var (ticketId, _, zone) in (await UpcomingAsync(stop)).Where(visit => visit.RemindAt <= now))
        {
            await using var scope = await writing.BeginAsync(stop);
            if (await writing.ClaimAsync(ticketId, stop) is not { } ticket) continue;
            writing.Record(ticket, Actor.System, ticket.RemindOfVisits(policy.Value, zone, writing.Now));
            await scope.CommitAsync(stop);
        }
    }

    private async Task<List<(long TicketId, DateTimeOffset RemindAt, TimeZoneInfo Zone)>> UpcomingAsync(CancellationToken stop)
    {
        var until = clock.Now() + LooksAhead;
        var rows = await (from visit in db.Visits
                          where visit.RemindedAt == null && visit.EnRouteAt == null && visit.DoneAt == null && visit.AppointmentAt <= until
                          join job in db.Jobs on visit.JobId equals job.Id
                          where job.DoneAt == null && job.ReleasedAt == null
                          join ticket in db.Tickets on job.TicketId equals ticket.Id
                          select new { ticket.Id, ticket.LineId, visit.AppointmentAt }).ToListAsync(stop);
        if (rows.Count == 0) return [];
        var catalogue = await catalogues.GetAsync(db, stop);
        return [.. rows.Select(row => (row.Id, Zone: catalogue.ZoneOf(row.LineId), row.AppointmentAt)).Select(row => (row.Id, policy.Value.TimeFor(row.AppointmentAt!.Value, row.Zone), row.Zone))];
    }
}
