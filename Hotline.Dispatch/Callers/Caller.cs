namespace Hotline.Dispatch.Callers;

/// <summary>A resident who asks (来电人). The phone may be absent, and several callers may share one.</summary>
public sealed class Caller
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Counts every change.</summary>
    public int Version { get; set; }

    /// <summary>Name as given; null while unknown.</summary>
    public string? Name { get; set; }

    /// <summary>E.164; null for a walk-in without a phone or a withheld number.</summary>
    public string? Phone { get; set; }

    /// <summary>True when several people use this phone (a dormitory): no state is told on it without the ticket's code.</summary>
    public bool IsSharedPhone { get; set; }

    /// <summary>How this person is reached; what fails falls to the next way.</summary>
    public ContactWay ContactWay { get; set; }

    /// <summary>Language of notices: <c>zh</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "zh";

    /// <summary>Code of the language or dialect that this person asked to be spoken to in, see <see cref="SpokenLanguages"/>; null while it is Mandarin or unknown.</summary>
    public string? Dialect { get; set; }

    /// <summary>Class on the care list (关爱名单), for example <c>elderly-alone</c>; null when not on it. Agents only.</summary>
    public string? CareClass { get; set; }

    /// <summary>Area of the last known address.</summary>
    public long? AreaId { get; set; }

    /// <summary>Estate or building of the last known address.</summary>
    public long? PlaceId { get; set; }

    /// <summary>Last known address in words.</summary>
    public string? Address { get; set; }

    /// <summary>Raising it kills every link this person holds.</summary>
    public int LinkGeneration { get; set; }

    /// <summary>When the person first reached us.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the personal text was erased; null while it stands.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>True when the person is on the care list.</summary>
    public bool IsOnCareList => CareClass is not null;

    /// <summary>Keeps the language that was asked for, for the next time; Mandarin takes a former one back.</summary>
    public void RememberLanguage(string code)
    {
        var dialect = code == SpokenLanguages.Mandarin ? null : code;
        if (Dialect == dialect) return;
        Dialect = dialect;
        Version++;
    }

    /// <summary>Takes the person out of this row, which the tickets still need; every link the person holds dies.</summary>
    public void Erase(DateTimeOffset now)
    {
        (Name, Phone, IsSharedPhone, ContactWay) = (null, null, false, ContactWay.None);
        (Dialect, CareClass, AreaId, PlaceId, Address) = (null, null, null, null, null);
        LinkGeneration++;
        Version++;
        ErasedAt = now;
    }
}

/// <summary>How a person is reached. What cannot be delivered falls to the next way, at last to an agent's task.</summary>
public enum ContactWay
{
    /// <summary>Text messages.</summary>
    Sms = 0,

    /// <summary>A call that speaks the notice and takes keys.</summary>
    SpokenCall = 1,

    /// <summary>An agent calls.</summary>
    AgentCall = 2,

    /// <summary>Nobody is told: the person asked for it, or left no way.</summary>
    None = 3,
}
