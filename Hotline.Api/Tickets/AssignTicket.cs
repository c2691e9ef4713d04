using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>An agent cares for the ticket from now on; it must be somebody who works on its line.</summary>
public sealed class AssignTicket(HotlineDb db, Catalogues catalogues, DeskStep step)
{
    /// <param name="Agent">User name.</param>
    /// <param name="Seen">Last history number the person saw.</param>
    public sealed record Request(string? Agent, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public async Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var agent = sent.Needed("agent", request.Agent, TicketBounds.Name);
        sent.ThrowIfAny();
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(each => each.NormalizedUserName == agent.ToUpperInvariant() && each.LeftAt == null, stop)
            ?? throw new BadFields("agent", "Nobody of this name works here.");
        var catalogue = await catalogues.GetAsync(db, stop);
        return await step.TakeAsync(number, request.Seen, by, (ticket, _) =>
        {
            var line = catalogue.Lines[ticket.LineId].Code;
            if (account.Lines.Length > 0 && !account.Lines.Split(',').Contains(line)) throw new BadFields("agent", $"{account.UserName} does not work on this line.");
            return ticket.AssignTo(account.UserName!);
        }, stop);
    }
}
