using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Merchants;

namespace Hotline.Api.Data.Views;

/// <summary>A provider in the register, as the desk sees it.</summary>
public sealed record MerchantView
{
    public required long Id { get; init; }

    /// <summary>Counts edits by people; an edit carries the one it saw.</summary>
    public required int Version { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string? NameEn { get; init; }
    public required ProviderKind Kind { get; init; }
    public required MerchantStatus Status { get; init; }

    /// <summary>Why it is suspended or left.</summary>
    public required string? StatusReason { get; init; }
    public required string? ContactName { get; init; }
    public required string Phone { get; init; }
    public required ContactWay ContactWay { get; init; }
    public required string? Address { get; init; }

    /// <summary>Code of the area of the shop.</summary>
    public required string Area { get; init; }
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }
    public required IReadOnlyList<MerchantTradeView> Trades { get; init; }

    /// <summary>Codes of the areas served.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Code of its own service hours; null means those of the line.</summary>
    public required string? Calendar { get; init; }
    public required string? LicenceNumber { get; init; }

    /// <summary>Last day on which the licence is valid; null when none is needed.</summary>
    public required DateOnly? LicenceUntil { get; init; }

    /// <summary>How many open jobs it takes at once.</summary>
    public required int Capacity { get; init; }

    /// <summary>How many it holds now.</summary>
    public required int OpenJobs { get; init; }

    /// <summary>Usual prices against the guide: 1 below its middle, 2 about there, 3 above.</summary>
    public required int PriceLevel { get; init; }

    /// <summary>Languages and dialects, comma-separated codes.</summary>
    public required string Languages { get; init; }
    public required bool WomenTechnicians { get; init; }

    /// <summary>Mean of the callers' scores, 1 to 5; null while there are none.</summary>
    public required double? ScoreAverage { get; init; }
    public required int ScoreCount { get; init; }
    public required IReadOnlyList<TechnicianName> Technicians { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A trade that a merchant masters.</summary>
public sealed record MerchantTradeView
{
    /// <summary>Code of the trade.</summary>
    public required string Trade { get; init; }

    /// <summary>1 simple jobs, 2 ordinary, 3 master.</summary>
    public required int Skill { get; init; }
}
