using System.Collections.Frozen;

namespace Hotline.Dispatch.Matching;

/// <summary>How many minutes a merchant needs to an area: the surveyed matrix first, the great circle where the matrix is silent.</summary>
public sealed class AreaTravel
{
    /// <summary>Speed of an electric bicycle in town, door to door. (default)</summary>
    public const double KilometresPerHour = 15;

    /// <summary>How much longer streets are than the great circle. (default)</summary>
    public const double Detour = 1.3;

    /// <summary>What is assumed when nothing is known.</summary>
    public const double UnknownMinutes = 45;

    private readonly FrozenDictionary<(long From, long To), int> _minutes;

    /// <summary>Travel by a surveyed matrix of (from area, to area) → minutes.</summary>
    public AreaTravel(IEnumerable<KeyValuePair<(long From, long To), int>> minutes) => _minutes = minutes.ToFrozenDictionary();

    /// <summary>No survey: the great circle decides.</summary>
    public static AreaTravel Unsurveyed { get; } = new([]);

    /// <summary>Minutes from a merchant's shop to the place of a request; a finite number whatever the data.</summary>
    public double Minutes(MerchantCandidate merchant, MatchRequest request) => Surveyed(merchant.HomeAreaId, request.AreaId) ?? Guessed(merchant, request);

    /// <summary>Minutes between two areas as surveyed; null where nobody measured, or what was written down cannot be.</summary>
    public int? Surveyed(long fromAreaId, long toAreaId) => _minutes.TryGetValue((fromAreaId, toAreaId), out var minutes) && minutes >= 0 ? minutes : null;

    internal static double Guessed(MerchantCandidate merchant, MatchRequest request)
    {
        var minutes = merchant.Position is { } from && request.Position is { } to
            ? from.KilometresTo(to) * Detour / KilometresPerHour * 60
            : UnknownMinutes;
        return double.IsFinite(minutes) ? minutes : UnknownMinutes;
    }
}
