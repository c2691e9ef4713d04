namespace Hotline.Dispatch.Messages;

/// <summary>One text in a conversation, and, for an inbound one, what was proposed and done with it.</summary>
public sealed class Message
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The conversation.</summary>
    public long ConversationId { get; set; }

    /// <summary>Who wrote it.</summary>
    public MessageDirection Direction { get; set; }

    /// <summary>The cleaned text; personal, purged with its ticket.</summary>
    public required string Body { get; set; }

    /// <summary>When it reached us, or was written by us.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Where it stands.</summary>
    public MessageStatus Status { get; internal set; }

    /// <summary>The ticket it belongs to, once that is certain.</summary>
    public long? TicketId { get; internal set; }

    /// <summary>The outgoing notice it shows; null for inbound texts.</summary>
    public long? OutboxId { get; set; }

    /// <summary>The open ticket it probably belongs to; null when it looks like a new matter.</summary>
    public long? ProposedTicketId { get; internal set; }

    /// <summary>Why that is proposed, in Chinese; null without a proposal.</summary>
    public string? ProposalReasonZh { get; internal set; }

    /// <summary>Why that is proposed, in English; null without a proposal.</summary>
    public string? ProposalReasonEn { get; internal set; }

    /// <summary>Who confirmed or overruled the proposal; null while nobody has.</summary>
    public string? HandledBy { get; internal set; }

    /// <summary>A text of ours that was given to the carrier for <paramref name="outboxId"/>.</summary>
    public static Message Ours(long conversationId, string body, long outboxId, long? ticketId, DateTimeOffset now) => new()
    {
        ConversationId = conversationId, Direction = MessageDirection.Out, Body = body, At = now,
        OutboxId = outboxId, TicketId = ticketId, Status = MessageStatus.Queued,
    };

    private void Take(MessageStep step) => Status = MessageLifecycle.Next(Status, step);

    /// <summary>A machine could read it as a command and carried it out.</summary>
    public void ReadAsCommand(long? ticketId)
    {
        Take(MessageStep.Read);
        TicketId = ticketId;
    }

    /// <summary>It waits for an agent's key: join <paramref name="ticketId"/>, or a new ticket when that is null.</summary>
    public void Propose(long? ticketId, string reasonZh, string reasonEn)
    {
        Take(MessageStep.Propose);
        ProposedTicketId = ticketId;
        ProposalReasonZh = reasonZh;
        ProposalReasonEn = reasonEn;
    }

    /// <summary>It belongs to this open ticket.</summary>
    public void Join(long ticketId, string by)
    {
        Take(MessageStep.Join);
        TicketId = ticketId;
        HandledBy = by;
    }

    /// <summary>A ticket was opened from it.</summary>
    public void Open(long ticketId, string by)
    {
        Take(MessageStep.Open);
        TicketId = ticketId;
        HandledBy = by;
    }

    /// <summary>A person saw it, and nothing is to be done.</summary>
    public void Dismiss(string by)
    {
        Take(MessageStep.Dismiss);
        HandledBy = by;
    }

    /// <summary>The carrier's word, or its silence, about a text of ours.</summary>
    public void Follow(MessageStep step) => Take(step);
}

/// <summary>Who wrote a text.</summary>
public enum MessageDirection
{
    /// <summary>They to us.</summary>
    In = 0,

    /// <summary>We to them.</summary>
    Out = 1,
}
