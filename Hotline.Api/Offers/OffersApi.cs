using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Api.Offers.Board;
using Hotline.Api.Offers.Coverage;
using Hotline.Api.Offers.Decisions;
using Hotline.Api.Offers.FairShare;
using Hotline.Api.Offers.LinePolicies;
using Hotline.Api.Offers.Together;
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
            .Validate(options => options.Fault() is null, "Hotline:Offers: limits must be above zero, UrgentAtOnce from 1 to MostAtOnce, MostAtOnce and MostPerRound at most 100, Stagger not below zero.")
            .ValidateOnStart();
        services.AddSingleton<MerchantSnapshots>().AddSingleton<LinePolicyBook>().AddScoped<DecisionBook>().AddScoped<PastQuestions>().AddScoped<ReadDecisions>().AddScoped<ReplayDecisions>().AddScoped<VerdictViews>();
        services.AddScoped<OfferNext>().AddScoped<OfferCodes>().AddScoped<DispatchTicket>().AddScoped<WidenRules>().AddScoped<AcceptOffer>().AddScoped<DeclineOffer>().AddScoped<RecordOfferCall>();
        services.AddScoped<MarkOfferSent>().AddScoped<WithdrawUnconfirmedOffer>().AddScoped<ExplainMatch>().AddDueWork<ExpireOffers>().AddDueWork<WithdrawUnreachedOffers>();
        services.AddFairShare();
        services.AddBoard();
        services.AddCoverage();
        services.AddDueWork<TakeOffBoard>().AddDueWork<RedispatchNoShows>().AddDueWork<OfferGathered>();
        services.AddScoped<Contests>().AddScoped<LinePolicyVersions>().AddScoped<OfferJointly>().AddScoped<DispatchTogether>();
        return services.AddSingleton(ReplayVerb.Verb);
    }

    public static RouteGroupBuilder MapOffers(this RouteGroupBuilder api)
    {
        var desk = api.MapGroup("").RequireAuthorization(Policies.Agent).WithTags("Offers");
        desk.MapPost("/tickets/{number}/dispatch", async Task<Results<Ok<Step>, NotFound>> (string number, DispatchTicket.Request? request, DispatchTicket dispatch, ClaimsPrincipal person, CancellationToken stop) =>
        {
            var pick = request?.Merchant is { } merchant ? new ManualPick(merchant, Words(request.Reason)) : null;
            if (request?.Board is not true) return Answer(await dispatch.RunAsync(number, pick, request?.Seen, person.AsActor(), stop));
            if (pick is not null) throw new BadFields("board", "Either one merchant is asked, or it hangs on the board.");
            return Answer(await dispatch.PostAsync(number, request.Seen, person.AsActor(), stop));
        }).WithName("DispatchTicket").WithSummary("Offer it to merchants, to one picked by hand, or on the open board").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapPost("/dispatches", async Task<Ok<IReadOnlyList<Step>>> (DispatchTogether.Request request, DispatchTogether dispatch, HotlineDb db, Catalogues catalogues, ClaimsPrincipal person, CancellationToken stop) =>
        {
            var tickets = await dispatch.RunAsync(request, db.Tickets.VisibleTo(person, await catalogues.GetAsync(db, stop)), person.AsActor(), stop);
            return TypedResults.Ok<IReadOnlyList<Step>>([.. tickets.Select(ticket => new Step(ticket.Number, ticket.Status))]);
        }).WithName("DispatchTogether").WithSummary("Offer several tickets at once; those that compete for the same merchants are decided together").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapGet("/tickets/{number}/match", async Task<Results<Ok<MatchView>, NotFound>> (string number, long? merchant, ExplainMatch explain, ClaimsPrincipal person, CancellationToken stop) =>
            await explain.RunAsync(number, merchant, person.AsActor(), stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("ExplainMatch").WithSummary("The ranking with every exclusion and score term, of the foremost or of one merchant; offers nothing").ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapGet("/tickets/{number}/decisions", async Task<Results<Ok<IReadOnlyList<ReadDecisions.View>>, NotFound>> (string number, ReadDecisions read, CancellationToken stop) =>
            await read.ListAsync(number, stop) is { } decisions ? TypedResults.Ok(decisions) : TypedResults.NotFound()).WithName("ListDecisions").WithSummary("Every decision of the matcher about the ticket");
        desk.MapGet("/tickets/{number}/decisions/{id:long}", async Task<Results<Ok<ReadDecisions.Again>, NotFound>> (string number, long id, long? merchant, ReadDecisions read, CancellationToken stop) =>
            await read.RunAsync(number, id, merchant, stop) is { } again ? TypedResults.Ok(again) : TypedResults.NotFound())
            .WithName("ReadDecision").WithSummary("A past decision made again from the ledger: every candidate's verdict as it was then, or one merchant's").ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapPost("/tickets/{number}/widen", async Task<Results<Ok<Step>, NotFound>> (string number, WidenRules.Request request, WidenRules widen, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await widen.RunAsync(number, request, person.AsActor(), stop)))
            .WithName("WidenRules").WithSummary("Let go of some rules for this ticket, with a reason, and offer it anew").ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapPost("/offers/{id:long}/called", async Task<Results<Ok<Step>, NotFound>> (long id, RecordOfferCall record, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await record.RunAsync(id, person.AsActor(), stop)))
            .WithName("RecordOfferCall").WithSummary("The merchant was called by an agent; the time to answer runs from now").ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapPost("/offers/{id:long}/acceptance", async Task<Results<Ok<Step>, NotFound>> (long id, AcceptOffer accept, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await accept.RunAsync(id, WayOf(person), person.AsActor(), stop))).WithName("AcceptOffer").WithSummary("The merchant takes it").ProducesProblem(StatusCodes.Status409Conflict);
        desk.MapPost("/offers/{id:long}/decline", async Task<Results<Ok<Step>, NotFound>> (long id, DeclineOffer.Request? request, DeclineOffer decline, ClaimsPrincipal person, CancellationToken stop) =>
            Answer(await decline.RunAsync(id, request?.Code, Words(request?.Reason), WayOf(person), person.AsActor(), stop))).WithName("DeclineOffer").WithSummary("The merchant says no").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapFairShare();
        api.MapPolicies();
        api.MapBoard();
        api.MapCoverage();
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
