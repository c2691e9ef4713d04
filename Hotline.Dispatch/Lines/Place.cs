namespace Hotline.Dispatch.Lines;

/// <summary>One name in the gazetteer: an estate, a phase, a building, a gate, or what people call it (小区、期、栋、门、俗称).</summary>
public sealed class Place
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Stable code used in imports and the API.</summary>
    public required string Code { get; set; }

    /// <summary>The area it lies in.</summary>
    public long AreaId { get; set; }

    /// <summary>The place that it is part of, or another name of; null for an estate.</summary>
    public long? ParentId { get; set; }

    /// <summary>What kind of name this is.</summary>
    public PlaceKind Kind { get; set; }

    /// <summary>Name in Chinese, as people write it.</summary>
    public required string NameZh { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>Latitude, degrees (WGS 84), for navigation; null when nobody measured it.</summary>
    public double? Latitude { get; set; }

    /// <summary>Longitude, degrees (WGS 84).</summary>
    public double? Longitude { get; set; }
}

/// <summary>What kind of name a place in the gazetteer is.</summary>
public enum PlaceKind
{
    /// <summary>A residential estate or another named whole.</summary>
    Estate = 0,

    /// <summary>A phase of an estate.</summary>
    Phase = 1,

    /// <summary>A building.</summary>
    Building = 2,

    /// <summary>A gate or entrance.</summary>
    Gate = 3,

    /// <summary>Another name for its parent: a nickname, an old name, a dialect form.</summary>
    Nickname = 4,
}
