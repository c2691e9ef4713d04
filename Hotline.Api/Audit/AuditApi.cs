using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Audit;

/// <summary>The audit trail (审计记录), for supervisors.</summary>
public static class AuditApi
{
    public static RouteGroupBuilder MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").RequireAuthorization(Policies.Supervisor).WithTags("Audit");
        audit.MapGet("/seals", async Task<Ok<Page<ListSeals.Row>>> (string? after, int? take, ListSeals list, CancellationToken stop) =>
            TypedResults.Ok(await list.RunAsync(PageAsked.Read(after, take), stop)))
            .WithName("ListSeals").WithSummary("One seal a day over every history, newest first").ProducesValidationProblem();
        audit.MapGet("/{number}", async Task<Results<Ok<ReadAudit.View>, NotFound>> (string number, string? after, int? take, ReadAudit read, CancellationToken stop) =>
        {
            var page = PageAsked.Read(after, take);
            return await read.RunAsync(number, page.Before ?? 0, page.Take, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
        }).WithName("ReadAudit").WithSummary("The history of one ticket with its hashes").ProducesValidationProblem();
        return api;
    }
}
