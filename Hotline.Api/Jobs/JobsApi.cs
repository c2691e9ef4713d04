using System.Security.Claims;
using Hotline.Api.Hosting;
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

    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services.AddScoped<SetOut>().AddScoped<Arrive>().AddScoped<QuotePrice>().AddScoped<AgreeToQuote>().AddScoped<FinishWork>().AddScoped<EndVisit>().AddScoped<ReportNoShow>();

    public static RouteGroupBuilder MapJobs(this RouteGroupBuilder api)
    {
        var jobs = api.MapGroup("/jobs/{id:long}").RequireAuthorization(Policies.Agent).WithTags("Jobs");
        jobs.MapPost("/en-route", async Task<Results<Ok<Step>, NotFound>> (long id, SetOutRequest? request, SetOut setOut, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await setOut.RunAsync(id, request?.Technician, person.AsActor(), stop))).WithName("SetOut");
        jobs.MapPost("/on-site", async Task<Results<Ok<Step>, NotFound>> (long id, Arrive arrive, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await arrive.RunAsync(id, person.AsActor(), stop))).WithName("Arrive");
        jobs.MapPost("/quote", async Task<Results<Ok<Step>, NotFound>> (long id, QuoteRequest request, QuotePrice quote, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await quote.RunAsync(id, request.QuoteFen, person.AsActor(), stop))).WithName("QuotePrice");
        jobs.MapPost("/quote-consent", async Task<Results<Ok<Step>, NotFound>> (long id, AgreeToQuote agree, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await agree.RunAsync(id, person.AsActor(), stop))).WithName("AgreeToQuote");
        jobs.MapPost("/done", async Task<Results<Ok<Step>, NotFound>> (long id, DoneRequest? request, FinishWork finish, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await finish.RunAsync(id, request?.PriceFen, person.AsActor(), stop))).WithName("FinishWork");
        jobs.MapPost("/cannot-finish", async Task<Results<Ok<Step>, NotFound>> (long id, EndVisitRequest request, EndVisit end, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await end.RunAsync(id, request.Outcome, request.Remark, request.NextAt, person.AsActor(), stop))).WithName("EndVisit");
        jobs.MapPost("/no-show", async Task<Results<Ok<Step>, NotFound>> (long id, ReportNoShow noShow, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await noShow.RunAsync(id, person.AsActor(), stop))).WithName("ReportNoShow");
        return api;
    }

    private static Results<Ok<Step>, NotFound> Answer(Ticket? ticket) =>
        ticket is null ? TypedResults.NotFound() : TypedResults.Ok(new Step(ticket.Number, ticket.Status));
}
