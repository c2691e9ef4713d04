using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>Tickets of the lines that a person works on, newest first.</summary>
public sealed class ListTickets(HotlineDb db, ViewQueries views, Catalogues catalogues)
{
    private const int LongestText = 100;
    private const int MostWords = 5;

    /// <summary>What is asked for.</summary>
    /// <param name="Status">One status or several, separated by commas.</param>
    /// <param name="Line">Code of a line.</param>
    /// <param name="Area">Code of an area.</param>
    /// <param name="Service">Code of a service.</param>
    /// <param name="Text">Words in number, summary, description, address, caller's name or phone; all must be found.</param>
    /// <param name="Mine">True for those that the person cares for.</param>
    /// <param name="After">What the page before gave as <c>next</c>.</param>
    /// <param name="Take">Rows on the page, 1 to 200.</param>
    public sealed record Asked(string? Status, string? Line, string? Area, string? Service, string? Text, bool? Mine, string? After, int? Take);

    public async Task<Page<TicketRow>> RunAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var page = PageAsked.Read(asked.After, asked.Take);
        var catalogue = await catalogues.GetAsync(db, stop);
        var tickets = db.Tickets.AsNoTracking().VisibleTo(person, catalogue);
        var sent = new SentFields();

        if (Statuses(asked.Status, sent) is { Count: > 0 } statuses) tickets = tickets.Where(ticket => statuses.Contains(ticket.Status));
        if (sent.Line("line", asked.Line, 64) is { Length: > 0 } lineCode)
        {
            var line = catalogue.LineByCode(lineCode);
            sent.Require(line is not null, "line", "There is no such line.");
            tickets = tickets.Where(ticket => ticket.LineId == (line == null ? 0 : line.Id));
        }
        if (sent.Line("area", asked.Area, 64) is { Length: > 0 } areaCode)
        {
            var area = catalogue.AreaByCode(areaCode);
            sent.Require(area is not null, "area", "There is no such area.");
            tickets = tickets.Where(ticket => ticket.AreaId == (area == null ? 0 : area.Id));
        }
        if (sent.Line("service", asked.Service, 64) is { Length: > 0 } serviceCode)
        {
            var service = catalogue.ServiceByCode(serviceCode);
            sent.Require(service is not null, "service", "There is no such service.");
            tickets = tickets.Where(ticket => ticket.ServiceTypeId == (service == null ? 0 : service.Id));
        }
        if (asked.Mine == true) tickets = tickets.Where(ticket => ticket.Assignee == person.Identity!.Name);
        foreach (var word in (sent.Line("text", asked.Text, LongestText) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            tickets = tickets.Where(ticket => ticket.Number.Contains(word) || ticket.Summary.Contains(word) || ticket.Description.Contains(word) || ticket.Address.Contains(word)
                || (ticket.Caller != null && (ticket.Caller.Name!.Contains(word) || ticket.Caller.Phone!.Contains(word))));
        }
        sent.ThrowIfAny();

        if (page.Before is { } before) tickets = tickets.Where(ticket => ticket.Id < before);
        var rows = await views.Of<TicketRow>(tickets.OrderByDescending(ticket => ticket.Id).Take(page.Take + 1)).ToListAsync(stop);
        return page.Of(rows, row => row.Id);
    }

    private static List<TicketStatus> Statuses(string? asked, SentFields sent)
    {
        List<TicketStatus> statuses = [];
        foreach (var name in (sent.Line("status", asked, 300) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var known = Enum.GetValues<TicketStatus>().Where(status => status.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
            sent.Require(known.Count == 1, "status", $"There is no such status; statuses are {string.Join(", ", Enum.GetNames<TicketStatus>())}.");
            statuses.AddRange(known);
        }
        return statuses;
    }
}
