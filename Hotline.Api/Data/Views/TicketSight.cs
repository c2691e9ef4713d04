using System.Security.Claims;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Data.Views;

/// <summary>Who may see which ticket: those of one's own lines; a confidential one only who cares for it.</summary>
public static class TicketSight
{
    public static IQueryable<Ticket> VisibleTo(this IQueryable<Ticket> tickets, ClaimsPrincipal person, Catalogue catalogue)
    {
        var lines = catalogue.LinesOf(person);
        var name = person.Identity?.Name;
        return tickets.Where(ticket => lines.Contains(ticket.LineId) && (!ticket.IsConfidential || ticket.Assignee == name));
    }

    /// <summary>Ids of the lines that a person works on.</summary>
    public static long[] LinesOf(this Catalogue catalogue, ClaimsPrincipal person) =>
        [.. catalogue.Lines.Values.Where(line => person.WorksOn(line.Code)).Select(line => line.Id)];
}
