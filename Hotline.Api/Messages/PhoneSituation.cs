using Hotline.Api.Data;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Messages;

/// <summary>An offer that a phone may speak about by its code, and the job that came of it.</summary>
public sealed record CodedOffer(long OfferId, string Code, OfferStatus Status, long MerchantId, long TicketId, DateTimeOffset CreatedAt, long? JobId, bool IsJobStanding)
{
    public bool IsOpen => Status is OfferStatus.Queued or OfferStatus.Sent;
}

/// <summary>Everything that decides what a text from one phone means.</summary>
/// <param name="State">For <see cref="TextReading.Decide"/>.</param>
/// <param name="Offers">Offers and jobs of the merchants behind the phone.</param>
/// <param name="MerchantId">The merchant behind the phone; null when there is none.</param>
/// <param name="SurveyedTicketId">The ticket whose caller was last asked for a score here.</param>
public sealed record PhoneSituation(PhoneState State, IReadOnlyList<CodedOffer> Offers, long? MerchantId, long? SurveyedTicketId)
{
    /// <summary>How long an offer or job may be spoken of after its end: a late answer is told so. (default) Ours.</summary>
    private static readonly TimeSpan RecallFor = TimeSpan.FromDays(7);

    /// <summary>The offer that a code means. Codes come again once they are free, so what is open counts first, then what is being worked on, then the latest.</summary>
    public CodedOffer? Named(string code) => Offers.Where(offer => offer.Code == code)
        .OrderByDescending(offer => offer.IsOpen).ThenByDescending(offer => offer.IsJobStanding).ThenByDescending(offer => offer.JobId is not null).ThenByDescending(offer => offer.OfferId)
        .FirstOrDefault();

    public static async Task<PhoneSituation> ReadAsync(HotlineDb db, string phone, bool isOptedOut, DateTimeOffset now, CancellationToken stop)
    {
        var merchants = await db.Merchants.Where(merchant => merchant.Status != MerchantStatus.Left && (merchant.Phone == phone || merchant.Technicians.Any(technician => technician.Phone == phone)))
            .OrderByDescending(merchant => merchant.Phone == phone).ThenBy(merchant => merchant.Id).Select(merchant => merchant.Id).ToListAsync(stop);
        var offers = merchants.Count == 0 ? [] : await OffersAsync(db, merchants, now - RecallFor, stop);
        var surveyed = await db.Tickets.Where(ticket => ticket.Status == TicketStatus.Done && ticket.Caller!.Phone == phone && ticket.FollowUps.Any(followUp => followUp.Outcome == null))
            .OrderByDescending(ticket => ticket.FollowUps.Max(followUp => followUp.AskedAt)).Select(ticket => (long?)ticket.Id).FirstOrDefaultAsync(stop);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var state = new PhoneState
        {
            IsAskedHoliday = merchants.Count > 0 && await db.HolidayOpenings.AnyAsync(opening => opening.MerchantId == merchants[0] && opening.Date >= today, stop),
            OpenOffers = [.. offers.Where(offer => offer.IsOpen).Select(offer => offer.Code).Distinct()],
            Jobs = [.. offers.Where(offer => offer.JobId is not null && offer.Status == OfferStatus.Accepted).Select(offer => offer.Code).Distinct()],
            EndedOffers = [.. offers.Where(offer => !offer.IsOpen && offer.Status != OfferStatus.Accepted).Select(offer => offer.Code).Distinct()],
            IsMerchant = merchants.Count > 0, IsSurveyed = surveyed is not null, IsOptedOut = isOptedOut,
        };
        return new PhoneSituation(state, offers, merchants.Count == 0 ? null : merchants[0], surveyed);
    }

    private static async Task<List<CodedOffer>> OffersAsync(HotlineDb db, List<long> merchants, DateTimeOffset since, CancellationToken stop)
    {
        var offers = await db.Offers.AsNoTracking().Where(offer => merchants.Contains(offer.MerchantId)
            && (offer.Status == OfferStatus.Queued || offer.Status == OfferStatus.Sent || offer.Status == OfferStatus.Accepted || offer.CreatedAt > since)).ToListAsync(stop);
        var ids = offers.Select(offer => offer.Id).ToList();
        var jobs = await db.Jobs.AsNoTracking().Where(job => ids.Contains(job.OfferId)).ToDictionaryAsync(job => job.OfferId, stop);
        return [.. offers
            .Select(offer => (Offer: offer, Job: jobs.GetValueOrDefault(offer.Id)))
            .Where(each => each.Job is not { IsStanding: false } || (each.Job.DoneAt ?? each.Job.ReleasedAt) > since)
            .Select(each => new CodedOffer(each.Offer.Id, each.Offer.Code, each.Offer.Status, each.Offer.MerchantId, each.Offer.TicketId, each.Offer.CreatedAt, each.Job?.Id, each.Job is { IsStanding: true }))];
    }
}
