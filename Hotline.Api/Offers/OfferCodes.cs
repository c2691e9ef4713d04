using System.Globalization;
using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers;

/// <summary>Four digits that a merchant can type on any phone, unique among what the merchant has open.</summary>
public sealed class OfferCodes(HotlineDb db)
{
    private const int Codes = 9000;

    // Coprime to the number of codes: neighbours in time get codes that nobody mixes up, and all codes come before one comes again.
    private const int Stride = 7919;

    public async Task<string> NextAsync(long merchantId, CancellationToken stop)
    {
        var taken = await db.Offers
            .Where(offer => offer.MerchantId == merchantId && (offer.Status == OfferStatus.Queued || offer.Status == OfferStatus.Sent || offer.Status == OfferStatus.Accepted))
            .OrderByDescending(offer => offer.Id).Take(200).Select(offer => offer.Code).ToListAsync(stop);
        while (true)
        {
            // The counter's row lock keeps two tickets from giving one merchant the same code at the same time.
            await db.Counters.Where(counter => counter.Name == Counter.OfferCodes).ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + 1), stop);
            var number = await db.Counters.Where(counter => counter.Name == Counter.OfferCodes).Select(counter => counter.Value).SingleAsync(stop);
            var code = (1000 + (long)number * Stride % Codes).ToString(CultureInfo.InvariantCulture);
            if (!taken.Contains(code)) return code;
        }
    }
}
