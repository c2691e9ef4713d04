using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Merchants;

namespace Hotline.Api.Merchants;

/// <summary>What an administrator sends about a merchant. What is not sent stays; an empty text clears.</summary>
public sealed record MerchantFields
{
    /// <summary>The version that the editor saw; not needed for a new merchant.</summary>
    public int? Version { get; init; }
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? NameEn { get; init; }
    public ProviderKind? Kind { get; init; }
    public MerchantStatus? Status { get; init; }
    public string? StatusReason { get; init; }
    public string? ContactName { get; init; }
    public string? Phone { get; init; }
    public ContactWay? ContactWay { get; init; }
    public string? Address { get; init; }
    public string? Area { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public IReadOnlyList<Mastered>? Trades { get; init; }
    public IReadOnlyList<string>? Areas { get; init; }
    public string? Calendar { get; init; }
    public string? LicenceNumber { get; init; }
    public DateOnly? LicenceUntil { get; init; }
    public int? Capacity { get; init; }

    /// <summary>Visits in one day; 0 clears.</summary>
    public int? JobsPerDay { get; init; }

    /// <summary>Offers in one day; 0 clears.</summary>
    public int? PingsPerDay { get; init; }
    public int? PriceLevel { get; init; }
    public string? Languages { get; init; }
    public bool? WomenTechnicians { get; init; }

    /// <param name="Trade">Code of the trade.</param>
    /// <param name="Skill">1 simple jobs, 2 ordinary, 3 master.</param>
    public sealed record Mastered(string? Trade, int? Skill);
}
