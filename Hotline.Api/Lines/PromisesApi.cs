using System.Security.Claims;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Lines;

/// <summary>The promise table: what is promised per line, service, priority and care.</summary>
public static class PromisesApi
{
    public static IServiceCollection AddPromises(this IServiceCollection services) => services.AddScoped<ReadPromises>().AddScoped<ChangePromises>();

    public static RouteGroupBuilder MapPromises(this RouteGroupBuilder api)
    {
        var promises = api.MapGroup("/promises").WithTags("Lines");
        promises.MapGet("/", async Task<Ok<ReadPromises.View>> (ReadPromises read, CancellationToken stop) => TypedResults.Ok(await read.RunAsync(stop)))
            .RequireAuthorization(Policies.Supervisor).WithName("ReadPromises").WithSummary("What is promised, per line, service, priority and care");
        promises.MapPut("/", async Task<Results<Ok<ReadPromises.View>, ProblemHttpResult>> (ChangePromises.Request request, ChangePromises change, ReadPromises read, ClaimsPrincipal person, CancellationToken stop) =>
        {
            var isDone = await change.RunAsync(request, person.AsActor(), stop);
            var current = await read.RunAsync(stop);
            return isDone ? TypedResults.Ok(current) : Problems.Stale("Somebody changed the promises since you looked; nothing was changed.", current);
        }).RequireAuthorization(Policies.Administrator).WithName("ChangePromises").WithSummary("Enter another version of the promise table; it holds for promises that begin from now on")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }
}
