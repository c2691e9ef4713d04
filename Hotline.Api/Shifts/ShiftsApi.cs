using System.Security.Claims;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Lines;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Shifts;

/// <summary>The working day of a line: its opening, its closing, and what is left then.</summary>
public static class ShiftsApi
{
    public static IServiceCollection AddShifts(this IServiceCollection services) => services.AddScoped<ForecastClosing>().AddSingleton<ClosingsShown>().AddDueWork<OpenAndCloseLines>().AddDueWork<ShowClosing>();

    public static RouteGroupBuilder MapShifts(this RouteGroupBuilder api)
    {
        api.MapGet("/lines/{code}/closing", async Task<Results<Ok<ClosingForecast>, NotFound>> (string code, ForecastClosing forecast, ClaimsPrincipal person, CancellationToken stop) =>
        {
            if (await forecast.RunAsync(code, stop) is not { } view) return TypedResults.NotFound();
            person.RequireLine(code);
            return TypedResults.Ok(view);
        })
            .RequireAuthorization(Policies.Agent).WithTags("Shifts").WithName("ForecastClosing").WithSummary("What waits at a line, whether it will be done when the line closes, what goes on tonight and who is on call");
        return api;
    }
}
