using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Asks for the work of another trade under the same ticket: the wall behind the leaking pipe. It is offered when the work before it is finished.</summary>
public sealed class AddPart(HotlineDb db, DeskStep step, Catalogues catalogues)
{
    public sealed record Request(string? Service, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    public async Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var code = sent.Needed("service", request.Service, TicketBounds.Name);
        var service = (await catalogues.GetAsync(db, stop)).ServiceByCode(code);
        sent.Require(code.Length == 0 || service is not null, "service", "There is no such service.");
        sent.ThrowIfAny();
        return await step.TakeAsync(number, request.Seen, by, (ticket, _) => ticket.AddPart(service!), stop);
    }
}
