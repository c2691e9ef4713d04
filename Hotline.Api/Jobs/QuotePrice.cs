using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Jobs;

/// <summary>A price is said before the work; the caller is asked.</summary>
public sealed class QuotePrice(TicketWriting writing)
{
    /// <returns>Null when there is no such job.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="JobVerbs.Quote"/>.</exception>
    public async Task<Ticket?> RunAsync(long jobId, long quoteFen, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByJobAsync(jobId, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.Quote(jobId, quoteFen));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
