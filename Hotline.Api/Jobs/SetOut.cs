using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Jobs;

/// <summary>The technician sets out; the caller is told.</summary>
public sealed class SetOut(TicketWriting writing)
{
    /// <returns>Null when there is no such job.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="JobVerbs.SetOut"/>.</exception>
    public async Task<Ticket?> RunAsync(long jobId, long? technicianId, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByJobAsync(jobId, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.SetOut(jobId, technicianId, writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
