namespace Hotline.Dispatch.Offers;

/// <summary>One merchant is asked to take one part of a ticket (派单). At most one acceptance stands per part.</summary>
public sealed class Offer
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The ticket.</summary>
    public long TicketId { get; set; }

    /// <summary>The part of the ticket that is offered.</summary>
    public long PartId { get; set; }

    /// <summary>The merchant who is asked.</summary>
    public long MerchantId { get; set; }

    /// <summary>The round of dispatching; an exclusion by decline or expiry lasts this round.</summary>
    public int Round { get; set; }

    /// <summary>Rank the matcher gave when the offer was made, from 1.</summary>
    public int Rank { get; set; }

    /// <summary>The wave within the round, from 1; offers of one wave are open side by side.</summary>
    public int Wave { get; set; } = 1;

    /// <summary>When it goes out: inside a wave the nearest merchant hears first.</summary>
    public DateTimeOffset ReleaseAt { get; set; }

    /// <summary>The decision of the matcher that it follows from; null when there was none.</summary>
    public long? DecisionId { get; set; }

    /// <summary>Who picked this merchant by hand; null when the ranking did.</summary>
    public string? PickedBy { get; set; }

    /// <summary>Why a person picked this merchant although another ranked first; null when nobody overruled the ranking.</summary>
    public string? ManualReason { get; set; }

    /// <summary>Short code of 4 digits for replies by text and key, unique among a phone's open offers and jobs.</summary>
    public required string Code { get; set; }

    /// <summary>Where the offer stands.</summary>
    public OfferStatus Status { get; internal set; }

    /// <summary>How long the merchant has once the carrier took the message.</summary>
    public TimeSpan Limit { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the carrier took the message.</summary>
    public DateTimeOffset? SentAt { get; internal set; }

    /// <summary>When it lapses; null until sent.</summary>
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <summary>When the merchant answered, or the offer ended without an answer.</summary>
    public DateTimeOffset? RespondedAt { get; internal set; }

    /// <summary>Which way the answer came; null without an answer.</summary>
    public AnswerWay? RespondedBy { get; internal set; }

    /// <summary>The merchant's reason to decline, or ours to withdraw.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Why the merchant said no, as a code; null unless declined.</summary>
    public DeclineReason? DeclineReason { get; internal set; }

    /// <summary>Raising it kills the link of this offer.</summary>
    public int LinkGeneration { get; set; }

    /// <summary>True while the merchant may still answer.</summary>
    public bool IsOpen => Status is OfferStatus.Queued or OfferStatus.Sent;
}

/// <summary>Where an offer stands.</summary>
public enum OfferStatus
{
    /// <summary>Written; the carrier has not taken the message. Ends when it does, or by an answer or withdrawal.</summary>
    Queued = 0,

    /// <summary>The carrier took the message and the limit runs. Ends by an answer, expiry or withdrawal.</summary>
    Sent = 1,

    /// <summary>The merchant took it; this acceptance stands. Ends only by release.</summary>
    Accepted = 2,

    /// <summary>The merchant said no. Final; counts on the record.</summary>
    Declined = 3,

    /// <summary>No answer within the limit. Final; counts on the record.</summary>
    Expired = 4,

    /// <summary>Taken back by us: another was first, the ticket ended, or the message is unconfirmed. Final; counts against nobody.</summary>
    Withdrawn = 5,

    /// <summary>Was accepted and no longer stands: no-show, cannot finish, reopened, cancelled. Final.</summary>
    Released = 6,
}

/// <summary>Which way a merchant's answer came.</summary>
public enum AnswerWay
{
    /// <summary>The merchant's page.</summary>
    Page = 0,

    /// <summary>A text message.</summary>
    Sms = 1,

    /// <summary>A key on a call.</summary>
    Keypad = 2,

    /// <summary>An agent, on behalf of the merchant.</summary>
    Agent = 3,

    /// <summary>A program with a key.</summary>
    Api = 4,

    /// <summary>The open board: the merchant claimed it without being asked.</summary>
    Board = 5,
}
