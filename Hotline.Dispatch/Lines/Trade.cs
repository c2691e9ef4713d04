namespace Hotline.Dispatch.Lines;

/// <summary>A craft that a merchant masters (工种), for example plumbing.</summary>
public sealed class Trade
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Stable code used in the API.</summary>
    public required string Code { get; set; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }
}
