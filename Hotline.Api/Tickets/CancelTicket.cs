using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Ends the ticket without work; a merchant who holds the job is freed of it.</summary>
public sealed class CancelTicket(DeskStep step)
{
    public sealed record Request(string? Reason, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var reason = sent.Needed("reason", request.Reason, TicketBounds.Reason);
        sent.ThrowIfAny();
        return step.TakeAsync(number, request.Seen, by, (ticket, now) => ticket.Cancel(reason, now), stop);
    }
}
