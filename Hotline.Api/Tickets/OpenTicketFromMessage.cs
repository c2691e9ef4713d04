using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>An agent's key: this text is a matter of its own. What the words say is filled in as a guess; the agent completes it.</summary>
public sealed class OpenTicketFromMessage(HotlineDb db, TicketWriting writing, ConversationWriting conversations, Catalogues catalogues, CallerBook callers, OpenTicket open)
{
    /// <returns>Null when there is no such message.</returns>
    /// <exception cref="Dispatch.Refused"><c>illegal-step</c> when the text was handled before.</exception>
    public async Task<Ticket?> RunAsync(long messageId, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await db.Messages.Where(each => each.Id == messageId).Select(each => (long?)each.ConversationId).SingleOrDefaultAsync(stop) is not { } conversationId) return null;
        var conversation = (await conversations.ClaimAsync(conversationId, stop))!;
        var message = await db.Messages.SingleAsync(each => each.Id == messageId, stop);
        // Asked before the ticket is made, so that a second key press makes none.
        MessageLifecycle.Next(message.Status, MessageStep.Open);

        var catalogue = await catalogues.GetAsync(db, stop);
        var asked = new NewTicket
        {
            Line = catalogue.Lines[conversation.LineId].Code, Source = TicketSource.Sms, ReceivedAt = message.At,
            Caller = await callers.FindOrAddAsync(conversation.Phone, null, stop),
        };
        var ticket = await open.RunAsync(WordsRead.Of(catalogue, message.Body).Fill(asked, catalogue), by, stop);
        message.Open(ticket.Id, by);
        conversation.Unhandled = Math.Max(0, conversation.Unhandled - 1);
        await scope.CommitAsync(stop);
        return ticket;
    }
}
