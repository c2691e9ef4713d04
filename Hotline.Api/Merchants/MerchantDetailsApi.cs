using System.Security.Claims;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Merchants;

/// <summary>What belongs to a merchant beside its row in the register: staff, refusals, interests.</summary>
internal static class MerchantDetailsApi
{
    internal static void MapMerchantDetails(this RouteGroupBuilder merchants, string administrators)
    {
        merchants.MapGet("/{id:long}/technicians", async Task<Results<Ok<IReadOnlyList<MerchantTechnicians.View>>, NotFound>> (long id, MerchantTechnicians technicians, CancellationToken stop) =>
            await technicians.ListAsync(id, stop) is { } list ? TypedResults.Ok(list) : TypedResults.NotFound()).WithName("ListTechnicians").WithSummary("The merchant's registered staff");
        merchants.MapPost("/{id:long}/technicians", async Task<Results<Ok<MerchantTechnicians.View>, NotFound>> (long id, MerchantTechnicians.Request request, MerchantTechnicians technicians, CancellationToken stop) =>
            await technicians.AddAsync(id, request, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .RequireAuthorization(administrators).WithName("AddTechnician").WithSummary("Enter a technician").ProducesValidationProblem();
        merchants.MapPut("/{id:long}/technicians/{technician:long}", async Task<Results<Ok<MerchantTechnicians.View>, NotFound>> (long id, long technician, MerchantTechnicians.Request request, MerchantTechnicians technicians, CancellationToken stop) =>
            await technicians.EditAsync(id, technician, request, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .RequireAuthorization(administrators).WithName("EditTechnician").WithSummary("Change a technician; what is not sent stays").ProducesValidationProblem();

        merchants.MapGet("/{id:long}/ties", async Task<Results<Ok<IReadOnlyList<MerchantTies.View>>, NotFound>> (long id, MerchantTies ties, CancellationToken stop) =>
            await ties.ListAsync(id, stop) is { } list ? TypedResults.Ok(list) : TypedResults.NotFound()).WithName("ListMerchantTies").WithSummary("Who refuses whom, and who has an interest in the merchant");
        merchants.MapPost("/{id:long}/ties", async Task<Results<Ok<MerchantTies.View>, NotFound>> (long id, MerchantTies.Request request, MerchantTies ties, ClaimsPrincipal person, CancellationToken stop) =>
            await ties.AddAsync(id, request, person.AsActor(), stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("AddMerchantTie").WithSummary("Enter a refusal or an interest; from then on the matcher keeps to it").ProducesValidationProblem();
        merchants.MapPost("/{id:long}/ties/{tie:long}/lift", async Task<Results<Ok<MerchantTies.View>, NotFound>> (long id, long tie, MerchantTies ties, ClaimsPrincipal person, CancellationToken stop) =>
            await ties.LiftAsync(id, tie, person.AsActor(), stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .RequireAuthorization(Policies.Supervisor).WithName("LiftMerchantTie").WithSummary("Lift a refusal or an interest; the row stays");
    }
}
