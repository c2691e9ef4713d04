using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Jobs;

/// <summary>The merchant did not come; a person decides what happens.</summary>
public sealed class ReportNoShow(TicketWriting writing)
{
    /// <returns>Null when there is no such job.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="JobVerbs.ReportNoShow"/>.</exception>
    public async Task<Ticket?> RunAsync(long jobId, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByJobAsync(jobId, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.ReportNoShow(jobId, writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
