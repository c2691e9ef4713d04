using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Somebody at the desk, or a program, enters a ticket: from a call, a visitor, a paper note.</summary>
public sealed class EnterTicket(TicketWriting writing, OpenTicket open)
{
    /// <summary>A new ticket; codes, not ids, for line, service, area and place.</summary>
    public sealed record Request(string? Line, string? CallerPhone, string? CallerName, OnSite? OnSite, ContactWay? ContactWay, string? Service, string? Area, string? Place,
        string? Address, bool? AddressUncertain, string? Summary, string? Description, Priority? Priority, TicketSource? Source, DateTimeOffset? WantedFrom, DateTimeOffset? WantedTo,
        DateTimeOffset? ReceivedAt, string? SourceInteraction);

    /// <summary>The person at the place, when it is not the caller.</summary>
    public sealed record OnSite(string? Name, string? Phone, string? Relation);

    /// <param name="request">What was entered.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="isPerson">True for a person, who has looked at it by entering it; what a program enters waits for one.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Ticket> RunAsync(Request request, string by, bool isPerson, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var ticket = await open.RunAsync(Read(request, writing.Now), by, stop);
        if (isPerson) writing.Record(ticket, by, ticket.Triage());
        await scope.CommitAsync(stop);
        return ticket;
    }

    private static NewTicket Read(Request request, DateTimeOffset now)
    {
        var sent = new SentFields();
        var asked = new NewTicket
        {
            Line = sent.Needed("line", request.Line, 64),
            Source = request.Source ?? TicketSource.Agent,
            CallerPhone = sent.Phone("callerPhone", request.CallerPhone),
            CallerName = sent.Line("callerName", request.CallerName, TicketBounds.Name),
            OnSite = request.OnSite is { } person
                ? new OnSitePerson(sent.Line("onSite.name", person.Name, TicketBounds.Name), sent.Phone("onSite.phone", person.Phone), sent.Line("onSite.relation", person.Relation, TicketBounds.Relation))
                : null,
            ContactWay = request.ContactWay,
            Service = sent.Line("service", request.Service, 64),
            Area = sent.Line("area", request.Area, 64),
            Place = sent.Line("place", request.Place, 64),
            Address = sent.Text("address", request.Address, TicketBounds.Address),
            IsAddressUncertain = request.AddressUncertain ?? false,
            Summary = sent.Line("summary", request.Summary, TicketBounds.Summary),
            Description = sent.Needed("description", request.Description, TicketBounds.Description),
            Priority = request.Priority ?? Priority.Normal,
            WantedFrom = request.WantedFrom,
            WantedTo = request.WantedTo,
            ReceivedAt = request.ReceivedAt,
        };
        TicketBounds.CheckWanted(request.WantedFrom, request.WantedTo, sent, now);
        TicketBounds.CheckReceived(request.ReceivedAt, sent, now);
        sent.ThrowIfAny();
        return asked;
    }
}
