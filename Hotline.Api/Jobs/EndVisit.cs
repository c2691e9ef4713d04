using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Jobs;

/// <summary>A visit ends without finishing: the merchant comes again, or a person decides.</summary>
public sealed class EndVisit(TicketWriting writing)
{
    private const int LongestRemark = 400;
    private static readonly TimeSpan FarthestAppointment = TimeSpan.FromDays(366);

    /// <returns>Null when there is no such job.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="JobVerbs.EndVisit"/>.</exception>
    /// <exception cref="BadFields">The remark is too long, or the appointment too far away.</exception>
    public async Task<Ticket?> RunAsync(long jobId, VisitOutcome outcome, string? remark, DateTimeOffset? nextAt, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var sent = new SentFields();
        var words = sent.Text("remark", remark, LongestRemark) is { Length: > 0 } text ? text : null;
        sent.Require(!(nextAt > writing.Now + FarthestAppointment), "nextAt", "This lies more than a year ahead.");
        sent.ThrowIfAny();
        if (await writing.ClaimByJobAsync(jobId, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.EndVisit(jobId, outcome, words, nextAt, writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
