using Hotline.Dispatch.Fairness;

namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>What is counted while a district lives.</summary>
internal sealed class SimulationRecord(IReadOnlyList<MerchantCandidate> merchants)
{
    private readonly List<double> _accepts = [];
    private readonly Dictionary<(long Merchant, long Trade), int> _offers = [];
    private readonly Dictionary<long, double> _hours = [];
    private int _unmatched, _late, _pings;
    private double _travel;

    public void Offered(long merchantId, long tradeId)
    {
        _pings++;
        _offers[(merchantId, tradeId)] = _offers.GetValueOrDefault((merchantId, tradeId)) + 1;
    }

    /// <summary>An offer was taken back: it was a ping, and counts for nobody's share.</summary>
    public void Withdrawn(long merchantId, long tradeId) => _offers[(merchantId, tradeId)]--;

    public void NobodyCame()
    {
        _unmatched++;
        _late++;
    }

    public void Accepted(TimeSpan after, bool isLate, double travel)
    {
        _accepts.Add(after.TotalMinutes);
        _late += isLate ? 1 : 0;
        _travel += travel;
    }

    /// <summary>A merchant stood ready for so many hours.</summary>
    public void Ready(long merchantId, double hours) => _hours[merchantId] = _hours.GetValueOrDefault(merchantId) + hours;

    public SimulationFigures Figures(string name)
    {
        _accepts.Sort();
        var tickets = _accepts.Count + _unmatched;
        var ledger = FairnessLedger.Of(merchants.SelectMany(merchant => merchant.Trades, (merchant, trade) => new LedgerRow(
            merchant.Id, trade.TradeId, merchant.HomeAreaId, _offers.GetValueOrDefault((merchant.Id, trade.TradeId)), _hours.GetValueOrDefault(merchant.Id))));
        return new SimulationFigures(
            name, tickets, (double)_accepts.Count / Math.Max(1, tickets), _accepts.DefaultIfEmpty().Average(), _accepts.ElementAtOrDefault((int)(0.9 * _accepts.Count)),
            (double)_late / Math.Max(1, tickets), (double)_pings / Math.Max(1, tickets), _travel / Math.Max(1, _accepts.Count),
            ledger.Select(group => group.JainIndex).DefaultIfEmpty(1).Min(), ledger.Select(group => group.MostToLeast ?? 1).DefaultIfEmpty(1).Max());
    }
}
