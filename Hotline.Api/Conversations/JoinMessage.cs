using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Conversations;

/// <summary>An agent's key: this text belongs to that open ticket.</summary>
public sealed class JoinMessage(HotlineDb db, TicketWriting writing, ConversationWriting conversations, Catalogues catalogues)
{
    /// <returns>Null when there is no such message or ticket.</returns>
    /// <exception cref="Dispatch.Refused"><c>illegal-step</c> when the text was handled before; <c>ticket-ended</c>.</exception>
    public async Task<Ticket?> RunAsync(long messageId, string ticketNumber, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await db.Messages.Where(each => each.Id == messageId).Select(each => (long?)each.ConversationId).SingleOrDefaultAsync(stop) is not { } conversationId) return null;
        var conversation = (await conversations.ClaimAsync(conversationId, stop))!;
        var message = await db.Messages.SingleAsync(each => each.Id == messageId, stop);
        MessageLifecycle.Next(message.Status, MessageStep.Join);
        if (await writing.ClaimAsync(ticketNumber, stop) is not { } ticket) return null;

        // A merchant's words are no chase: nobody asked again.
        writing.Record(ticket, by, conversation.MerchantId is null ? ticket.JoinText(message.Body) : ticket.AddNote(message.Body));
        if (ticket.AreaId is null && conversation.MerchantId is null) LearnPlace(ticket, message.Body, by, await catalogues.GetAsync(db, stop));
        message.Join(ticket.Id, by);
        conversation.Unhandled = Math.Max(0, conversation.Unhandled - 1);
        await scope.CommitAsync(stop);
        return ticket;
    }

    /// <summary>People write what is wrong first and where they live second; the agent's key has just said that both are one matter.</summary>
    private void LearnPlace(Ticket ticket, string text, string by, Catalogue catalogue)
    {
        if (catalogue.Gazetteer.Find(text) is not { } place) return;
        var address = ticket.Address.Length > 0 ? ticket.Address : catalogue.AddressIn(text, place);
        var changes = new Dictionary<string, FieldChange> { ["area"] = new(null, catalogue.Areas[place.AreaId].Code), ["address"] = new(ticket.Address, address) };
        (ticket.AreaId, ticket.PlaceId, ticket.Address) = (place.AreaId, place.PlaceId, address);
        ticket.IsAddressUncertain = place is not { IsCertain: true, PlaceId: not null };
        ticket.EditedVersion++;
        writing.Record(ticket, by, [new TicketEdited(changes)]);
    }
}
