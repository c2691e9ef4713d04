using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Offers;

/// <summary>Asks the next suitable merchant, or tells an agent that nobody is left. Part of whatever freed the ticket: dispatch, a no, a lapse, a withdrawal.</summary>
public sealed class OfferNext(HotlineDb db, TicketWriting writing, Catalogues catalogues, MerchantSnapshots snapshots, OfferCodes codes, IOptionsSnapshot<OfferOptions> options)
{
    /// <summary>Does nothing while an offer is open or the ticket is not being dispatched.</summary>
    /// <exception cref="Refused"><c>merchant-excluded</c> when a person picked somebody whom a hard rule excludes; <c>reason-needed</c> when the pick is not first.</exception>
    public async Task RunAsync(Ticket ticket, ManualPick? pick, string by, CancellationToken stop)
    {
        if (ticket.Status != TicketStatus.Dispatching || ticket.Offers.Any(offer => offer.IsOpen)) return;
        var asked = ticket.Offers.Count(offer => offer.Round == ticket.Round);
        if (pick is null && asked >= options.Value.MostPerRound)
        {
            writing.Record(ticket, Actor.System, ticket.ExhaustDispatch());
            return;
        }
        var catalogue = await catalogues.GetAsync(db, stop);
        var request = await MatchQuestions.AskAsync(db, ticket, catalogue, stop);
        var snapshot = await snapshots.TakeAsync(db, catalogue, writing.Now, stop);
        var picks = Matcher.Rank(request, snapshot, MatchPolicy.Default, writing.Now);
        Keep(ticket, request, snapshot, picks);
        var rank = pick is null ? 1 : RankOf(pick, request, snapshot);
        if (picks.Count == 0)
        {
            writing.Record(ticket, Actor.System, ticket.ExhaustDispatch());
            return;
        }
        var merchantId = pick?.MerchantId ?? picks[0];
        var limit = ticket.Priority == Priority.Normal ? options.Value.Limit : options.Value.UrgentLimit;
        var (_, fact) = ticket.MakeOffer(merchantId, rank, await codes.NextAsync(merchantId, stop), limit, pick?.Reason, writing.Now);
        writing.Record(ticket, by, [fact]);
    }

    private int RankOf(ManualPick pick, MatchRequest request, MerchantSnapshot snapshot)
    {
        var verdict = Matcher.Explain(request, snapshot, MatchPolicy.Default, writing.Now, pick.MerchantId);
        if (verdict.Rank is not { } rank)
            throw new Refused("merchant-excluded", string.Join(" ", verdict.Exclusions.Select(exclusion => exclusion.Text.En)));
        if (rank > 1 && string.IsNullOrWhiteSpace(pick.Reason))
            throw new Refused("reason-needed", "This merchant does not rank first; write why it is chosen.");
        return rank;
    }

    private void Keep(Ticket ticket, MatchRequest request, MerchantSnapshot snapshot, IReadOnlyList<long> picks) => db.Decisions.Add(new MatchDecision
    {
        TicketId = ticket.Id, PartId = request.PartId, Round = ticket.Round, At = writing.Now, SnapshotSequence = snapshot.Sequence,
        PolicyVersion = MatchPolicy.Default.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Input = JsonSerializer.Serialize(request, HistoryWriter.Json), Picks = JsonSerializer.Serialize(picks, HistoryWriter.Json),
    });
}

/// <summary>A person overrules the ranking.</summary>
/// <param name="MerchantId">Who is asked instead.</param>
/// <param name="Reason">Why; needed when this merchant does not rank first.</param>
public sealed record ManualPick(long MerchantId, string? Reason);
