namespace Hotline.Dispatch.Jobs;

/// <summary>The accepted work of one trade (接单). It has instants, not a status; a released job keeps its past and holds nothing.</summary>
public sealed class Job
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The ticket it belongs to.</summary>
    public long TicketId { get; set; }

    /// <summary>The part of the ticket that it does.</summary>
    public long PartId { get; set; }

    /// <summary>The offer that was accepted.</summary>
    public long OfferId { get; set; }

    /// <summary>The offer that was accepted.</summary>
    public Offers.Offer? Offer { get; set; }

    /// <summary>Who does it.</summary>
    public long MerchantId { get; set; }

    /// <summary>When the merchant took it.</summary>
    public DateTimeOffset AcceptedAt { get; set; }

    /// <summary>When the work of this trade was finished; null while it is not.</summary>
    public DateTimeOffset? DoneAt { get; internal set; }

    /// <summary>When the merchant was freed of it without finishing; null while it stands.</summary>
    public DateTimeOffset? ReleasedAt { get; internal set; }

    /// <summary>Why it was released: no-show, cannot-finish, reopened, cancelled.</summary>
    public string? ReleaseReason { get; internal set; }

    /// <summary>Price said before the work, fen; null when none was.</summary>
    public long? QuoteFen { get; internal set; }

    /// <summary>When the caller agreed to the quote; null while not.</summary>
    public DateTimeOffset? QuoteConsentAt { get; internal set; }

    /// <summary>Price that the merchant reports as paid, fen.</summary>
    public long? PriceFen { get; internal set; }

    /// <summary>Rework until then is free and goes to the same merchant; null when there is no warranty.</summary>
    public DateTimeOffset? WarrantyUntil { get; internal set; }

    /// <summary>Visits in order; the last is the current one.</summary>
    public List<Visit> Visits { get; } = [];

    /// <summary>True while the merchant holds this work: neither done nor released.</summary>
    public bool IsStanding => DoneAt is null && ReleasedAt is null;

    /// <summary>The visit that is going on or comes next.</summary>
    public Visit CurrentVisit => Visits[^1];
}
