namespace Hotline.Dispatch.Fairness;

/// <summary>One line of the ledger: a merchant in one trade over a period. Anybody can recompute the ledger from these.</summary>
/// <param name="MerchantId">The merchant.</param>
/// <param name="TradeId">The trade.</param>
/// <param name="AreaId">The area of the shop: those of one trade and one area are equals.</param>
/// <param name="Offers">Offers in the trade, those that we withdrew not counted.</param>
/// <param name="EligibleHours">Hours in which it could have been offered work: open, licensed, not suspended, not full.</param>
public sealed record LedgerRow(long MerchantId, long TradeId, long AreaId, int Offers, double EligibleHours)
{
    /// <summary>Offers per eligible hour; null when it was ready for less than <see cref="OffersPerEligibleHour.LeastHours"/>, which proves nothing.</summary>
    public double? Rate => EligibleHours >= OffersPerEligibleHour.LeastHours ? OffersPerEligibleHour.Of(Offers, EligibleHours) : null;
}

/// <summary>How evenly the work of one trade was spread over the merchants of one area.</summary>
/// <param name="TradeId">The trade.</param>
/// <param name="AreaId">The area of the shops.</param>
/// <param name="Rows">The merchants, most offered per hour first, those who were hardly ever ready last.</param>
/// <param name="JainIndex">1 when all got the same for their hours, see <see cref="Jain"/>.</param>
/// <param name="MostToLeast">The highest rate divided by the lowest; infinite when one got nothing, null when there are not two to compare or nobody got anything.</param>
public sealed record LedgerGroup(long TradeId, long AreaId, IReadOnlyList<LedgerRow> Rows, double JainIndex, double? MostToLeast);

/// <summary>Who was offered how much for the hours they stood ready.</summary>
public static class FairnessLedger
{
    /// <summary>The ledger by trade and area, in the order of their identities.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or not a number.</exception>
    public static IReadOnlyList<LedgerGroup> Of(IEnumerable<LedgerRow> rows) =>
    [
        .. rows.GroupBy(row => (row.TradeId, row.AreaId)).OrderBy(group => group.Key)
            .Select(group => Of(group.Key.TradeId, group.Key.AreaId, [.. group.OrderByDescending(row => row.Rate ?? -1).ThenBy(row => row.MerchantId)])),
    ];

    private static LedgerGroup Of(long tradeId, long areaId, IReadOnlyList<LedgerRow> rows)
    {
        var rates = rows.Select(row => row.Rate).OfType<double>().ToList();
        double? ratio = rates.Count < 2 || rates[0] == 0 ? null : rates[0] / rates[^1];
        return new LedgerGroup(tradeId, areaId, rows, Jain.Index(rates), ratio);
    }
}
