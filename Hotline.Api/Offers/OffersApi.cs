using System.Security.Claims;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Offers;

/// <summary>Dispatching, the match explained, and answers given on a merchant's behalf.</summary>
public static class OffersApi
{
    /// <summary>Where the ticket stands after the step.</summary>
    public sealed record Step(string Ticket, TicketStatus Status);

    public static IServiceCollection AddOffers(this IServiceCollection services)
    {
        services.AddOptions<OfferOptions>().BindConfiguration("Hotline:Offers")
            .Validate(options => options.Limit > TimeSpan.Zero && options.UrgentLimit > TimeSpan.Zero && options.MostPerRound is > 0 and <= 100, "Hotline:Offers: limits must be above zero and MostPerRound from 1 to 100.")
            .ValidateOnStart();
        return services.AddSingleton<MerchantSnapshots>().AddScoped<OfferNext>().AddScoped<OfferCodes>().AddScoped<DispatchTicket>().AddScoped<AcceptOffer>()
            .AddScoped<DeclineOffer>().AddScoped<MarkOfferSent>().AddScoped<WithdrawUnconfirmedOffer>().AddScoped<ExplainMatch>().AddDueWork<ExpireOffers>();
    }

    public static RouteGroupBuilder MapOffers(this RouteGroupBuilder api)
    {
        var desk = api.MapGroup("").RequireAuthorization(Policies.Agent).WithTags("Offers");
        desk.MapPost("/tickets/{number}/dispatch", async Task<Results<Ok<Step>, NotFound>> (string number, DispatchTicket.Request? request, DispatchTicket dispatch, ClaimsPrincipal person, CancellationToken stop) =>
        {
            var pick = request?.Merchant is { } merchant ? new ManualPick(merchant, Words(request.Reason)) : null;
            return Answer(await dispatch.RunAsync(number, pick, request?.Seen, person.AsActor(), stop));
        }).WithName("DispatchTicket").WithSummary("Offer it to merchants, or to one picked by hand").ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapGet("/tickets/{number}/match", async Task<Results<Ok<ExplainMatch.View>, NotFound>> (string number, ExplainMatch explain, CancellationToken stop) =>
            await explain.RunAsync(number, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound()).WithName("ExplainMatch").WithSummary("The ranking with every exclusion and score term; offers nothing");
        desk.MapPost("/offers/{id:long}/acceptance", async Task<Results<Ok<Step>, NotFound>> (long id, AcceptOffer accept, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await accept.RunAsync(id, WayOf(person), person.AsActor(), stop))).WithName("AcceptOffer").WithSummary("The merchant takes it").ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapPost("/offers/{id:long}/decline", async Task<Results<Ok<Step>, NotFound>> (long id, DeclineOffer.Request? request, DeclineOffer decline, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await decline.RunAsync(id, Words(request?.Reason), WayOf(person), person.AsActor(), stop))).WithName("DeclineOffer").WithSummary("The merchant says no").ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    private static AnswerWay WayOf(ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == Person.ProgramClaim) ? AnswerWay.Api : AnswerWay.Agent;

    private static string? Words(string? text)
    {
        if (text?.Length > 400) throw new BadFields("reason", "At most 400 characters.");
        return CleanText.Of(text, 400) is { Length: > 0 } words ? words : null;
    }

    private static Results<Ok<Step>, NotFound> Answer(Ticket? ticket) =>
        ticket is null ? TypedResults.NotFound() : TypedResults.Ok(new Step(ticket.Number, ticket.Status));
}
