using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Jobs;

/// <summary>The work is finished; after the last part the caller is asked how it went.</summary>
public sealed class FinishWork(HotlineDb db, TicketWriting writing, Catalogues catalogues, IOptionsSnapshot<FollowUpPolicy> followUps)
{
    /// <returns>Null when there is no such job.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="JobVerbs.FinishWork"/>.</exception>
    public async Task<Ticket?> RunAsync(long jobId, long? priceFen, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimByJobAsync(jobId, stop) is not { } ticket) return null;
        var catalogue = await catalogues.GetAsync(db, stop);
        var partId = ticket.Jobs.First(job => job.Id == jobId).PartId;
        var warrantyDays = catalogue.Services[ticket.Parts.First(part => part.Id == partId).ServiceTypeId].WarrantyDays;
        var facts = ticket.FinishWork(jobId, priceFen, warrantyDays, writing.Now);
        writing.Record(ticket, by, facts);
        if (facts.OfType<TicketDone>().Any()) writing.Record(ticket, Actor.System, ticket.BeginFollowUp(followUps.Value, catalogue.ZoneOf(ticket.LineId), writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
