using Hotline.Dispatch.Callers;

namespace Hotline.Dispatch.Merchants;

/// <summary>A visited local provider in the register (商户): a shop, a volunteer, or a responsible body.</summary>
public sealed class Merchant
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Counts every change.</summary>
    public int Version { get; set; }

    /// <summary>Counts edits by people; an edit carries the one it saw.</summary>
    public int EditedVersion { get; set; }

    /// <summary>Stable code used in imports.</summary>
    public required string Code { get; set; }

    /// <summary>Name on the sign.</summary>
    public required string Name { get; set; }

    /// <summary>Name for people who read no Chinese; null when nobody wrote one down.</summary>
    public string? NameEn { get; set; }

    /// <summary>What kind of provider it is.</summary>
    public ProviderKind Kind { get; set; }

    /// <summary>Where it stands in the register.</summary>
    public MerchantStatus Status { get; set; }

    /// <summary>Why it is suspended or left, for the people at the desk; null while active.</summary>
    public string? StatusReason { get; set; }

    /// <summary>The person to ask for.</summary>
    public string? ContactName { get; set; }

    /// <summary>E.164; offers go here.</summary>
    public required string Phone { get; set; }

    /// <summary>How offers reach it.</summary>
    public ContactWay ContactWay { get; set; }

    /// <summary>Where the shop stands, in words.</summary>
    public string? Address { get; set; }

    /// <summary>The area of the shop.</summary>
    public long AreaId { get; set; }

    /// <summary>Latitude, degrees (WGS 84).</summary>
    public double Latitude { get; set; }

    /// <summary>Longitude, degrees (WGS 84).</summary>
    public double Longitude { get; set; }

    /// <summary>Its own service hours; null means those of the line.</summary>
    public long? CalendarId { get; set; }

    /// <summary>Number on the licence that was shown at the visit.</summary>
    public string? LicenceNumber { get; set; }

    /// <summary>Last day on which the licence is valid; null when none is needed (volunteers).</summary>
    public DateOnly? LicenceUntil { get; set; }

    /// <summary>How many open jobs it takes at once.</summary>
    public int Capacity { get; set; } = 3;

    /// <summary>How many visits it makes in one day; null when only <see cref="Capacity"/> limits it.</summary>
    public int? JobsPerDay { get; set; }

    /// <summary>How many offers it wants to get in one day; null means what the line's policy says.</summary>
    public int? PingsPerDay { get; set; }

    /// <summary>Usual prices against the guide: 1 below its middle, 2 about there, 3 above.</summary>
    public int PriceLevel { get; set; } = 2;

    /// <summary>Languages and dialects spoken, comma-separated codes.</summary>
    public string Languages { get; set; } = "zh";

    /// <summary>True when the shop says that it can send a woman. Where women are among the registered staff, they and their trades decide.</summary>
    public bool HasWomenTechnicians { get; set; }

    /// <summary>Sum of the scores that callers gave, 1 to 5 each.</summary>
    public int ScoreSum { get; set; }

    /// <summary>How many callers gave a score.</summary>
    public int ScoreCount { get; set; }

    /// <summary>Raising it kills every link this merchant holds.</summary>
    public int LinkGeneration { get; set; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Trades mastered.</summary>
    public List<MerchantTrade> Trades { get; } = [];

    /// <summary>Areas served.</summary>
    public List<MerchantArea> Areas { get; } = [];

    /// <summary>Its registered staff.</summary>
    public List<Technician> Technicians { get; } = [];
}

/// <summary>A trade that a merchant masters.</summary>
public sealed class MerchantTrade
{
    /// <summary>The merchant.</summary>
    public long MerchantId { get; set; }

    /// <summary>The trade.</summary>
    public long TradeId { get; set; }

    /// <summary>Skill level: 1 simple jobs, 2 ordinary, 3 master.</summary>
    public int Skill { get; set; } = 2;
}

/// <summary>An area that a merchant serves.</summary>
public sealed class MerchantArea
{
    /// <summary>The merchant.</summary>
    public long MerchantId { get; set; }

    /// <summary>The area.</summary>
    public long AreaId { get; set; }
}

/// <summary>A person who does the work for a merchant (师傅).</summary>
public sealed class Technician
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The merchant this person works for.</summary>
    public long MerchantId { get; set; }

    /// <summary>Name that the caller is told.</summary>
    public required string Name { get; set; }

    /// <summary>E.164; null when only the shop's phone is used.</summary>
    public string? Phone { get; set; }

    /// <summary>Whether a caller who asks for a woman may be sent this person.</summary>
    public Gender Gender { get; set; }

    /// <summary>Languages and dialects spoken, comma-separated codes; empty means those of the shop.</summary>
    public string Languages { get; set; } = "";

    /// <summary>What this person does, of the shop's trades; empty means all of them.</summary>
    public List<TechnicianTrade> Trades { get; } = [];
}

/// <summary>A trade that a technician does.</summary>
public sealed class TechnicianTrade
{
    /// <summary>The technician.</summary>
    public long TechnicianId { get; set; }

    /// <summary>The trade.</summary>
    public long TradeId { get; set; }
}

/// <summary>What callers may be told about who comes.</summary>
public enum Gender
{
    /// <summary>Nobody said.</summary>
    NotStated = 0,

    /// <summary>A woman.</summary>
    Woman = 1,

    /// <summary>A man.</summary>
    Man = 2,
}

/// <summary>One append-only state of a merchant as the matcher saw it, so that a past snapshot can be rebuilt.</summary>
public sealed class MerchantVersion
{
    /// <summary>Order over all merchants, in the order of commits; a snapshot is named by the highest it contains.</summary>
    public long Sequence { get; set; }

    /// <summary>The merchant.</summary>
    public long MerchantId { get; set; }

    /// <summary>From when this state holds.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What changed it: the facts by name, or <c>Register</c> for the register.</summary>
    public required string Cause { get; set; }

    /// <summary>The matcher's inputs about this merchant, JSON.</summary>
    public required string State { get; set; }

    /// <summary>HMAC over this row and the seal of the row before, so that a changed or missing row shows.</summary>
    public required string Seal { get; set; }
}

/// <summary>What kind of provider a merchant is.</summary>
public enum ProviderKind
{
    /// <summary>A business.</summary>
    Shop = 0,

    /// <summary>A volunteer.</summary>
    Volunteer = 1,

    /// <summary>A body responsible for a fault: a property office, the water or gas company.</summary>
    Body = 2,
}

/// <summary>Where a merchant stands in the register.</summary>
public enum MerchantStatus
{
    /// <summary>May be offered work. Ends by suspension or leaving.</summary>
    Active = 0,

    /// <summary>Gets no offers until a supervisor lifts it.</summary>
    Suspended = 1,

    /// <summary>Left the register for good.</summary>
    Left = 2,
}
