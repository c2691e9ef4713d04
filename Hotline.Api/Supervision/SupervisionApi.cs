using System.Security.Claims;
using System.Text;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Supervision;

/// <summary>What supervisors read.</summary>
public static class SupervisionApi
{
    public static IServiceCollection AddSupervision(this IServiceCollection services) => services.AddScoped<ReportResponseTimes>();

    public static RouteGroupBuilder MapSupervision(this RouteGroupBuilder api)
    {
        var reports = api.MapGroup("/reports").RequireAuthorization(Policies.Supervisor).WithTags("Supervision");
        reports.MapGet("/response-times", async Task<Results<Ok<ResponseTimes>, FileContentHttpResult>> ([AsParameters] ReportResponseTimes.Asked asked, ReportResponseTimes report, HttpRequest request, ClaimsPrincipal person, CancellationToken stop) =>
        {
            var times = await report.RunAsync(asked, person, stop);
            return request.WantsCsv()
                ? TypedResults.File(Encoding.UTF8.GetBytes(ResponseTimesCsv.Write(times)), "text/csv; charset=utf-8", "response-times.csv")
                : TypedResults.Ok(times);
        }).WithName("ReportResponseTimes").WithSummary("How fast was answered: promises kept and broken, offers answered; as CSV by Accept: text/csv")
            .ProducesCsvToo<ResponseTimes>().ProducesValidationProblem();
        return api;
    }
}
