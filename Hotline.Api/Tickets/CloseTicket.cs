using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Ends the ticket after the work, with a recorded reason and the caller's yes; who reached nobody records the tries instead.</summary>
public sealed class CloseTicket(DeskStep step)
{
    /// <param name="Reason">Why.</param>
    /// <param name="CallerAgreed">True when the caller said yes to closing.</param>
    /// <param name="Seen">The last history number the person saw.</param>
    public sealed record Request(string? Reason, bool? CallerAgreed, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="Refused"><c>caller-not-asked</c> without the caller's yes.</exception>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var reason = sent.Needed("reason", request.Reason, TicketBounds.Reason);
        sent.ThrowIfAny();
        return step.TakeAsync(number, request.Seen, by, (ticket, now) =>
        {
            var facts = ticket.Close(reason, ClosingGround.CallerAgreed, now);
            return request.CallerAgreed == true ? facts
                : throw new Refused("caller-not-asked", $"Ticket {ticket.Number} closes with the caller's yes, or after the recorded tries; ask the caller, or record that nobody was reached.");
        }, stop);
    }
}
