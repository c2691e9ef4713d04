using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Puts what an editor sent into the ticket, field by field, and notes what became different.</summary>
internal static class TicketEditing
{
    internal static void Edit(this Ticket ticket, EditTicket.Request request, Catalogue catalogue, SentFields sent, FieldEdits edits, DateTimeOffset now)
    {
        EditMatter(ticket, request, catalogue, sent, edits);
        EditPlace(ticket, request, catalogue, sent, edits);
        EditOnSite(ticket, request, sent, edits);
        EditTimes(ticket, request, sent, edits, now);
        EditWhoMayCome(ticket, request, sent, edits);
        if (request.Priority is { } priority)
        {
            edits.Note("priority", ticket.Priority.ToString(), priority.ToString());
            ticket.Priority = priority;
        }
        if (request.ContactWay is { } way)
        {
            edits.Note("contactWay", ticket.ContactWay?.ToString(), way.ToString());
            ticket.ContactWay = way;
        }
    }

    private static void EditMatter(Ticket ticket, EditTicket.Request request, Catalogue catalogue, SentFields sent, FieldEdits edits)
    {
        if (sent.Text("description", request.Description, TicketBounds.Description) is { } description)
        {
            sent.Require(description.Length > 0, "description", "A ticket needs a description.");
            edits.Note("description", ticket.Description, description);
            ticket.Description = description;
        }
        if (sent.Line("summary", request.Summary, TicketBounds.Summary) is { } summary)
        {
            // A list row must say something.
            if (summary.Length == 0) summary = CleanText.Line(ticket.Description, TicketBounds.Summary);
            edits.Note("summary", ticket.Summary, summary);
            ticket.Summary = summary;
        }
        if (sent.Line("service", request.Service, 64) is not { Length: > 0 } code) return;
        var service = catalogue.ServiceByCode(code);
        sent.Require(service is not null, "service", "There is no such service.");
        if (service is null) return;
        edits.Note("service", ticket.ServiceTypeId is { } before ? catalogue.Services[before].Code : null, service.Code);
        ticket.Classify(service);
        ForgetGuess(ticket);
    }

    private static void EditPlace(Ticket ticket, EditTicket.Request request, Catalogue catalogue, SentFields sent, FieldEdits edits)
    {
        if (sent.Line("area", request.Area, 64) is { Length: > 0 } areaCode)
        {
            var area = catalogue.AreaByCode(areaCode);
            sent.Require(area is not null, "area", "There is no such area.");
            edits.Note("area", ticket.AreaId is { } before ? catalogue.Areas[before].Code : null, areaCode);
            if (ticket.AreaId != area?.Id && request.Place is null) SetPlace(ticket, null, catalogue, edits);
            ticket.AreaId = area?.Id;
            ForgetGuess(ticket);
        }
        if (sent.Line("place", request.Place, 64) is { } placeCode)
        {
            var place = placeCode.Length == 0 ? null : catalogue.Places.Values.FirstOrDefault(each => each.Code == placeCode);
            sent.Require(placeCode.Length == 0 || place is not null, "place", "There is no such place.");
            sent.Require(place is null || request.Area is null || place.AreaId == ticket.AreaId, "place", "This place lies in another area.");
            SetPlace(ticket, place, catalogue, edits);
        }
        if (sent.Text("address", request.Address, TicketBounds.Address) is { } address)
        {
            edits.Note("address", ticket.Address, address);
            ticket.Address = address;
        }
        if (request.AddressUncertain is { } uncertain)
        {
            edits.Note("addressUncertain", ticket.IsAddressUncertain ? "true" : "false", uncertain ? "true" : "false");
            ticket.IsAddressUncertain = uncertain;
        }
    }

    private static void SetPlace(Ticket ticket, Dispatch.Lines.Place? place, Catalogue catalogue, FieldEdits edits)
    {
        edits.Note("place", ticket.PlaceId is { } before ? catalogue.Places[before].Code : null, place?.Code);
        ticket.PlaceId = place?.Id;
        if (place is null || place.AreaId == ticket.AreaId) return;
        edits.Note("area", ticket.AreaId is { } area ? catalogue.Areas[area].Code : null, catalogue.Areas[place.AreaId].Code);
        ticket.AreaId = place.AreaId;
    }

    private static void EditOnSite(Ticket ticket, EditTicket.Request request, SentFields sent, FieldEdits edits)
    {
        if (request.OnSite is not { } person) return;
        var before = Words(ticket);
        if (sent.Line("onSite.name", person.Name, TicketBounds.Name) is { } name) ticket.OnSiteName = OrNull(name);
        if (person.Phone is not null) ticket.OnSitePhone = sent.Phone("onSite.phone", person.Phone);
        if (sent.Line("onSite.relation", person.Relation, TicketBounds.Relation) is { } relation) ticket.OnSiteRelation = OrNull(relation);
        edits.Note("onSite", before, Words(ticket));

        static string Words(Ticket of) => string.Join(' ', new[] { of.OnSiteName, of.OnSitePhone, of.OnSiteRelation }.Where(word => word is not null));
    }

    private static void EditTimes(Ticket ticket, EditTicket.Request request, SentFields sent, FieldEdits edits, DateTimeOffset now)
    {
        var from = request.WantedNow == true ? null : request.WantedFrom ?? ticket.WantedFrom;
        var to = request.WantedNow == true ? null : request.WantedTo ?? ticket.WantedTo;
        TicketBounds.CheckWanted(request.WantedFrom, request.WantedTo, sent, now);
        sent.Require(!(from > to), "wantedTo", "The end lies before the beginning.");
        edits.Note("wantedFrom", ticket.WantedFrom, from);
        edits.Note("wantedTo", ticket.WantedTo, to);
        (ticket.WantedFrom, ticket.WantedTo) = (from, to);
    }

    private static void EditWhoMayCome(Ticket ticket, EditTicket.Request request, SentFields sent, FieldEdits edits)
    {
        if (request.WomenOnly is { } wantsWoman)
        {
            edits.Note("womenOnly", ticket.WantsWoman ? "true" : "false", wantsWoman ? "true" : "false");
            ticket.WantsWoman = wantsWoman;
        }
        if (sent.Line("wantedLanguage", request.WantedLanguage, TicketBounds.Language) is { } language)
        {
            TicketBounds.CheckLanguage(language, sent);
            edits.Note("wantedLanguage", ticket.WantedLanguage, language);
            ticket.WantedLanguage = OrNull(language);
        }
    }

    /// <summary>A person decided; why a machine guessed is of no interest any more.</summary>
    private static void ForgetGuess(Ticket ticket) => (ticket.GuessReasonZh, ticket.GuessReasonEn) = (null, null);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
