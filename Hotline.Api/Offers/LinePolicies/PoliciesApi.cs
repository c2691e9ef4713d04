using System.Security.Claims;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Offers.LinePolicies;

/// <summary>The lines' matching policies.</summary>
internal static class PoliciesApi
{
    internal static void MapPolicies(this RouteGroupBuilder api)
    {
        api.MapGet("/policies", async Task<Ok<IReadOnlyList<LinePolicyVersions.View>>> (string? line, LinePolicyVersions policies, ClaimsPrincipal person, CancellationToken stop) =>
        {
            person.RequireLine(line);
            return TypedResults.Ok(await policies.ListAsync(line, stop));
        }).RequireAuthorization(Policies.Supervisor).WithTags("Supervision").WithName("ListPolicies").WithSummary("Every version of a line's matching policy").ProducesValidationProblem();
        api.MapPost("/policies", async Task<Ok<LinePolicyVersions.View>> (LinePolicyVersions.Request request, LinePolicyVersions policies, ClaimsPrincipal person, CancellationToken stop) =>
        {
            person.RequireLine(request.Line);
            return TypedResults.Ok(await policies.AddAsync(request, person.AsActor(), stop));
        }).RequireAuthorization(Policies.Administrator).WithTags("Supervision").WithName("AddPolicy").WithSummary("Write the next version of a line's matching policy").ProducesValidationProblem();
    }
}
