using Hotline.Dispatch.Merchants;

namespace Hotline.Dispatch.Matching;

/// <summary>A trade that a candidate masters.</summary>
/// <param name="TradeId">The trade.</param>
/// <param name="Skill">1 simple jobs, 2 ordinary, 3 master.</param>
public readonly record struct TradeSkill(long TradeId, int Skill);

/// <summary>All that the matcher knows about one merchant, and nothing else: no name, no turnover. Stored as one state per change, so that
/// a past decision can be made again.</summary>
public sealed record MerchantCandidate
{
    /// <summary>The merchant.</summary>
    public required long Id { get; init; }

    /// <summary>Trades mastered.</summary>
    public IReadOnlyList<TradeSkill> Trades { get; init; } = [];

    /// <summary>Areas served.</summary>
    public IReadOnlyList<long> AreaIds { get; init; } = [];

    /// <summary>Area of the shop, from which travel is counted.</summary>
    public long HomeAreaId { get; init; }

    /// <summary>Position of the shop; null when unknown.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Its own service hours; null means those of the line.</summary>
    public long? CalendarId { get; init; }

    /// <summary>Last day on which the licence is valid; null when none is needed.</summary>
    public DateOnly? LicenceUntil { get; init; }

    /// <summary>Where it stands in the register.</summary>
    public MerchantStatus Status { get; init; }

    /// <summary>What kind of provider it is.</summary>
    public ProviderKind Kind { get; init; }

    /// <summary>How many open jobs it takes at once.</summary>
    public int Capacity { get; init; } = 3;

    /// <summary>Jobs it holds now.</summary>
    public int OpenJobs { get; init; }

    /// <summary>How many jobs it takes in one day; null when only <see cref="Capacity"/> limits it.</summary>
    public int? JobsPerDay { get; init; }

    /// <summary>Jobs accepted today.</summary>
    public int JobsToday { get; init; }

    /// <summary>Sum of the scores that callers gave, 1 to 5 each.</summary>
    public int ScoreSum { get; init; }

    /// <summary>How many callers gave a score.</summary>
    public int ScoreCount { get; init; }

    /// <summary>Languages and dialects spoken, as codes (<c>zh</c>, <c>wu</c>, <c>en</c>).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Offers sent to it in the fairness period.</summary>
    public int OffersReceived { get; init; }

    /// <summary>Hours of the fairness period during which it could have been offered work: open, licensed, not suspended, not full.</summary>
    public double EligibleHours { get; init; }
}
