using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Lines;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Lines;

/// <summary>What forms choose from, and the live queues of the lines.</summary>
public static class LinesApi
{
    public static IServiceCollection AddLines(this IServiceCollection services) =>
        services.AddScoped<ReadCatalogue>().AddScoped<CountQueues>().AddScoped<ReadQueue>();

    public static RouteGroupBuilder MapLines(this RouteGroupBuilder api)
    {
        var lines = api.MapGroup("").RequireAuthorization(Policies.Agent).WithTags("Lines");
        lines.MapGet("/catalogue", async Task<Ok<ReadCatalogue.View>> (ReadCatalogue read, CancellationToken stop) => TypedResults.Ok(await read.RunAsync(stop)))
            .WithName("ReadCatalogue").WithSummary("Lines, services, trades, areas and places that forms choose from");
        lines.MapGet("/queues", async Task<Ok<IReadOnlyList<CountQueues.View>>> (CountQueues count, ClaimsPrincipal person, CancellationToken stop) => TypedResults.Ok(await count.RunAsync(person, stop)))
            .WithName("CountQueues").WithSummary("How much waits in each queue of one's lines");
        lines.MapGet("/queues/tickets", async Task<Ok<ReadQueue.View<TicketRow>>> (string? line, ReadQueue read, HotlineDb db, Catalogues catalogues, ClaimsPrincipal person, CancellationToken stop) =>
            TypedResults.Ok(await read.TicketsAsync(await LineOfAsync(line, db, catalogues, person, stop), person, stop)))
            .WithName("ReadTicketQueue").WithSummary("Open tickets of a line, with the position of the live scope").ProducesValidationProblem();
        lines.MapGet("/queues/tasks", async Task<Ok<ReadQueue.View<TaskRow>>> (string? line, ReadQueue read, HotlineDb db, Catalogues catalogues, ClaimsPrincipal person, CancellationToken stop) =>
            TypedResults.Ok(await read.TasksAsync(await LineOfAsync(line, db, catalogues, person, stop), person, stop)))
            .WithName("ReadTaskQueue").WithSummary("Open tasks of a line's desk").ProducesValidationProblem();
        lines.MapGet("/queues/conversations", async Task<Ok<ReadQueue.View<ConversationRow>>> (string? line, ReadQueue read, HotlineDb db, Catalogues catalogues, ClaimsPrincipal person, CancellationToken stop) =>
            TypedResults.Ok(await read.ConversationsAsync(await LineOfAsync(line, db, catalogues, person, stop), person, stop)))
            .WithName("ReadConversationQueue").WithSummary("Conversations of a line in which a text waits for a person").ProducesValidationProblem();
        return api;
    }

    /// <summary>The line that was asked for; without one, the first that the person works on.</summary>
    private static async Task<Line> LineOfAsync(string? code, HotlineDb db, Catalogues catalogues, ClaimsPrincipal person, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        if (code is null)
            return catalogue.Lines.Values.Where(line => person.WorksOn(line.Code)).MinBy(line => line.Id) ?? throw new NotAllowed("no-line", "You work on no line.");
        var line = catalogue.LineByCode(code) ?? throw new BadFields("line", "There is no such line.");
        person.RequireLine(line.Code);
        return line;
    }
}
