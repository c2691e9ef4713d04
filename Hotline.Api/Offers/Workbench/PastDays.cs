using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Model;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Matching.Simulations;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Offers.Workbench;

/// <summary>Reads a past day of a line from the verdict ledger: decisions with what they saw, offers with their answers, merchants' states. No name, no address, no phone.</summary>
public sealed class PastDays(HotlineDb db, Catalogues catalogues, PastQuestions past, IOptions<OfferOptions> options)
{
    /// <summary>Without a promise of acceptance a ticket counts as late after this. (default)</summary>
    private static readonly TimeSpan UsualPromise = TimeSpan.FromMinutes(10);

    /// <returns>Null when nothing was decided on the day.</returns>
    public async Task<PastDay?> ReadAsync(Line line, DateOnly day, CancellationToken stop)
    {
        var zone = (await catalogues.GetAsync(db, stop)).HoursOfLine(line.Id).Zone;
        var (from, to) = (Midnight(day, zone), Midnight(day.AddDays(1), zone));
        var stored = await db.Decisions.AsNoTracking().Where(each => each.LineId == line.Id && each.At >= from && each.At < to).OrderBy(each => each.Snapshot).ThenBy(each => each.Id).ToListAsync(stop);
        if (stored.Count == 0) return null;
        var grounds = new Dictionary<string, PastGround>();
        foreach (var digest in stored.Select(each => each.Ground).Distinct())
        {
            var content = await past.GroundAsync(digest, stop);
            grounds[digest] = new PastGround(content.Policy, content.Under);
        }
        var offers = await OffersAsync(line, from, to, stop);
        var rounds = await RoundsAsync(stored, stop);
        var together = (await db.JointDecisions.AsNoTracking().Where(joint => joint.LineId == line.Id && joint.At >= from && joint.At < to).ToListAsync(stop))
            .ToDictionary(joint => joint.Id, joint => DecisionBook.Read<List<MatchRequest>>(joint.Input));
        var first = stored[0].Snapshot;
        var states = await db.MerchantVersions.AsNoTracking().Where(version => version.Sequence > first && version.At < to).OrderBy(version => version.Sequence).ToListAsync(stop);
        return new PastDay(from, to,
            [.. stored.Select(each => new PastDecision(rounds[(each.TicketId, each.PartId, each.Round)], each.At, each.Snapshot, grounds[each.Ground], DecisionBook.Read<MatchRequest>(each.Input),
                DecisionBook.Read<List<long>>(each.Picks), [.. offers[each.Id]], each.JointId is { } joint ? together[joint] : null))],
            await past.StatesAsync(first, stop), first, [.. states.Select(version => new PastState(version.Sequence, version.At, version.Read()))], Rules(options.Value));
    }

    private static PastRules Rules(OfferOptions offers) => new(offers.Limit, offers.UrgentLimit, offers.UrgentAtOnce, offers.MostAtOnce, offers.MostPerRound, offers.Stagger);

    private async Task<ILookup<long, PastOffer>> OffersAsync(Line line, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var rows = await db.Offers.AsNoTracking().Where(offer => db.Decisions.Any(each => each.Id == offer.DecisionId && each.LineId == line.Id && each.At >= from && each.At < to)).OrderBy(offer => offer.Id)
            .Select(offer => new { Offer = offer, Job = db.Jobs.Where(job => job.OfferId == offer.Id).Select(job => new { job.DoneAt, job.ReleasedAt }).FirstOrDefault() }).ToListAsync(stop);
        return rows.ToLookup(row => row.Offer.DecisionId!.Value, row => new PastOffer(row.Offer.MerchantId, row.Offer.SentAt, AnswerOf(row.Offer.Status), row.Offer.RespondedAt,
            row.Job?.DoneAt ?? row.Job?.ReleasedAt, row.Offer.PickedBy is not null || row.Offer.RespondedBy == AnswerWay.Board));
    }

    private static PastAnswer AnswerOf(OfferStatus status) => status switch
    {
        // What was given back later was taken all the same.
        OfferStatus.Accepted or OfferStatus.Released => PastAnswer.Accepted,
        OfferStatus.Declined => PastAnswer.Declined,
        OfferStatus.Expired => PastAnswer.Lapsed,
        _ => PastAnswer.None,
    };

    private async Task<Dictionary<(long Ticket, long Part, int Round), PastRound>> RoundsAsync(List<MatchDecision> stored, CancellationToken stop)
    {
        var promises = new List<Deadline>();
        // In portions: databases limit the parameters of one question.
        foreach (var tickets in stored.Select(each => each.TicketId).Distinct().Chunk(500))
            promises.AddRange(await db.Deadlines.AsNoTracking().Where(deadline => tickets.Contains(deadline.TicketId) && deadline.Kind == DeadlineKind.Accept).ToListAsync(stop));
        var ofTicket = promises.ToLookup(deadline => deadline.TicketId);
        return stored.GroupBy(each => (each.TicketId, each.PartId, each.Round)).ToDictionary(group => group.Key, group =>
        {
            var began = group.Min(each => each.At);
            var promise = ofTicket[group.Key.TicketId].Where(deadline => deadline.StartAt <= began).MaxBy(deadline => deadline.StartAt);
            return new PastRound(group.Key.TicketId, group.Key.PartId, group.Key.Round, promise?.DueAt ?? began + UsualPromise);
        });
    }

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
