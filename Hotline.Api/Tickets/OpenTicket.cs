using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>What is known about a matter when its ticket is opened. Codes, not ids, for what the catalogue names; texts may be dirty.</summary>
public sealed record NewTicket
{
    public required string Line { get; init; }
    public required TicketSource Source { get; init; }

    /// <summary>The caller when already found; else <see cref="CallerPhone"/> and <see cref="CallerName"/> find or make one.</summary>
    public Caller? Caller { get; init; }
    public string? CallerPhone { get; init; }
    public string? CallerName { get; init; }

    /// <summary>The person at the place, when it is not the caller.</summary>
    public OnSitePerson? OnSite { get; init; }

    /// <summary>For this ticket only; null means the caller's own way.</summary>
    public ContactWay? ContactWay { get; init; }

    public string? Service { get; init; }
    public string? Area { get; init; }
    public string? Place { get; init; }
    public string? Address { get; init; }
    public bool IsAddressUncertain { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public Priority Priority { get; init; }
    public DateTimeOffset? WantedFrom { get; init; }
    public DateTimeOffset? WantedTo { get; init; }

    /// <summary>True when a woman technician was asked for.</summary>
    public bool WantsWoman { get; init; }

    /// <summary>Code of the language that was asked for; null or empty when none was.</summary>
    public string? WantedLanguage { get; init; }

    /// <summary>When it truly reached us; null means now. Never later than now.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>False for a call that nobody has talked to yet.</summary>
    public bool IsHeard { get; init; } = true;

    /// <summary>Why service and area were guessed; null when a person chose them.</summary>
    public Wording? GuessReason { get; init; }

    /// <summary>The hazard that the words name; such a ticket alarms people and is never dispatched by a machine.</summary>
    public string? Hazard { get; init; }
}

/// <summary>Somebody other than the caller who is at the place.</summary>
public sealed record OnSitePerson(string? Name, string? Phone, string? Relation);

/// <summary>A matter becomes a ticket. Promises, the caller's notice and a hazard's alarm follow from its facts.</summary>
public sealed class OpenTicket(HotlineDb db, TicketWriting writing, Catalogues catalogues, CallerBook callers)
{
    private const int LongestDescription = 4000;
    private const int LongestAddress = 400;
    private const int LongestSummary = 60;

    /// <exception cref="BadFields">A code that the catalogue does not know, or times that cannot be.</exception>
    public async Task<Ticket> RunAsync(NewTicket asked, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        var (line, service, area, place) = Resolve(asked, catalogue);

        // The phone is claimed before the ticket: that is the order of locks.
        var caller = asked.Caller ?? await callers.FindOrAddAsync(asked.CallerPhone, asked.CallerName, stop);
        var ticket = await writing.AddAsync(line, stop);
        (ticket.Source, ticket.Priority) = (asked.Source, asked.Priority);
        (ticket.Caller, ticket.ContactWay) = (caller, asked.ContactWay);
        ticket.ReceivedAt = asked.ReceivedAt is { } received && received < writing.Now ? received : writing.Now;
        if (asked.OnSite is { } person)
        {
            ticket.OnSiteName = OrNull(CleanText.Line(person.Name, CallerBook.LongestName));
            ticket.OnSitePhone = OrNull(PhoneNumber.Read(person.Phone).Value);
            ticket.OnSiteRelation = OrNull(CleanText.Line(person.Relation, 50));
        }
        (ticket.AreaId, ticket.PlaceId) = (area?.Id ?? place?.AreaId, place?.Id);
        (ticket.Address, ticket.IsAddressUncertain) = (CleanText.Of(asked.Address, LongestAddress), asked.IsAddressUncertain);
        ticket.Description = CleanText.Of(asked.Description, LongestDescription);
        ticket.Summary = CleanText.Line(asked.Summary is { Length: > 0 } said ? said : ticket.Description, LongestSummary);
        (ticket.WantedFrom, ticket.WantedTo) = (asked.WantedFrom, asked.WantedTo);
        (ticket.WantsWoman, ticket.WantedLanguage) = (asked.WantsWoman, OrNull(asked.WantedLanguage ?? ""));
        if (ticket is { WantedLanguage: { } language, HasOnSitePerson: false }) caller?.RememberLanguage(language);
        (ticket.GuessReasonZh, ticket.GuessReasonEn) = (asked.GuessReason?.Zh, asked.GuessReason?.En);
        ticket.Hazard = asked.Hazard;
        if (service is not null) ticket.Classify(service);
        writing.Record(ticket, by, ticket.Open(asked.IsHeard));
        await db.SaveChangesAsync(stop);
        await scope.CommitAsync(stop);
        return ticket;
    }

    private static (Line Line, ServiceType? Service, Area? Area, Place? Place) Resolve(NewTicket asked, Catalogue catalogue)
    {
        var bad = new BadFields.Collector();
        var line = catalogue.LineByCode(asked.Line);
        var service = catalogue.ServiceByCode(asked.Service);
        var area = catalogue.AreaByCode(asked.Area);
        var place = catalogue.Places.Values.FirstOrDefault(each => each.Code == asked.Place);
        bad.Require(line is not null, "line", "There is no such line.");
        bad.Require(asked.Service is not { Length: > 0 } || service is not null, "service", "There is no such service.");
        bad.Require(asked.Area is not { Length: > 0 } || area is not null, "area", "There is no such area.");
        bad.Require(asked.Place is not { Length: > 0 } || place is not null, "place", "There is no such place.");
        bad.Require(place is null || area is null || place.AreaId == area.Id, "place", "This place lies in another area.");
        bad.Require(!(asked.WantedFrom > asked.WantedTo), "wantedTo", "The end lies before the beginning.");
        bad.ThrowIfAny();
        return (line!, service, area, place);
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
