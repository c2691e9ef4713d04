using System.Security.Claims;
using System.Text;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.FollowUps;

/// <summary>Recording what a caller said after the work.</summary>
public static class FollowUpsApi
{
    /// <summary>Where the ticket stands after the answer.</summary>
    public sealed record Answered(string Ticket, TicketStatus Status);

    public static IServiceCollection AddFollowUps(this IServiceCollection services)
    {
        services.AddOptions<FollowUpPolicy>().BindConfiguration("Hotline:FollowUps");
        return services.AddScoped<AnswerFollowUp>().AddScoped<ChooseRemedy>().AddScoped<ReadRemedy>().AddScoped<ReportFollowUps>().AddDueWork<AskCallers>();
    }

    public static RouteGroupBuilder MapFollowUps(this RouteGroupBuilder api)
    {
        api.MapPost("/tickets/{number}/follow-up", async Task<Results<Ok<Answered>, NotFound>> (
            string number, AnswerFollowUp.Request request, HotlineDb db, AnswerFollowUp answer, ClaimsPrincipal person, CancellationToken stop) =>
        {
            if (request.Score is < 1 or > 5) throw new BadFields("score", "The score is a whole number from 1 to 5.");
            var id = await db.Tickets.Where(ticket => ticket.Number == number).Select(ticket => (long?)ticket.Id).SingleOrDefaultAsync(stop);
            return id is { } known && await answer.RunAsync(known, request.Outcome, request.Score, CleanText.Of(request.Comment, 2000), person.AsActor(), stop) is { } ticket
                ? TypedResults.Ok(new Answered(ticket.Number, ticket.Status))
                : TypedResults.NotFound();
        }).RequireAuthorization(Policies.Agent).WithTags("FollowUps").WithName("AnswerFollowUp")
            .WithSummary("Record what the caller said after the work; a low score reopens the ticket").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/tickets/{number}/remedy", async Task<Results<Ok<RemedyProposal>, NotFound>> (string number, ReadRemedy read, CancellationToken stop) =>
            await read.RunAsync(number, stop) is { } proposal ? TypedResults.Ok(proposal) : TypedResults.NotFound())
            .RequireAuthorization(Policies.Agent).WithTags("FollowUps").WithName("ReadRemedy").WithSummary("What may be chosen with one key for a ticket that came back; chooses nothing");
        api.MapPost("/tickets/{number}/remedy", async Task<Results<Ok<Answered>, NotFound>> (string number, ChooseRemedy.Request request, ChooseRemedy choose, ClaimsPrincipal person, CancellationToken stop) =>
            await choose.RunAsync(number, request, person.AsActor(), stop) is { } ticket ? TypedResults.Ok(new Answered(ticket.Number, ticket.Status)) : TypedResults.NotFound())
            .RequireAuthorization(Policies.Agent).WithTags("FollowUps").WithName("ChooseRemedy")
            .WithSummary("Rework, another merchant, refund or complaint for a ticket that came back; nobody is sent by it").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/reports/follow-ups", async Task<Results<Ok<ReportFollowUps.View>, FileContentHttpResult>> ([AsParameters] ReportFollowUps.Asked asked, ReportFollowUps report, HttpRequest request, ClaimsPrincipal person, CancellationToken stop) =>
            request.WantsCsv() ? TypedResults.File(Encoding.UTF8.GetBytes(FollowUpsCsv.Write(await report.RowsAsync(asked, person, stop))), "text/csv; charset=utf-8", "follow-ups.csv") : TypedResults.Ok(await report.RunAsync(asked, person, stop)))
            .RequireAuthorization(Policies.Supervisor).WithTags("FollowUps").WithName("ReportFollowUps")
            .WithSummary("What callers said after the work; closed with their yes and closed unverified counted apart; the askings as CSV by Accept: text/csv").ProducesCsvToo<ReportFollowUps.View>().ProducesValidationProblem();
        return api;
    }
}
