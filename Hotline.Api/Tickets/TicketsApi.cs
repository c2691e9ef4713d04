using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Tickets;

/// <summary>Tickets as the desk reads and works them.</summary>
public static class TicketsApi
{
    public static RouteGroupBuilder MapTickets(this RouteGroupBuilder api)
    {
        var tickets = api.MapGroup("/tickets").RequireAuthorization(Policies.Agent).WithTags("Tickets");

        tickets.MapGet("/", async Task<Ok<Page<TicketRow>>> ([AsParameters] ListTickets.Asked asked, ListTickets list, ClaimsPrincipal person, CancellationToken stop) =>
            TypedResults.Ok(await list.RunAsync(asked, person, stop)))
            .WithName("ListTickets").WithSummary("Tickets, newest first").ProducesValidationProblem();

        tickets.MapPost("/", async Task<Created<TicketView>> (EnterTicket.Request request, EnterTicket enter, [AsParameters] DeskCall call) =>
        {
            var ticket = await enter.RunAsync(request, call.Actor, call.Person.AccountId() is not null, call.Stop);
            return TypedResults.Created($"/api/tickets/{ticket.Number}", await call.Read.RunAsync(ticket.Id, call.Language, call.Stop));
        }).WithName("EnterTicket").WithSummary("Enter a ticket; the caller is known by phone or made").ProducesValidationProblem();

        tickets.MapGet("/{number}", async Task<Results<Ok<TicketView>, NotFound>> (string number, HotlineDb db, Catalogues catalogues, [AsParameters] DeskCall call) =>
            await call.Read.RunAsync(db.Tickets.Where(ticket => ticket.Number == number).VisibleTo(call.Person, await catalogues.GetAsync(db, call.Stop)), call.Language, call.Stop) is { } view
                ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("ReadTicket").WithSummary("One ticket with everything that happened to it, in the language of Accept-Language");
        return api;
    }
}
