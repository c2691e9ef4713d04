using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Schedules;

/// <summary>What runs by itself, for the people who answer for it.</summary>
public static class SchedulesApi
{
    public static RouteGroupBuilder MapSchedules(this RouteGroupBuilder api)
    {
        api.MapGet("/schedules", async Task<Ok<Page<ListSchedules.View>>> (ListSchedules list, CancellationToken stop) => TypedResults.Ok(new Page<ListSchedules.View>(await list.RunAsync(stop), null)))
            .RequireAuthorization(Policies.Supervisor).WithTags("Schedules").WithName("ListSchedules").WithSummary("Everything that happens by itself: last run, next run, lateness, failures");
        return api;
    }
}
