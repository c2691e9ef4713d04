using System.Security.Claims;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Jobs;

/// <summary>What a merchant does with a job, said by an agent or a program on the merchant's behalf.</summary>
public static class JobsApi
{
    public sealed record SetOutRequest(long? Technician);
    public sealed record QuoteRequest(long QuoteFen);
    public sealed record DoneRequest(long? PriceFen);
    public sealed record EndVisitRequest(VisitOutcome Outcome, string? Remark, DateTimeOffset? NextAt);

    /// <summary>Where the job's ticket stands after the step.</summary>
    public sealed record Step(string Ticket, TicketStatus Status);

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddOptions<ReminderPolicy>().BindConfiguration("Hotline:Reminders");
        return services.AddScoped<SetOut>().AddScoped<Arrive>().AddScoped<QuotePrice>().AddScoped<AgreeToQuote>().AddScoped<FinishWork>().AddScoped<EndVisit>().AddScoped<ReportNoShow>().AddDueWork<RemindVisits>();
    }

    public static RouteGroupBuilder MapJobs(this RouteGroupBuilder api)
    {
        var jobs = api.MapGroup("/jobs/{id:long}").RequireAuthorization(Policies.Agent).WithTags("Jobs").ProducesProblem(StatusCodes.Status409Conflict);
        jobs.MapPost("/en-route", async Task<Results<Ok<Step>, NotFound>> (long id, SetOutRequest? request, SetOut setOut, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await setOut.RunAsync(id, request?.Technician, person.AsActor(), stop))).WithName("SetOut").WithSummary("The technician is on the way");
        jobs.MapPost("/on-site", async Task<Results<Ok<Step>, NotFound>> (long id, Arrive arrive, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await arrive.RunAsync(id, person.AsActor(), stop))).WithName("Arrive").WithSummary("The technician says to have arrived");
        jobs.MapPost("/quote", async Task<Results<Ok<Step>, NotFound>> (long id, QuoteRequest request, QuotePrice quote, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await quote.RunAsync(id, request.QuoteFen, person.AsActor(), stop))).WithName("QuotePrice").WithSummary("A price is said before the work");
        jobs.MapPost("/quote-consent", async Task<Results<Ok<Step>, NotFound>> (long id, AgreeToQuote agree, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await agree.RunAsync(id, person.AsActor(), stop))).WithName("AgreeToQuote").WithSummary("The caller agrees to the price");
        jobs.MapPost("/done", async Task<Results<Ok<Step>, NotFound>> (long id, DoneRequest? request, FinishWork finish, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await finish.RunAsync(id, request?.PriceFen, person.AsActor(), stop))).WithName("FinishWork").WithSummary("The work of this trade is finished");
        jobs.MapPost("/cannot-finish", async Task<Results<Ok<Step>, NotFound>> (long id, EndVisitRequest request, EndVisit end, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await end.RunAsync(id, request.Outcome, request.Remark, request.NextAt, person.AsActor(), stop))).WithName("EndVisit").WithSummary("The visit ended without finishing the work");
        jobs.MapPost("/no-show", async Task<Results<Ok<Step>, NotFound>> (long id, ReportNoShow noShow, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await noShow.RunAsync(id, person.AsActor(), stop))).WithName("ReportNoShow").WithSummary("The merchant did not come");
        return api;
    }

    private static Results<Ok<Step>, NotFound> Answer(Ticket? ticket) =>
        ticket is null ? TypedResults.NotFound() : TypedResults.Ok(new Step(ticket.Number, ticket.Status));
}
