using System.Collections.Frozen;

namespace Hotline.Dispatch.Messages;

/// <summary>Where a text stands.</summary>
public enum MessageStatus
{
    /// <summary>Inbound, stored; nothing decided. Ends by any reading.</summary>
    Received = 0,

    /// <summary>Inbound, carried out as a command. Final.</summary>
    Read = 1,

    /// <summary>Inbound, waits for an agent to confirm the proposal. Ends by joining or opening a ticket.</summary>
    Proposed = 2,

    /// <summary>Inbound, part of an open ticket. Final.</summary>
    Joined = 3,

    /// <summary>Inbound, a ticket was opened from it. Final.</summary>
    Opened = 4,

    /// <summary>Ours, written to the outbox. Ends when the carrier takes it, refuses it, or leaves us in doubt.</summary>
    Queued = 5,

    /// <summary>Ours, taken by the carrier. Ends by delivery or failure.</summary>
    Sent = 6,

    /// <summary>Ours, on the phone. Final.</summary>
    Delivered = 7,

    /// <summary>Ours, not deliverable; the notice went another way. Final.</summary>
    Failed = 8,

    /// <summary>Ours, and nobody knows whether it went out; shown to agents, never resent by itself. Ends if the carrier reports after all.</summary>
    Unconfirmed = 9,

    /// <summary>Inbound, an agent saw it and nothing is to be done: thanks, an advert. Final.</summary>
    Dismissed = 10,
}

/// <summary>What can happen to a text.</summary>
public enum MessageStep
{
    /// <summary>Read as a command.</summary>
    Read = 0,

    /// <summary>A proposal is made to an agent.</summary>
    Propose = 1,

    /// <summary>It joins an open ticket.</summary>
    Join = 2,

    /// <summary>A ticket is opened from it.</summary>
    Open = 3,

    /// <summary>The carrier took it.</summary>
    Send = 4,

    /// <summary>The carrier delivered it.</summary>
    Deliver = 5,

    /// <summary>It cannot be delivered.</summary>
    Fail = 6,

    /// <summary>Its fate is unknown.</summary>
    Lose = 7,

    /// <summary>Nothing is to be done about it.</summary>
    Dismiss = 8,
}

/// <summary>The life of a text, as data: (status, step) → status. What is not listed is refused.</summary>
public static class MessageLifecycle
{
    /// <summary>Every allowed step.</summary>
    public static FrozenDictionary<(MessageStatus From, MessageStep Step), MessageStatus> Table { get; } = new Dictionary<(MessageStatus, MessageStep), MessageStatus>
    {
        [(MessageStatus.Received, MessageStep.Read)] = MessageStatus.Read,
        [(MessageStatus.Received, MessageStep.Propose)] = MessageStatus.Proposed,
        [(MessageStatus.Received, MessageStep.Join)] = MessageStatus.Joined,
        [(MessageStatus.Received, MessageStep.Open)] = MessageStatus.Opened,
        [(MessageStatus.Proposed, MessageStep.Join)] = MessageStatus.Joined,
        [(MessageStatus.Proposed, MessageStep.Open)] = MessageStatus.Opened,
        [(MessageStatus.Proposed, MessageStep.Dismiss)] = MessageStatus.Dismissed,
        [(MessageStatus.Queued, MessageStep.Send)] = MessageStatus.Sent,
        [(MessageStatus.Queued, MessageStep.Fail)] = MessageStatus.Failed,
        [(MessageStatus.Queued, MessageStep.Lose)] = MessageStatus.Unconfirmed,
        [(MessageStatus.Sent, MessageStep.Deliver)] = MessageStatus.Delivered,
        [(MessageStatus.Sent, MessageStep.Fail)] = MessageStatus.Failed,
        [(MessageStatus.Unconfirmed, MessageStep.Send)] = MessageStatus.Sent,
        [(MessageStatus.Unconfirmed, MessageStep.Deliver)] = MessageStatus.Delivered,
        [(MessageStatus.Unconfirmed, MessageStep.Fail)] = MessageStatus.Failed,
    }.ToFrozenDictionary();

    /// <summary>Where <paramref name="step"/> leads from <paramref name="from"/>.</summary>
    /// <exception cref="Refused"><c>illegal-step</c> when the table does not list it.</exception>
    public static MessageStatus Next(MessageStatus from, MessageStep step) =>
        Table.TryGetValue((from, step), out var next) ? next : throw new Refused("illegal-step", $"The message is {from}; the step {step} is not possible.");
}
