using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>The agent answered; no merchant is needed.</summary>
public sealed class ResolveTicket(DeskStep step)
{
    public sealed record Request(string? Answer, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var answer = sent.Needed("answer", request.Answer, TicketBounds.Note);
        sent.ThrowIfAny();
        return step.TakeAsync(number, request.Seen, by, (ticket, _) => ticket.Resolve(answer), stop);
    }
}
