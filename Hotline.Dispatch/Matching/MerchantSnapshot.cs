using System.Collections.Frozen;
using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Matching;

/// <summary>Every merchant as the matcher sees it at one moment. Immutable, and named by its sequence, so that a decision can say what it looked at.</summary>
public sealed class MerchantSnapshot
{
    private readonly FrozenDictionary<long, MerchantCandidate> _byId;
    private readonly FrozenDictionary<long, ServiceHours> _calendars;

    /// <summary>A snapshot.</summary>
    /// <param name="sequence">The highest merchant version that it contains.</param>
    /// <param name="candidates">The merchants, in any order.</param>
    /// <param name="calendars">Service hours by calendar: the merchants' own and the lines'.</param>
    /// <param name="travel">Travel times between areas.</param>
    /// <exception cref="Refused"><c>snapshot-invalid</c> when a merchant stands in it twice.</exception>
    public MerchantSnapshot(
        long sequence,
        IEnumerable<MerchantCandidate> candidates,
        IReadOnlyDictionary<long, ServiceHours> calendars,
        AreaTravel travel)
    {
        (Sequence, Travel) = (sequence, travel);
        _calendars = calendars.ToFrozenDictionary();
        // Sorted, so that sums do not depend on the order in which a database happened to answer.
        Candidates = [.. candidates.OrderBy(c => c.Id)];
        if (Candidates.Select(c => c.Id).Distinct().Count() != Candidates.Count)
            throw new Refused("snapshot-invalid", "A merchant stands twice in the matcher's snapshot.");
        _byId = Candidates.ToFrozenDictionary(c => c.Id);
    }

    /// <summary>The highest merchant version that it contains.</summary>
    public long Sequence { get; }

    /// <summary>The merchants, by identity.</summary>
    public IReadOnlyList<MerchantCandidate> Candidates { get; }

    /// <summary>Travel times between areas.</summary>
    public AreaTravel Travel { get; }

    /// <summary>A merchant by identity; null when it is not in the register.</summary>
    public MerchantCandidate? Find(long merchantId) => _byId.GetValueOrDefault(merchantId);

    /// <summary>The hours of a calendar; null when the snapshot does not hold it.</summary>
    public ServiceHours? Hours(long calendarId) => _calendars.GetValueOrDefault(calendarId);
}
