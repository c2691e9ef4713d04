using Hotline.Api.Data;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>How a merchant did: what it was offered and answered, what it did, what callers said. Only declined and expired count against it.</summary>
public sealed class ReadRecord(HotlineDb db)
{
    public sealed record View(long Id, string Name, OfferCounts Offers, JobCounts Jobs, ScoreCounts Scores);

    /// <param name="Made">All offers.</param>
    /// <param name="Open">Waiting for an answer.</param>
    /// <param name="Accepted">Taken, also those that were released later.</param>
    /// <param name="Declined">Refused; counts on the record.</param>
    /// <param name="Expired">Not answered in time; counts on the record.</param>
    /// <param name="Withdrawn">Taken back by us; counts against nobody.</param>
    /// <param name="MeanAnswerSeconds">From the moment the carrier took the message to a yes or no; null without answers.</param>
    public sealed record OfferCounts(int Made, int Open, int Accepted, int Declined, int Expired, int Withdrawn, double? MeanAnswerSeconds);

    /// <param name="Standing">Held now.</param>
    /// <param name="Done">Finished.</param>
    /// <param name="Released">Given up or taken away before the end.</param>
    /// <param name="NoShows">Visits to which nobody came.</param>
    public sealed record JobCounts(int Standing, int Done, int Released, int NoShows);

    /// <param name="Count">How many callers gave a score to a ticket that this merchant finished.</param>
    /// <param name="Average">Their mean, 1 to 5; null without scores.</param>
    /// <param name="ByScore">How often 1, 2, … 5 was given, in this order.</param>
    public sealed record ScoreCounts(int Count, double? Average, IReadOnlyList<int> ByScore);

    /// <returns>Null when there is no such merchant.</returns>
    public async Task<View?> RunAsync(long id, CancellationToken stop)
    {
        if (await db.Merchants.Where(each => each.Id == id).Select(each => each.Name).SingleOrDefaultAsync(stop) is not { } name) return null;
        var offers = await db.Offers.Where(offer => offer.MerchantId == id).GroupBy(offer => offer.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, stop);
        var answers = await db.Offers.Where(offer => offer.MerchantId == id && offer.SentAt != null && offer.RespondedAt != null && offer.RespondedBy != null)
            .Select(offer => new { SentAt = offer.SentAt!.Value, RespondedAt = offer.RespondedAt!.Value }).ToListAsync(stop);
        var jobs = db.Jobs.Where(job => job.MerchantId == id);
        // The last job done is the one that a score is about.
        var scores = await db.FollowUps.Where(followUp => followUp.Score != null && followUp.Outcome != FollowUpOutcome.Superseded
                && db.Jobs.Where(job => job.TicketId == followUp.TicketId && job.DoneAt != null && job.DoneAt <= followUp.AnsweredAt).OrderByDescending(job => job.DoneAt).Select(job => job.MerchantId).FirstOrDefault() == id)
            .GroupBy(followUp => followUp.Score!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, stop);
        var scored = scores.Values.Sum();
        return new View(id, name,
            new OfferCounts(offers.Values.Sum(), Of(OfferStatus.Queued) + Of(OfferStatus.Sent), Of(OfferStatus.Accepted) + Of(OfferStatus.Released), Of(OfferStatus.Declined), Of(OfferStatus.Expired), Of(OfferStatus.Withdrawn),
                answers.Count == 0 ? null : Math.Round(answers.Average(answer => (answer.RespondedAt - answer.SentAt).TotalSeconds), 1)),
            new JobCounts(await jobs.CountAsync(job => job.DoneAt == null && job.ReleasedAt == null, stop), await jobs.CountAsync(job => job.DoneAt != null, stop),
                await jobs.CountAsync(job => job.ReleasedAt != null, stop), await jobs.SelectMany(job => job.Visits).CountAsync(visit => visit.Outcome == VisitOutcome.NoShow, stop)),
            new ScoreCounts(scored, scored == 0 ? null : Math.Round(scores.Sum(row => (double)row.Key * row.Value) / scored, 2), [.. Enumerable.Range(1, 5).Select(score => scores.GetValueOrDefault(score))]));

        int Of(OfferStatus status) => offers.GetValueOrDefault(status);
    }
}
