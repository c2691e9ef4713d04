using System.Security.Claims;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Tickets;

/// <summary>A call of somebody at the desk: who it is, which language they read, and the answer they get, the whole ticket as it is now.</summary>
internal sealed record DeskCall(ClaimsPrincipal Person, HttpRequest Request, ReadTicket Read, CancellationToken Stop)
{
    /// <summary>Who does it, as histories name it.</summary>
    public string Actor => Person.AsActor();

    public string Language => ReadersLanguage.Of(Request);

    /// <summary>The ticket after the step; 404 when there is none.</summary>
    public async Task<Results<Ok<TicketView>, NotFound>> AnswerAsync(Task<Ticket?> step) =>
        await step is { } ticket && await Read.RunAsync(ticket.Id, Language, Stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
