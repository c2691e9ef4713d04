using System.Globalization;
using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Conversations;

/// <summary>Every contact with a person outside, newest first: texts in and out. Calls join them with the telephone.</summary>
public sealed class ListInteractions(HotlineDb db, Catalogues catalogues)
{
    /// <param name="Phone">One phone.</param>
    /// <param name="Ticket">Number of one ticket.</param>
    /// <param name="After">What the page before gave as <c>next</c>.</param>
    /// <param name="Take">Rows on the page, 1 to 200.</param>
    public sealed record Asked(string? Phone, string? Ticket, string? After, int? Take);

    /// <param name="Id">Names the contact, also as <c>sourceInteraction</c> of a ticket.</param>
    /// <param name="Kind"><c>Message</c>; <c>Call</c> is reserved.</param>
    /// <param name="Direction">Who began.</param>
    /// <param name="At">When.</param>
    /// <param name="Line">Code of the line.</param>
    /// <param name="Phone">The other side.</param>
    /// <param name="ConversationId">The conversation it belongs to.</param>
    /// <param name="TicketNumber">The ticket it belongs to, once that is certain.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Status">Where it stands.</param>
    public sealed record View(string Id, string Kind, MessageDirection Direction, DateTimeOffset At, string Line, string Phone, long ConversationId, string? TicketNumber, string Text, MessageStatus Status);

    public async Task<Page<View>> RunAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var page = PageAsked.Read(asked.After, asked.Take);
        var sent = new SentFields();
        var phone = sent.Phone("phone", asked.Phone);
        var number = sent.Line("ticket", asked.Ticket, 16);
        sent.ThrowIfAny();

        var catalogue = await catalogues.GetAsync(db, stop);
        var lines = catalogue.LinesOf(person);
        var visible = db.Tickets.VisibleTo(person, catalogue);
        var found =
            from message in db.Messages.AsNoTracking()
            join conversation in db.Conversations on message.ConversationId equals conversation.Id
            // What belongs to a ticket that the person may not see is not shown either.
            where lines.Contains(conversation.LineId) && (message.TicketId == null || visible.Any(ticket => ticket.Id == message.TicketId))
            select new { message, conversation, Number = visible.Where(ticket => ticket.Id == message.TicketId).Select(ticket => ticket.Number).FirstOrDefault() };
        if (phone is not null) found = found.Where(each => each.conversation.Phone == phone);
        if (number is not null) found = found.Where(each => visible.Any(ticket => ticket.Id == each.message.TicketId && ticket.Number == number));
        if (page.Before is { } before) found = found.Where(each => each.message.Id < before);
        var rows = await found.OrderByDescending(each => each.message.Id).Take(page.Take + 1).ToListAsync(stop);
        var views = page.Of(rows, row => row.message.Id);
        return new Page<View>([.. views.Items.Select(row => new View(
            string.Create(CultureInfo.InvariantCulture, $"message-{row.message.Id}"), "Message", row.message.Direction, row.message.At, catalogue.Lines[row.conversation.LineId].Code,
            row.conversation.Phone, row.conversation.Id, row.Number, row.message.Body, row.message.Status))], views.Next);
    }
}
