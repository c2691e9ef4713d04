using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Ends the ticket after the work, with a recorded reason.</summary>
public sealed class CloseTicket(DeskStep step)
{
    public sealed record Request(string? Reason, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var reason = sent.Needed("reason", request.Reason, TicketBounds.Reason);
        sent.ThrowIfAny();
        return step.TakeAsync(number, request.Seen, by, (ticket, now) => ticket.Close(reason, now), stop);
    }
}
