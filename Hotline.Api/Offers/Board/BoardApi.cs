using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Offers.Board;

/// <summary>The open board.</summary>
internal static class BoardApi
{
    internal static void AddBoard(this IServiceCollection services) => services.AddScoped<ReadBoard>().AddScoped<ClaimFromBoard>().AddScoped<BoardVisits>();

    internal static void MapBoard(this RouteGroupBuilder api)
    {
        api.MapGet("/board", async Task<Ok<IReadOnlyList<ReadBoard.View>>> (long? merchant, ReadBoard read, HotlineDb db, Catalogues catalogues, ClaimsPrincipal person, CancellationToken stop) =>
            TypedResults.Ok(await read.RunAsync((await catalogues.GetAsync(db, stop)).LinesOf(person), merchant, stop)))
            .RequireAuthorization(Policies.Agent).WithTags("Offers").WithName("ReadBoard").WithSummary("Work that merchants and volunteers may claim; all of it, or what one merchant may claim");
        api.MapPost("/tickets/{number}/claim", async Task<Results<Ok<OffersApi.Step>, NotFound>> (string number, ClaimFromBoard.Request request, ClaimFromBoard claim, ClaimsPrincipal person, CancellationToken stop) =>
        {
            if (request.Merchant is not { } merchant) throw new BadFields("merchant", "Say who claims it.");
            return await claim.RunAsync(number, merchant, person.AsActor(), stop) is { } ticket ? TypedResults.Ok(new OffersApi.Step(ticket.Number, ticket.Status)) : TypedResults.NotFound();
        }).RequireAuthorization(Policies.Agent).WithTags("Offers").WithName("ClaimFromBoard").WithSummary("A merchant claims work from the open board; the first wins").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
    }
}
