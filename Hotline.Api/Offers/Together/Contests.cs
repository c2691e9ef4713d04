using Hotline.Api.Data;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Together;

/// <summary>Whether another ticket could want the very place that a ticket would take.</summary>
public sealed class Contests(HotlineDb db)
{
    /// <summary>Whether the merchant who would be asked first has, after its jobs and the offers it may still accept, one place left or none. With more nobody
    /// takes from anybody, and waiting for others would change nothing.</summary>
    public async Task<bool> IsLastPlaceAsync(Question question, CancellationToken stop)
    {
        if (question.Rank(1) is not [var first] || question.Snapshot.Find(first) is not { } merchant) return false;
        var places = merchant.Capacity - merchant.OpenJobs;
        return places <= 1 || places - await db.Offers.CountAsync(offer => offer.MerchantId == first && (offer.Status == OfferStatus.Queued || offer.Status == OfferStatus.Sent), stop) <= 1;
    }
}
