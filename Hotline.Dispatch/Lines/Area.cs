namespace Hotline.Dispatch.Lines;

/// <summary>A part of the district that merchants serve (片区).</summary>
public sealed class Area
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Stable code used in the API.</summary>
    public required string Code { get; set; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>Latitude of its middle, degrees (WGS 84).</summary>
    public double Latitude { get; set; }

    /// <summary>Longitude of its middle, degrees (WGS 84).</summary>
    public double Longitude { get; set; }
}

/// <summary>Usual travel time from one area to another, door to door on an electric bicycle.</summary>
public sealed class AreaMinutes
{
    /// <summary>Where the merchant starts.</summary>
    public long FromAreaId { get; set; }

    /// <summary>Where the job is.</summary>
    public long ToAreaId { get; set; }

    /// <summary>Minutes.</summary>
    public int Minutes { get; set; }
}
