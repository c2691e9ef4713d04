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
        api.MapGet("/lines/{code}/closing", async Task<Results<Ok<ClosingForecast>, NotFound>> (string code, ForecastClosing forecast, CancellationToken stop) =>
            await forecast.RunAsync(code, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .RequireAuthorization(Policies.Agent).WithTags("Shifts").WithName("ForecastClosing").WithSummary("What waits at a line, and whether it will be done when the line closes");
        return api;
    }
}
