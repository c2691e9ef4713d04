using Hotline.Dispatch.Messages;

namespace Hotline.Api.Data.Views;

/// <summary>A conversation with its last messages.</summary>
public sealed record ConversationView : ConversationRow
{
    /// <summary>When the phone opted out of texts; null while it may be written to.</summary>
    public required DateTimeOffset? OptedOutAt { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<MessageView> Messages { get; init; } = [];
}

/// <summary>One text.</summary>
public sealed record MessageView
{
    public required long Id { get; init; }
    public required MessageDirection Direction { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset At { get; init; }
    public required MessageStatus Status { get; init; }
    public required string? TicketNumber { get; init; }

    /// <summary>Who confirmed or overruled the proposal.</summary>
    public required string? HandledBy { get; init; }
}
