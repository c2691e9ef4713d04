using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Escalations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Escalations;

/// <summary>Who is told when a promise is in danger.</summary>
public static class EscalationsApi
{
    public static IServiceCollection AddEscalations(this IServiceCollection services)
    {
        services.AddOptions<EscalationPolicy>().BindConfiguration("Hotline:Escalation");
        services.AddSingleton<IValidateOptions<AlarmPolicy>, AlarmPolicyCheck>().AddOptions<AlarmPolicy>().BindConfiguration("Hotline:Alarms").ValidateOnStart();
        return services.AddScoped<TellPeople>().AddScoped<NameDutyPersons>().AddDueWork<EscalatePromises>().AddDueWork<SoundAlarms>();
    }

    public static RouteGroupBuilder MapEscalations(this RouteGroupBuilder api)
    {
        var duty = api.MapGroup("/lines/{code}/duty").RequireAuthorization(Policies.Supervisor).WithTags("Escalations");
        duty.MapGet("/", async Task<Results<Ok<NameDutyPersons.Rota>, NotFound>> (string code, NameDutyPersons name, CancellationToken stop) =>
            await name.ReadAsync(code, stop) is { } rota ? TypedResults.Ok(rota) : TypedResults.NotFound())
            .WithName("ListDutyPersons").WithSummary("Who of a line is rung and texted when something cannot wait, and by which rules");
        duty.MapPut("/", async Task<Results<Ok<NameDutyPersons.Rota>, NotFound, ProblemHttpResult>> (string code, NameDutyPersons.Request request, NameDutyPersons name, CancellationToken stop) => await name.RunAsync(code, request, stop) switch
        {
            null => TypedResults.NotFound(),
            { IsStale: true } late => Problems.Stale("Somebody named others since you looked; nothing was changed.", late.Rota),
            { } done => TypedResults.Ok(done.Rota),
        }).WithName("NameDutyPersons").WithSummary("Name them anew, in the order in which they are rung; a stale digest gets 409 stale with the list as current")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }
}
