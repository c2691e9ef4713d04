using System.Security.Claims;
using System.Text;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Offers.FairShare;

/// <summary>The fairness ledger, and what is given out past the ranking.</summary>
internal static class FairShareApi
{
    internal static void AddFairShare(this IServiceCollection services) => services.AddScoped<ReportFairShare>().AddScoped<ReadOutNumber>();

    internal static void MapFairShare(this RouteGroupBuilder api)
    {
        var reports = api.MapGroup("/reports/fairness").RequireAuthorization(Policies.Supervisor).WithTags("Supervision");
        reports.MapGet("/", async Task<Results<Ok<FairShareReport>, FileContentHttpResult>> ([AsParameters] ReportFairShare.Asked asked, ReportFairShare report, HttpRequest request, ClaimsPrincipal person, CancellationToken stop) =>
        {
            var ledger = await report.RunAsync(asked, person, stop);
            return request.WantsCsv() ? Csv(FairShareCsv.Merchants(ledger), "fairness.csv") : TypedResults.Ok(ledger);
        }).WithName("ReportFairShare").WithSummary("Offers per eligible open hour by trade and area, with Jain's index; as CSV by Accept: text/csv, with all rows to make it again").ProducesCsvToo<FairShareReport>().ProducesValidationProblem();
        reports.MapGet("/manual", async Task<Results<Ok<IReadOnlyList<ManualFavour>>, FileContentHttpResult>> ([AsParameters] ReportFairShare.Asked asked, ReportFairShare report, HttpRequest request, ClaimsPrincipal person, CancellationToken stop) =>
        {
            var ledger = await report.RunAsync(asked, person, stop);
            return request.WantsCsv() ? Csv(FairShareCsv.Manual(ledger), "manual.csv") : TypedResults.Ok(ledger.Manual);
        }).WithName("ReportManualFavours").WithSummary("Picks by hand and numbers read out, by person and merchant; as CSV by Accept: text/csv").ProducesCsvToo<IReadOnlyList<ManualFavour>>().ProducesValidationProblem();
        api.MapPost("/number-readings", async Task<Results<Ok<ReadOutNumber.View>, NotFound>> (ReadOutNumber.Request request, ReadOutNumber read, ClaimsPrincipal person, CancellationToken stop) =>
            await read.RunAsync(request, line => line is not null && person.WorksOn(line), person.AsActor(), stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .RequireAuthorization(Policies.Agent).WithTags("Offers").WithName("ReadOutNumber").WithSummary("Read a merchant's number out to a caller: along the ranking, recorded").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static FileContentHttpResult Csv(string text, string name) => TypedResults.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", name);
}
