using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Matching;

/// <summary>What a ticket asks of the matcher: one trade's worth of work, where and when. Stored with the decision.</summary>
public sealed record MatchRequest
{
    /// <summary>The ticket.</summary>
    public required long TicketId { get; init; }

    /// <summary>The part of the ticket.</summary>
    public long PartId { get; init; }

    /// <summary>The trade that does it.</summary>
    public required long TradeId { get; init; }

    /// <summary>Least skill that will do, 1 to 3.</summary>
    public int LeastSkill { get; init; } = 1;

    /// <summary>Where.</summary>
    public required long AreaId { get; init; }

    /// <summary>Where exactly; null when only the area is known.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Calendar of the line: the hours of merchants without their own, and the zone in which days are counted.</summary>
    public required long LineCalendarId { get; init; }

    /// <summary>Earliest time the caller wants somebody; null, or past, means now.</summary>
    public DateTimeOffset? WantedFrom { get; init; }

    /// <summary>Latest time at which the visit may begin; null means at <see cref="WantedFrom"/>.</summary>
    public DateTimeOffset? WantedTo { get; init; }

    /// <summary>How long a visit takes, in minutes; the merchant must be open and free for all of it.</summary>
    public int ExpectedMinutes { get; init; } = 60;

    /// <summary>How urgent it is.</summary>
    public Priority Priority { get; init; }

    /// <summary>The merchant who last worked for this caller in this trade; null when none did.</summary>
    public long? PreviousMerchantId { get; init; }

    /// <summary>Merchants who declined in this round.</summary>
    public IReadOnlyCollection<long> DeclinedMerchantIds { get; init; } = [];

    /// <summary>Merchants who let an offer lapse in this round.</summary>
    public IReadOnlyCollection<long> ExpiredMerchantIds { get; init; } = [];

    /// <summary>Merchants whom this caller refuses, or who may not be asked again in this round for another reason.</summary>
    public IReadOnlyCollection<long> BlockedMerchantIds { get; init; } = [];

    /// <summary>Merchants who refuse this caller.</summary>
    public IReadOnlyCollection<long> RefusingMerchantIds { get; init; } = [];

    /// <summary>Merchants in whom somebody who decides about this ticket has a declared interest.</summary>
    public IReadOnlyCollection<long> ConflictingMerchantIds { get; init; } = [];

    /// <summary>The merchant who did the work and still answers for it; null when there is no warranty. It has the first refusal.</summary>
    public long? WarrantyMerchantId { get; init; }

    /// <summary>Whether the caller asked for a woman.</summary>
    public bool WomenOnly { get; init; }

    /// <summary>Language that the caller asked for, as a code; null when none was.</summary>
    public string? Language { get; init; }

    /// <summary>Hard rules that an agent knowingly set aside for this ticket; those that protect somebody cannot be, see <see cref="Matcher.Waivable"/>.</summary>
    public IReadOnlyCollection<ExclusionCode> Waived { get; init; } = [];

    /// <summary>Seed of the tie break, drawn once per ticket.</summary>
    public long Seed { get; init; }
}
