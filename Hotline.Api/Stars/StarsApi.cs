using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Stars;

/// <summary>Stars of merchants by month and year, with the numbers they were reckoned from.</summary>
public static class StarsApi
{
    /// <param name="Period">The month (<c>2026-11</c>) or year (<c>2026</c>).</param>
    /// <param name="Stars">1 to 5 in halves; null when there was too little work to grade.</param>
    /// <param name="Jobs">Jobs finished.</param>
    /// <param name="Scores">How many callers gave a score.</param>
    /// <param name="ScoreSum">Sum of the scores.</param>
    /// <param name="Late">Finished jobs at which the promised arrival was broken.</param>
    /// <param name="NoShows">Appointments to which nobody came.</param>
    /// <param name="Complaints">Tickets that came back because the caller was unhappy.</param>
    /// <param name="Formula">Version of the formula.</param>
    /// <param name="GradedAt">When it was reckoned.</param>
    public sealed record View(string Period, double? Stars, int Jobs, int Scores, int ScoreSum, int Late, int NoShows, int Complaints, int Formula, DateTimeOffset GradedAt);

    public static IServiceCollection AddStars(this IServiceCollection services) => services.AddScoped<GradeMerchants>().AddScheduledWork<GradeMonth>().AddScheduledWork<GradeYear>();

    public static RouteGroupBuilder MapStars(this RouteGroupBuilder api)
    {
        api.MapGet("/merchants/{id:long}/stars", async Task<Results<Ok<Page<View>>, NotFound>> (long id, HotlineDb db, CancellationToken stop) =>
        {
            if (!await db.Merchants.AnyAsync(merchant => merchant.Id == id, stop)) return TypedResults.NotFound();
            var stars = await db.MerchantStars.AsNoTracking().Where(star => star.MerchantId == id).OrderByDescending(star => star.Period).ToListAsync(stop);
            return TypedResults.Ok(new Page<View>([.. stars.Select(star => new View(star.Period, star.HalfStars / 2.0, star.Jobs, star.Scores, star.ScoreSum, star.Late, star.NoShows, star.Complaints, star.Formula, star.GradedAt))], null));
        }).RequireAuthorization(Policies.Agent).WithTags("Stars").WithName("ListStars").WithSummary("A merchant's stars by month and year, newest first, with what they were reckoned from");
        return api;
    }
}
