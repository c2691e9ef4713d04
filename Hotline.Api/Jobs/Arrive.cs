using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Jobs;

/// <summary>The technician says to have arrived; the caller is told.</summary>
public sealed class Arrive(TicketWriting writing)
{
    /// <returns>Null when there is no such job.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="JobVerbs.Arrive"/>.</exception>
    public async Task<Ticket?> RunAsync(long jobId, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByJobAsync(jobId, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.Arrive(jobId, writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
