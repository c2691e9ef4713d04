using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>The ticket comes back; a person chooses what happens, nobody is sent by itself.</summary>
public sealed class ReopenTicket(DeskStep step)
{
    public sealed record Request(string? Reason, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var reason = sent.Needed("reason", request.Reason, TicketBounds.Reason);
        sent.ThrowIfAny();
        return step.TakeAsync(number, request.Seen, by, (ticket, now) => ticket.Reopen(reason, now), stop);
    }
}
