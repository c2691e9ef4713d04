using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Hands the ticket to a linked hotline, which has its own number for it and a time by which it answers.</summary>
public sealed class TransferTicket(DeskStep step)
{
    public sealed record Request(string? To, string? PartnerNumber, DateTimeOffset? DueAt, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var to = sent.Needed("to", request.To, TicketBounds.Name);
        var partnerNumber = sent.Line("partnerNumber", request.PartnerNumber, TicketBounds.Name);
        sent.ThrowIfAny();
        return step.TakeAsync(number, request.Seen, by, (ticket, now) =>
        {
            if (request.DueAt <= now) throw new BadFields("dueAt", "This has passed.");
            return ticket.TransferTo(to, partnerNumber is { Length: > 0 } ? partnerNumber : null, request.DueAt);
        }, stop);
    }
}
