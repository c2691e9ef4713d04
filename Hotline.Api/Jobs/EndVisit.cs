using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Jobs;

/// <summary>A visit ends without finishing: the merchant comes again, or a person decides.</summary>
public sealed class EndVisit(TicketWriting writing)
{
    /// <returns>Null when there is no such job.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="JobVerbs.EndVisit"/>.</exception>
    public async Task<Ticket?> RunAsync(long jobId, VisitOutcome outcome, string? remark, DateTimeOffset? nextAt, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByJobAsync(jobId, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.EndVisit(jobId, outcome, remark, nextAt, writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
