namespace Hotline.Dispatch.Tickets;

/// <summary>
/// Reasons that the house gives by itself, where a person would write their own words. Stored as these codes; readers see them in their language.
/// A released job's reason may also be the name of the <see cref="Jobs.VisitOutcome"/> that ended it.
/// </summary>
public static class HouseReason
{
    /// <summary>An open offer ended because another merchant accepted first.</summary>
    public const string AnotherWasFirst = "another-was-first";

    /// <summary>Open offers ended because the ticket waits for the caller.</summary>
    public const string OnHold = "on-hold";

    /// <summary>Offers and job ended with the ticket.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>An acceptance ended because the ticket was reopened.</summary>
    public const string Reopened = "reopened";

    /// <summary>The ticket ended because its matter goes on in another, which <see cref="TicketMerged"/> names.</summary>
    public const string Merged = "merged";

    /// <summary>Nobody knows whether the offer's text went out.</summary>
    public const string MessageUnconfirmed = "message-unconfirmed";

    /// <summary>Neither carrier nor agent reached the merchant in time.</summary>
    public const string NotReached = "not-reached";

    /// <summary>The caller was content in the follow-up.</summary>
    public const string CallerContent = "caller-content";

    /// <summary>The caller was unhappy in the follow-up.</summary>
    public const string CallerUnhappy = "caller-unhappy";

    /// <summary>Nobody was reached on as many day parts as are tried.</summary>
    public const string CallerNotReached = "caller-not-reached";

    /// <summary>The caller wants this merchant no more.</summary>
    public const string CallerRefuses = "caller-refuses";

    /// <summary>A person chose another merchant for work that came back.</summary>
    public const string OtherMerchantChosen = "other-merchant-chosen";

    /// <summary>The caller cancelled on their page and wrote no reason.</summary>
    public const string CallerCancelled = "caller-cancelled";

    /// <summary>Personal text was purged at the end of its retention.</summary>
    public const string Retention = "retention";
}
