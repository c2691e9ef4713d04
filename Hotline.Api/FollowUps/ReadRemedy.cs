using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.FollowUps;

/// <summary>What a person may choose with one key for a ticket that came back.</summary>
public sealed class ReadRemedy(HotlineDb db, TimeProvider clock)
{
    /// <returns>Null when there is no such ticket.</returns>
    public async Task<RemedyProposal?> RunAsync(string number, CancellationToken stop) =>
        (await db.Tickets.AsNoTracking().Include(ticket => ticket.Jobs.OrderBy(job => job.Id)).SingleOrDefaultAsync(ticket => ticket.Number == number, stop))?.ProposeRemedy(clock.Now());
}
