using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Writes a note that only the desk sees.</summary>
public sealed class AddNote(DeskStep step)
{
    public sealed record Request(string? Text, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var text = sent.Needed("text", request.Text, TicketBounds.Note);
        sent.ThrowIfAny();
        return step.TakeAsync(number, request.Seen, by, (ticket, _) => ticket.AddNote(text), stop);
    }
}
