using System.Globalization;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>Somebody at the desk, or a program, enters a ticket: from a call, a visitor, a paper note.</summary>
public sealed class EnterTicket(HotlineDb db, TicketWriting writing, ConversationWriting conversations, Catalogues catalogues, OpenTicket open)
{
    /// <summary>How interactions that are texts are named; calls will have a word of their own.</summary>
    private const string MessagePrefix = "message-";

    /// <summary>A new ticket; codes, not ids, for line, service, area and place. <c>sourceInteraction</c> is the id of the text it comes from;
    /// <c>womenOnly</c> asks for a woman technician, <c>wantedLanguage</c> for somebody who speaks it.</summary>
    public sealed record Request(string? Line, string? CallerPhone, string? CallerName, OnSite? OnSite, ContactWay? ContactWay, string? Service, string? Area, string? Place,
        string? Address, bool? AddressUncertain, string? Summary, string? Description, Priority? Priority, TicketSource? Source, DateTimeOffset? WantedFrom, DateTimeOffset? WantedTo,
        DateTimeOffset? ReceivedAt, string? SourceInteraction, bool? WomenOnly = null, string? WantedLanguage = null);

    /// <summary>The person at the place, when it is not the caller.</summary>
    public sealed record OnSite(string? Name, string? Phone, string? Relation);

    /// <param name="request">What was entered.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="isPerson">True for a person, who has looked at it by entering it; what a program enters waits for one.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Ticket> RunAsync(Request request, string by, bool isPerson, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var sent = new SentFields();
        var asked = Read(request, sent, writing.Now);
        var source = await ClaimSourceAsync(request, sent, stop);
        sent.ThrowIfAny();
        // A danger is a danger whoever wrote it down: it alarms people and is never dispatched by a machine.
        asked = asked with { Hazard = WordsRead.Of(await catalogues.GetAsync(db, stop), asked.Description!).Hazard };
        if (source is not null) asked = asked with { Source = TicketSource.Sms, ReceivedAt = asked.ReceivedAt ?? source.Value.Message.At };
        var ticket = await open.RunAsync(asked, by, stop);
        if (isPerson) writing.Record(ticket, by, ticket.Triage());
        if (source is { } from)
        {
            from.Message.Open(ticket.Id, by);
            from.Conversation.Unhandled = Math.Max(0, from.Conversation.Unhandled - 1);
        }
        await scope.CommitAsync(stop);
        return ticket;
    }

    /// <summary>The text that the ticket is entered from, when one is named; claimed before the ticket, as the order of locks wants it.</summary>
    private async Task<(Conversation Conversation, Message Message)?> ClaimSourceAsync(Request request, SentFields sent, CancellationToken stop)
    {
        if (sent.Line("sourceInteraction", request.SourceInteraction, 64) is not { Length: > 0 } source) return null;
        var line = (await catalogues.GetAsync(db, stop)).LineByCode(request.Line)?.Id;
        Message? message = null;
        if (source.StartsWith(MessagePrefix, StringComparison.Ordinal) && long.TryParse(source.AsSpan(MessagePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            message = await db.Messages.SingleOrDefaultAsync(each => each.Id == id && db.Conversations.Any(conversation => conversation.Id == each.ConversationId && conversation.LineId == line), stop);
        sent.Require(message is not null, "sourceInteraction", "This line has no such interaction.");
        if (message is null) return null;
        var claimed = (await conversations.ClaimAsync(message.ConversationId, stop))!;
        // Read again behind the lock: a colleague may have been quicker.
        await db.Entry(message).ReloadAsync(stop);
        MessageLifecycle.Next(message.Status, MessageStep.Open);
        return (claimed, message);
    }

    private static NewTicket Read(Request request, SentFields sent, DateTimeOffset now)
    {
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
            WantsWoman = request.WomenOnly ?? false,
            WantedLanguage = sent.Line("wantedLanguage", request.WantedLanguage, TicketBounds.Language),
            ReceivedAt = request.ReceivedAt,
        };
        TicketBounds.CheckWanted(request.WantedFrom, request.WantedTo, sent, now);
        TicketBounds.CheckLanguage(asked.WantedLanguage, sent);
        TicketBounds.CheckReceived(request.ReceivedAt, sent, now);
        return asked;
    }
}
