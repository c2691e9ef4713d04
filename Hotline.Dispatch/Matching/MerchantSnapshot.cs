using System.Collections.Frozen;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching;

/// <summary>Every merchant as the matcher sees it at one moment, indexed by trade. Immutable, and named by its sequence, so that a decision can say what it looked at.</summary>
public sealed class MerchantSnapshot
{
    private readonly PersistentList<MerchantCandidate> _candidates;
    private readonly Dictionary<long, int> _places;
    private readonly FrozenDictionary<long, ServiceHours> _calendars;
    private readonly Dictionary<long, TradeTable> _trades;

    /// <summary>A snapshot.</summary>
    /// <param name="sequence">The highest merchant version that it contains.</param>
    /// <param name="candidates">The merchants, in any order.</param>
    /// <param name="calendars">Service hours by calendar: the merchants' own and the lines'.</param>
    /// <param name="lineCalendars">Which of them are lines': hours count as ready only while a line is open, too.</param>
    /// <param name="travel">Travel times between areas.</param>
    /// <exception cref="Refused"><c>snapshot-invalid</c> when a merchant stands in it twice.</exception>
    public MerchantSnapshot(
        long sequence,
        IEnumerable<MerchantCandidate> candidates,
        IReadOnlyDictionary<long, ServiceHours> calendars,
        IReadOnlyCollection<long> lineCalendars,
        AreaTravel travel)
    {
        (Sequence, Travel) = (sequence, travel);
        _calendars = calendars.ToFrozenDictionary();
        _candidates = new PersistentList<MerchantCandidate>(candidates.OrderBy(c => c.Id));
        _places = new Dictionary<long, int>(_candidates.Count);
        foreach (var candidate in _candidates)
        {
            if (!_places.TryAdd(candidate.Id, _places.Count))
                throw new Refused("snapshot-invalid", "A merchant stands twice in the matcher's snapshot.");
        }

        Numbers = new IndexNumbers(_candidates, _calendars, lineCalendars);
        _trades = _candidates.SelectMany(merchant => merchant.Trades.Select(trade => trade.TradeId).Distinct(), (merchant, trade) => (merchant, trade))
            .GroupBy(each => each.trade, each => each.merchant)
            .ToDictionary(group => group.Key, group => TradeTable.Of(group.Key, [.. group], Numbers));
    }

    private MerchantSnapshot(
        long sequence, MerchantSnapshot other, PersistentList<MerchantCandidate> candidates, Dictionary<long, int> places, IndexNumbers numbers, Dictionary<long, TradeTable> trades)
    {
        (Sequence, Travel, _calendars) = (sequence, other.Travel, other._calendars);
        (_candidates, _places, Numbers, _trades) = (candidates, places, numbers, trades);
    }

    /// <summary>The highest merchant version that it contains.</summary>
    public long Sequence { get; }

    /// <summary>The merchants, in no particular order.</summary>
    public IReadOnlyList<MerchantCandidate> Candidates => _candidates;

    /// <summary>Travel times between areas.</summary>
    public AreaTravel Travel { get; }

    internal IndexNumbers Numbers { get; }

    /// <summary>A merchant by identity; null when it is not in the register.</summary>
    public MerchantCandidate? Find(long merchantId) => _places.TryGetValue(merchantId, out var place) ? _candidates[place] : null;

    /// <summary>The hours of a calendar; null when the snapshot does not hold it.</summary>
    public ServiceHours? Hours(long calendarId) => _calendars.GetValueOrDefault(calendarId);

    /// <summary>The snapshot after one merchant changed or joined. Shares all but a few kilobytes with this one, which stays as it is.</summary>
    /// <param name="candidate">The merchant's state from now on.</param>
    /// <param name="sequence">The version that holds this state.</param>
    public MerchantSnapshot With(MerchantCandidate candidate, long sequence)
    {
        var (candidates, places, numbers) = (_candidates, _places, Numbers.With(candidate));
        IEnumerable<long> touched = candidate.Trades.Select(trade => trade.TradeId);
        if (places.TryGetValue(candidate.Id, out var place))
        {
            touched = touched.Concat(candidates[place].Trades.Select(trade => trade.TradeId));
            candidates = candidates.With(place, candidate);
        }
        else
        {
            places = new Dictionary<long, int>(places) { [candidate.Id] = candidates.Count };
            candidates = candidates.Add(candidate);
        }

        var trades = new Dictionary<long, TradeTable>(_trades);
        foreach (var trade in touched.Distinct())
            trades[trade] = trades.GetValueOrDefault(trade, TradeTable.Empty).With(trade, candidate, numbers);
        return new MerchantSnapshot(sequence, this, candidates, places, numbers, trades);
    }

    internal TradeTable TableOf(long tradeId) => _trades.GetValueOrDefault(tradeId, TradeTable.Empty);
}
