using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Data.Model;

/// <summary>One notice on its way out. Written with its cause, sent once knowingly, never lost silently.</summary>
public sealed class OutboxEntry
{
    public long Id { get; set; }

    /// <summary>By text or by spoken call; other ways never come here.</summary>
    public ContactWay Way { get; set; }
    public OutboxState State { get; set; }

    /// <summary>The line whose number speaks.</summary>
    public long LineId { get; set; }

    /// <summary>E.164.</summary>
    public required string Phone { get; set; }
    public NoticeTemplate Template { get; set; }
    public required string Language { get; set; }

    /// <summary>The template's arguments, JSON; a link is made only when the text is rendered.</summary>
    public required string Arguments { get; set; }
    public long? TicketId { get; set; }
    public long? OfferId { get; set; }
    public long? CallerId { get; set; }
    public long? MerchantId { get; set; }
    public long? TaskId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Not before this instant; retries push it on.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>The sender that holds it, and until when; another may take over after that.</summary>
    public string? LeasedBy { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>When it was marked as being posted. From then on it is never posted again by itself.</summary>
    public DateTimeOffset? SendingAt { get; set; }

    /// <summary>The text as it was rendered for the carrier, by which the carrier's list is searched; cleared when its fate is known.</summary>
    public string? Rendered { get; set; }
    public int Attempts { get; set; }
    public string? Sid { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Our or the carrier's code of what went wrong.</summary>
    public string? Error { get; set; }
}

/// <summary>Where an outgoing notice stands.</summary>
public enum OutboxState
{
    /// <summary>Written, not yet tried or safe to try again.</summary>
    Pending = 0,

    /// <summary>Being posted; if nobody reports back its fate is unknown and is looked up.</summary>
    Sending = 1,

    /// <summary>The carrier took it.</summary>
    Sent = 2,

    /// <summary>It reached the phone.</summary>
    Delivered = 3,

    /// <summary>It cannot be delivered; it went the next way.</summary>
    Failed = 4,

    /// <summary>Nobody knows; shown to agents, never sent again by itself.</summary>
    Unconfirmed = 5,

    /// <summary>No longer wanted before it was sent.</summary>
    Dropped = 6,
}
