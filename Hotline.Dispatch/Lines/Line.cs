namespace Hotline.Dispatch.Lines;

/// <summary>A number that residents call or write to, with its hours and its people (热线).</summary>
public sealed class Line
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Stable code used in the API, for example <c>hotline</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>The line's own number, E.164.</summary>
    public required string Phone { get; set; }

    /// <summary>Service hours of the line.</summary>
    public long CalendarId { get; set; }

    /// <summary>IANA zone in which the line's days are counted.</summary>
    public string Zone { get; set; } = "Asia/Shanghai";

    /// <summary>Number of the person on call who is rung when a hazard or an urgent promise needs somebody now; null when nobody is named.</summary>
    public string? OnCallPhone { get; set; }
}
