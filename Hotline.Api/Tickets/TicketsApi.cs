using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hotline.Api.Tickets;

/// <summary>Tickets as the desk reads and works them.</summary>
public static class TicketsApi
{
    public static RouteGroupBuilder MapTickets(this RouteGroupBuilder api)
    {
        var tickets = api.MapGroup("/tickets").RequireAuthorization(Policies.Agent).WithTags("Tickets");

        tickets.MapGet("/", async Task<Ok<Page<TicketRow>>> ([AsParameters] ListTickets.Asked asked, ListTickets list, [AsParameters] DeskCall call) =>
            TypedResults.Ok(await list.RunAsync(asked, call.Person, call.Stop)))
            .WithName("ListTickets").WithSummary("Tickets of one's lines, newest first").ProducesValidationProblem();

        tickets.MapPost("/", async Task<Created<TicketView>> (EnterTicket.Request request, EnterTicket enter, [AsParameters] DeskCall call) =>
        {
            call.Person.RequireLine(request.Line);
            var ticket = await enter.RunAsync(request, call.Actor, call.Person.AccountId() is not null, call.Stop);
            return TypedResults.Created($"/api/tickets/{ticket.Number}", await call.Read.RunAsync(ticket.Id, call.Language, call.Stop));
        }).WithName("EnterTicket").WithSummary("Enter a ticket; the caller is known by phone or made").ProducesValidationProblem();

        tickets.MapGet("/{number}", async Task<Results<Ok<TicketView>, NotFound>> (string number, HotlineDb db, [AsParameters] DeskCall call) =>
            await call.Read.RunAsync(db.Tickets.Where(ticket => ticket.Number == number), call.Language, call.Stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("ReadTicket").WithSummary("One ticket with everything that happened to it, in the language of Accept-Language");

        tickets.MapPut("/{number}", async Task<Results<Ok<TicketView>, NotFound, ProblemHttpResult>> (string number, EditTicket.Request request, EditTicket edit, HotlineDb db, [AsParameters] DeskCall call) =>
        {
            var outcome = await edit.RunAsync(number, request, call.Actor, call.Stop);
            if (outcome.Ticket is null) return TypedResults.NotFound();
            var current = await call.Read.RunAsync(outcome.Ticket.Id, call.Language, call.Stop);
            return outcome.IsStale ? Problems.Stale($"Somebody edited ticket {number} since you looked; nothing was changed.", current!) : TypedResults.Ok(current);
        }).WithName("EditTicket").WithSummary("Change fields; a stale version gets 409 stale with the ticket as current").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);

        api.MapPost("/messages/{id:long}/new-ticket", async Task<Results<Created<TicketView>, NotFound>> (long id, OpenTicketFromMessage open, [AsParameters] DeskCall call) =>
            await open.RunAsync(id, call.Actor, call.Stop) is { } ticket
                ? TypedResults.Created($"/api/tickets/{ticket.Number}", await call.Read.RunAsync(ticket.Id, call.Language, call.Stop)) : TypedResults.NotFound())
            .RequireAuthorization(Policies.Agent).WithTags("Tickets").WithName("OpenTicketFromMessage").WithSummary("This text is a matter of its own").ProducesProblem(StatusCodes.Status409Conflict);

        Verb<AssignTicket, AssignTicket.Request>("assign", "An agent cares for it from now on", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<HoldTicket, HoldTicket.Request>("hold", "It waits for the caller; clocks pause", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<ResumeTicket, ResumeTicket.Request>("resume", "The wait is over", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<ResolveTicket, ResolveTicket.Request>("resolve", "Answered; no merchant is needed", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<CancelTicket, CancelTicket.Request>("cancel", "End it without work", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<ReopenTicket, ReopenTicket.Request>("reopen", "It comes back; nobody is sent by itself", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<CloseTicket, CloseTicket.Request>("close", "End it after the work", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<LinkTickets, LinkTickets.Request>("link", "It is about the same matter as another", (use, number, request, call) => use.RunAsync(number, request, call.Person, call.Actor, call.Stop));
        Verb<MergeTicket, MergeTicket.Request>("merge", "Its matter goes on in another", (use, number, request, call) => use.RunAsync(number, request, call.Person, call.Actor, call.Stop));
        Verb<AddNote, AddNote.Request>("note", "Write a note that only the desk sees", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<PromiseCallBack, PromiseCallBack.Request>("call-back", "Promise the caller a call; the desk gets the task", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<AddPart, AddPart.Request>("parts", "It needs the work of another trade too", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        Verb<TransferTicket, TransferTicket.Request>("transfer", "Hand it to a linked hotline", (use, number, request, call) => use.RunAsync(number, request, call.Actor, call.Stop));
        return api;

        void Verb<TUse, TRequest>(string path, string summary, Func<TUse, string, TRequest, DeskCall, Task<Ticket?>> run) where TUse : notnull where TRequest : class =>
            // No body is an empty one: each verb says itself what it needs.
            tickets.MapPost($"/{{number}}/{path}", (string number, [FromBody] TRequest? request, [FromServices] TUse use, [AsParameters] DeskCall call) =>
                call.AnswerAsync(run(use, number, request ?? JsonSerializer.Deserialize<TRequest>("{}")!, call)))
                .WithName(typeof(TUse).Name).WithSummary(summary).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
    }
}
