using System.Security.Claims;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Callers;

/// <summary>Residents who ask.</summary>
public static class CallersApi
{
    public static IServiceCollection AddCallers(this IServiceCollection services) => services.AddScoped<FindCallers>();

    public static RouteGroupBuilder MapCallers(this RouteGroupBuilder api)
    {
        api.MapGet("/callers", async Task<Ok<FindCallers.Found>> (string? phone, FindCallers find, ClaimsPrincipal person, CancellationToken stop) => TypedResults.Ok(await find.RunAsync(phone, person, stop)))
            .RequireAuthorization(Policies.Agent).WithTags("Callers").WithName("FindCallers").WithSummary("Who is calling: everybody known on a phone, with their tickets").ProducesValidationProblem();
        return api;
    }
}
