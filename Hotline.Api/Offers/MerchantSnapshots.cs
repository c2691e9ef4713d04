using Hotline.Api.Data;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers;

/// <summary>Builds what the matcher sees: the register from memory while it has not changed, everybody's load in two counts, never a query per merchant.</summary>
public sealed class MerchantSnapshots
{
    private static readonly TimeSpan FairnessPeriod = TimeSpan.FromDays(30);
    private volatile Register? register;

    public async Task<MerchantSnapshot> TakeAsync(HotlineDb db, Catalogue catalogue, DateTimeOffset now, CancellationToken stop)
    {
        var known = await RegisterAsync(db, stop);
        var periodStart = now - FairnessPeriod;
        var open = await db.Jobs.Where(job => job.DoneAt == null && job.ReleasedAt == null)
            .GroupBy(job => job.MerchantId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, stop);
        var offered = await db.Offers.Where(offer => offer.CreatedAt > periodStart && offer.Status != OfferStatus.Withdrawn)
            .GroupBy(offer => offer.MerchantId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, stop);
        return new MerchantSnapshot(known.Sequence, known.Merchants.Select(merchant => merchant.ToCandidate(new MerchantLoad(
            open.GetValueOrDefault(merchant.Id), offered.GetValueOrDefault(merchant.Id), EligibleHours(merchant, now)))),
            catalogue.Hours, new AreaTravel(catalogue.Minutes));
    }

    private async Task<Register> RegisterAsync(HotlineDb db, CancellationToken stop)
    {
        var sequence = await db.MerchantVersions.MaxAsync(version => (long?)version.Sequence, stop) ?? 0;
        if (register is { } known && known.Sequence == sequence) return known;
        var merchants = await db.Merchants.AsNoTracking().Where(merchant => merchant.Status != MerchantStatus.Left)
            .Include(merchant => merchant.Trades).Include(merchant => merchant.Areas).Include(merchant => merchant.Technicians).AsSplitQuery().ToListAsync(stop);
        return register = new Register(sequence, merchants);
    }

    // Hours in the register within the period; the engine's ledger will count the hours it was open and had capacity.
    private static double EligibleHours(Merchant merchant, DateTimeOffset now) =>
        Math.Max(1, (now - (merchant.CreatedAt > now - FairnessPeriod ? merchant.CreatedAt : now - FairnessPeriod)).TotalHours);

    private sealed record Register(long Sequence, List<Merchant> Merchants);
}
