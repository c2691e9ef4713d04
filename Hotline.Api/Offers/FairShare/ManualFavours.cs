using Hotline.Api.Data.Model;

namespace Hotline.Api.Offers.FairShare;

/// <summary>What people gave out past the ranking: picks by hand and numbers read out, by person and merchant.</summary>
internal static class ManualFavours
{
    internal static IReadOnlyList<ManualFavour> Of(IEnumerable<CountedOffer> offers, IEnumerable<NumberReading> readings, IReadOnlyDictionary<long, MerchantName> names)
    {
        var favours = offers.Where(offer => offer.PickedBy is not null).Select(offer => new Favour(offer.PickedBy!, offer.Merchant, offer.Rank, offer.Reason, IsReading: false))
            .Concat(readings.Select(reading => new Favour(reading.By, reading.MerchantId, reading.Rank, reading.Reason, IsReading: true))).ToList();
        var byPerson = favours.CountBy(favour => favour.By).ToDictionary();
        return
        [
            .. favours.GroupBy(favour => (favour.By, favour.Merchant)).Select(group => new ManualFavour(group.Key.By, names[group.Key.Merchant],
                    group.Count(each => !each.IsReading), group.Count(each => !each.IsReading && each.Rank != 1), group.Count(each => each.IsReading), group.Count(each => each.IsReading && each.Rank != 1),
                    Math.Round((double)group.Count() / byPerson[group.Key.By], 4), [.. group.Select(each => each.Reason).OfType<string>().Distinct().Order(StringComparer.Ordinal)]))
                .OrderBy(favour => favour.By, StringComparer.Ordinal).ThenByDescending(favour => favour.Share).ThenBy(favour => favour.Merchant.Id),
        ];
    }

    private sealed record Favour(string By, long Merchant, int? Rank, string? Reason, bool IsReading);
}
