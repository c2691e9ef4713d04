using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>The wait for the caller is over; clocks run on.</summary>
public sealed class ResumeTicket(DeskStep step)
{
    public sealed record Request(int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop) =>
        step.TakeAsync(number, request.Seen, by, (ticket, _) => ticket.Resume(), stop);
}
