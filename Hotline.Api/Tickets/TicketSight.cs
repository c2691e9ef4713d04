using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Who may see which ticket: those of one's own lines; a confidential one only who cares for it.</summary>
internal static class TicketSight
{
    internal static IQueryable<Ticket> VisibleTo(this IQueryable<Ticket> tickets, ClaimsPrincipal person, Catalogue catalogue)
    {
        long[] lines = [.. catalogue.Lines.Values.Where(line => person.WorksOn(line.Code)).Select(line => line.Id)];
        var name = person.Identity?.Name;
        return tickets.Where(ticket => lines.Contains(ticket.LineId) && (!ticket.IsConfidential || ticket.Assignee == name));
    }
}
