using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>The ticket waits for the caller: clocks pause, open offers are taken back.</summary>
public sealed class HoldTicket(DeskStep step)
{
    public sealed record Request(string? Reason, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var reason = sent.Needed("reason", request.Reason, TicketBounds.Reason);
        sent.ThrowIfAny();
        return step.TakeAsync(number, request.Seen, by, (ticket, now) => ticket.Hold(reason, now), stop);
    }
}
