namespace Hotline.Api.Data.Model;

/// <summary>A row of a live queue changed. Every node announces its own and follows the others'.</summary>
public sealed class Change
{
    public long Id { get; set; }

    /// <summary><c>tickets</c>, <c>tasks</c> or <c>conversations</c>.</summary>
    public required string Queue { get; set; }
    public long LineId { get; set; }
    public long RowId { get; set; }
    public int RowVersion { get; set; }

    /// <summary>The node that committed it.</summary>
    public required string Node { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A counter that hands out numbers, one row per name.</summary>
public sealed class Counter
{
    public const string Tickets = "ticket";
    public const string OfferCodes = "offer-code";
    public const string MerchantVersions = "merchant-version";
    public const string Grounds = "match-ground";
    public required string Name { get; set; }

    /// <summary>The day the value belongs to; a new day starts at 1.</summary>
    public DateOnly Day { get; set; }
    public int Value { get; set; }
}

/// <summary>
/// A lock for one slice of all phones. Claimed before anything is looked up by phone, so that two first texts of one person
/// never make two conversations; a fixed number of rows, so that there is always one to lock.
/// </summary>
public sealed class PhoneLock
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 64;
    public int Id { get; set; }
    public int Version { get; set; }
}
