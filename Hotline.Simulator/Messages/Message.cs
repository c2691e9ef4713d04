namespace Hotline.Simulator.Messages;

/// <summary>A text on the carrier's books. Statuses only go forward.</summary>
public sealed record Message
{
    public required string Sid { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Body { get; init; }

    /// <summary><c>inbound</c>, <c>outbound-api</c>, or <c>outbound-reply</c> (a webhook's answer).</summary>
    public required string Direction { get; init; }

    /// <summary>queued, sent, delivered; or failed, undelivered; an inbound one is received.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public int? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
    public string? MessagingServiceSid { get; init; }
    public string? StatusCallback { get; init; }

    /// <summary>The registered text that it was made from.</summary>
    public string? ContentSid { get; init; }

    /// <summary>Undelivered by then, it is given up.</summary>
    public TimeSpan ValidFor { get; init; } = TimeSpan.FromHours(10);

    /// <summary>The number outside: sender of an inbound text, receiver of an outbound one.</summary>
    public string Phone => Direction == "inbound" ? From : To;
}
