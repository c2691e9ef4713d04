using System.Security.Claims;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Offers.Coverage;

/// <summary>The coverage forecast.</summary>
internal static class CoverageApi
{
    internal static void AddCoverage(this IServiceCollection services) => services.AddScoped<ForecastCoverage>().AddScheduledWork<LookAhead>();

    internal static void MapCoverage(this RouteGroupBuilder api) =>
        api.MapGet("/reports/coverage", async Task<Ok<ForecastCoverage.View>> ([AsParameters] ForecastCoverage.Asked asked, ForecastCoverage forecast, ClaimsPrincipal person, CancellationToken stop) =>
            TypedResults.Ok(await forecast.RunAsync(asked, person, stop)))
            .RequireAuthorization(Policies.Supervisor).WithTags("Supervision").WithName("ForecastCoverage").WithSummary("Merchants who could come, by area, trade and hour, fourteen days ahead; fewer than two are a gap").ProducesValidationProblem();
}
