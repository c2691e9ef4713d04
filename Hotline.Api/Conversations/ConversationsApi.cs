using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Messages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Conversations;

/// <summary>What was written to and from phones, and what an agent does with it.</summary>
public static class ConversationsApi
{
    public sealed record ReplyRequest(string? Text);

    /// <param name="Ticket">Number of the open ticket that the text belongs to.</param>
    public sealed record JoinRequest(string? Ticket);

    public static RouteGroupBuilder MapConversations(this RouteGroupBuilder api)
    {
        var desk = api.MapGroup("").RequireAuthorization(Policies.Agent).WithTags("Conversations");
        desk.MapGet("/conversations", async Task<Ok<Page<ConversationRow>>> ([AsParameters] ListConversations.Asked asked, ListConversations list, ClaimsPrincipal person, CancellationToken stop) =>
            TypedResults.Ok(await list.RunAsync(asked, person, stop)))
            .WithName("ListConversations").WithSummary("Conversations of one's lines, the last written first").ProducesValidationProblem();
        desk.MapGet("/conversations/{id:long}", async Task<Results<Ok<ConversationView>, NotFound>> (long id, ReadConversation read, CancellationToken stop) =>
            await read.RunAsync(id, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("ReadConversation").WithSummary("A conversation with its last 200 messages");
        desk.MapPost("/conversations/{id:long}/reply", async Task<Results<Ok<ConversationView>, NotFound>> (long id, ReplyRequest request, ReplyInConversation reply, ReadConversation read, CancellationToken stop) =>
            await reply.RunAsync(id, request.Text, stop) is not null && await read.RunAsync(id, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("ReplyInConversation").WithSummary("Write to a phone in one's own words").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapPost("/messages/{id:long}/join", async Task<Results<Ok<ConversationView>, NotFound>> (long id, JoinRequest request, JoinMessage join, ReadConversation read, HotlineDb db, Catalogues catalogues, ClaimsPrincipal person, CancellationToken stop) =>
        {
            var number = CleanText.Line(request.Ticket, 16);
            if (!await db.Tickets.VisibleTo(person, await catalogues.GetAsync(db, stop)).AnyAsync(ticket => ticket.Number == number, stop)) throw new BadFields("ticket", "There is no such ticket.");
            if (await join.RunAsync(id, number, person.AsActor(), stop) is null) return TypedResults.NotFound();
            var conversation = await db.Messages.Where(message => message.Id == id).Select(message => message.ConversationId).SingleAsync(stop);
            return TypedResults.Ok((await read.RunAsync(conversation, stop))!);
        }).WithName("JoinMessage").WithSummary("This text belongs to that open ticket").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapPost("/messages/{id:long}/dismiss", async Task<Results<Ok<ConversationView>, NotFound>> (long id, DismissMessage dismiss, ReadConversation read, ClaimsPrincipal person, CancellationToken stop) =>
            await dismiss.RunAsync(id, person.AsActor(), stop) is { } conversation && await read.RunAsync(conversation.Id, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("DismissMessage").WithSummary("Nothing is to be done about this text").ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapGet("/interactions", async Task<Ok<Page<ListInteractions.View>>> ([AsParameters] ListInteractions.Asked asked, ListInteractions list, ClaimsPrincipal person, CancellationToken stop) =>
            TypedResults.Ok(await list.RunAsync(asked, person, stop)))
            .WithName("ListInteractions").WithSummary("Every contact with a person outside, newest first").ProducesValidationProblem();
        return api;
    }
}
