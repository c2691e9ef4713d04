using Hotline.Dispatch.Fairness;

namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>What is counted while a district lives.</summary>
internal sealed class SimulationRecord(SimulatedDistrict district)
{
    private readonly List<double> _accepts = [];
    private readonly Dictionary<long, int> _offers = district.Merchants.ToDictionary(merchant => merchant.Id, _ => 0);
    private readonly Dictionary<long, double> _hours = district.Merchants.ToDictionary(merchant => merchant.Id, _ => 0.0);
    private int _unmatched, _late, _pings;
    private double _travel;

    public void Offered(long merchantId)
    {
        _pings++;
        _offers[merchantId]++;
    }

    public void Withdrawn(long merchantId) => _offers[merchantId]--;

    public void NobodyCame()
    {
        _unmatched++;
        _late++;
    }

    public void Accepted(TimeSpan after, TimeSpan promise, double travel)
    {
        _accepts.Add(after.TotalMinutes);
        _late += after > promise ? 1 : 0;
        _travel += travel;
    }

    /// <summary>A merchant's state ends: the hours in which it stood ready are counted.</summary>
    public void Count(MerchantCandidate merchant, DateTimeOffset now)
    {
        if (merchant.ReadySince < now)
            _hours[merchant.Id] += district.Hours[merchant.CalendarId!.Value].ServiceTimeBetween(merchant.ReadySince.Value, now).TotalHours;
    }

    public SimulationFigures Figures(string name)
    {
        _accepts.Sort();
        var tickets = _accepts.Count + _unmatched;
        var ledger = FairnessLedger.Of(district.Merchants.Select(merchant => new LedgerRow(
            merchant.Id, merchant.Trades[0].TradeId, merchant.HomeAreaId, _offers[merchant.Id], _hours[merchant.Id])));
        return new SimulationFigures(
            name, tickets, (double)_accepts.Count / Math.Max(1, tickets), _accepts.DefaultIfEmpty().Average(), _accepts.ElementAtOrDefault((int)(0.9 * _accepts.Count)),
            (double)_late / Math.Max(1, tickets), (double)_pings / Math.Max(1, tickets), _travel / Math.Max(1, _accepts.Count),
            ledger.Select(group => group.JainIndex).DefaultIfEmpty(1).Min(), ledger.Select(group => group.MostToLeast ?? 1).DefaultIfEmpty(1).Max());
    }
}
