namespace Hotline.Dispatch.Merchants;

/// <summary>Why a merchant must not be sent to somebody, or not be picked by somebody. It stands until it is lifted; lifting keeps the row.</summary>
public sealed class MerchantTie
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The merchant.</summary>
    public long MerchantId { get; set; }

    /// <summary>What stands between the two.</summary>
    public MerchantTieKind Kind { get; set; }

    /// <summary>The caller; null for an interest.</summary>
    public long? CallerId { get; set; }

    /// <summary>User name of the person at the desk who has an interest; null otherwise.</summary>
    public string? UserName { get; set; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; set; }

    /// <summary>Who entered it.</summary>
    public required string By { get; set; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was lifted; null while it stands.</summary>
    public DateTimeOffset? LiftedAt { get; set; }

    /// <summary>Who lifted it.</summary>
    public string? LiftedBy { get; set; }
}

/// <summary>What stands between a merchant and somebody. Names are wire contract: append only.</summary>
public enum MerchantTieKind
{
    /// <summary>The caller does not want this merchant again.</summary>
    CallerRefuses = 0,

    /// <summary>The merchant does not want to work for this caller again.</summary>
    MerchantRefuses = 1,

    /// <summary>Somebody at the desk is family, friend or partner of the merchant: this person's tickets do not go there.</summary>
    Interest = 2,
}
