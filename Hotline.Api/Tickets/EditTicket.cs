using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>
/// A person changes fields of a ticket, and has thereby looked at it. What is not sent stays; an empty text clears. Who edits says
/// which version they saw: nobody overwrites what a colleague just wrote.
/// </summary>
public sealed class EditTicket(HotlineDb db, TicketWriting writing, Catalogues catalogues, CallerBook callers)
{
    /// <summary>
    /// <c>version</c> is the one that the editor saw. <c>wantedNow</c> clears <c>wantedFrom</c> and <c>wantedTo</c>: as soon as possible.
    /// An empty <c>wantedLanguage</c> asks for none.
    /// </summary>
    public sealed record Request(int? Version, string? Service, string? Area, string? Place, string? Address, bool? AddressUncertain, string? Description, string? Summary, Priority? Priority,
        string? CallerName, string? CallerPhone, EnterTicket.OnSite? OnSite, ContactWay? ContactWay, DateTimeOffset? WantedFrom, DateTimeOffset? WantedTo, bool? WantedNow,
        bool? WomenOnly = null, string? WantedLanguage = null);

    /// <summary>What became of an edit.</summary>
    /// <param name="Ticket">Null when there is none.</param>
    /// <param name="IsStale">True when somebody edited in between and nothing was changed.</param>
    public sealed record Outcome(Ticket? Ticket, bool IsStale);

    public async Task<Outcome> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        sent.Require(request.Version is not null, "version", "Send the version that you saw.");
        var phone = sent.Phone("callerPhone", request.CallerPhone);
        var name = sent.Line("callerName", request.CallerName, TicketBounds.Name);
        sent.ThrowIfAny();

        await using var scope = await writing.BeginAsync(stop);
        // The phone is claimed before the ticket: that is the order of locks.
        var lockedPhone = phone ?? await db.Tickets.Where(each => each.Number == number).Select(each => each.Caller!.Phone).FirstOrDefaultAsync(stop);
        if (lockedPhone is not null && (name ?? phone ?? request.WantedLanguage) is not null) await db.ClaimPhoneAsync(lockedPhone, stop);
        if (await writing.ClaimAsync(number, stop) is not { } ticket) return new Outcome(null, false);
        if (ticket.EditedVersion != request.Version) return new Outcome(ticket, true);

        var edits = new FieldEdits();
        var catalogue = await catalogues.GetAsync(db, stop);
        ticket.Edit(request, catalogue, sent, edits, writing.Now);
        sent.ThrowIfAny();
        await ChangeCallerAsync(ticket, name, phone, edits, stop);
        if (edits.Changes.ContainsKey("wantedLanguage") && ticket is { WantedLanguage: { } language, HasOnSitePerson: false }) ticket.Caller?.RememberLanguage(language);
        if (edits.Changes.Count > 0)
        {
            ticket.EditedVersion++;
            writing.Record(ticket, by, [new TicketEdited(edits.Changes)]);
        }
        // Words that are entered later can name a danger as well as the first ones.
        if (ticket.Hazard is null && edits.Changes.ContainsKey("description") && WordsRead.Of(catalogue, ticket.Description).Hazard is { } hazard)
            writing.Record(ticket, by, ticket.ReportHazard(hazard));
        writing.Record(ticket, by, ticket.Triage());
        await scope.CommitAsync(stop);
        return new Outcome(ticket, false);
    }

    private async Task ChangeCallerAsync(Ticket ticket, string? name, string? phone, FieldEdits edits, CancellationToken stop)
    {
        var caller = ticket.Caller;
        var nameBefore = caller?.Name;
        if (phone is not null && caller?.Phone != phone)
        {
            // A number that is on record is changed with a check and a call back, not in passing.
            if (caller?.Phone is not null) throw new Refused("caller-has-phone", "This caller's number is on record; changing it needs a check and a call back.");
            ticket.Caller = await callers.FindOrAddAsync(phone, name ?? nameBefore, stop);
            edits.Note("callerPhone", null, PhoneNumber.Read(phone).Mask());
        }
        else if (name is not null && name != (nameBefore ?? ""))
        {
            // On a phone that many use another name is another person; elsewhere it is the same person, spelled right.
            if (caller is null || caller.IsSharedPhone)
            {
                ticket.Caller = await callers.FindOrAddAsync(caller?.Phone, name, stop);
            }
            else
            {
                caller.Name = name.Length == 0 ? null : name;
                caller.Version++;
            }
        }
        edits.Note("callerName", nameBefore, ticket.Caller?.Name);
    }
}
