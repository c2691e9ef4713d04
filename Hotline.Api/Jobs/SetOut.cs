using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Jobs;

/// <summary>The technician sets out; the caller is told.</summary>
public sealed class SetOut(HotlineDb db, TicketWriting writing)
{
    /// <returns>Null when there is no such job.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="JobVerbs.SetOut"/>.</exception>
    /// <exception cref="BadFields">The technician works for somebody else.</exception>
    public async Task<Ticket?> RunAsync(long jobId, long? technicianId, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByJobAsync(jobId, stop) is not { } ticket) return null;
        var merchantId = ticket.Jobs.First(job => job.Id == jobId).MerchantId;
        if (technicianId is { } id && !await db.Technicians.AnyAsync(each => each.Id == id && each.MerchantId == merchantId, stop))
            throw new BadFields("technician", "Nobody of this merchant's staff has this number.");
        writing.Record(ticket, by, ticket.SetOut(jobId, technicianId, writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
