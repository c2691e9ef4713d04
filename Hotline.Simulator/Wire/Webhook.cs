using Hotline.Simulator.Journal;

namespace Hotline.Simulator.Wire;

/// <summary>A request that the carrier wants to make of the host.</summary>
public sealed record Webhook
{
    /// <summary><c>sms-in</c>, <c>sms-status</c>, <c>voice</c>, <c>call-status</c>, <c>recording</c>: what faults and journal call it.</summary>
    public required string What { get; init; }

    public required string Url { get; init; }
    public string Method { get; init; } = "POST";
    public string? FallbackUrl { get; init; }
    public string FallbackMethod { get; init; } = "POST";
    public required IReadOnlyList<Field> Form { get; init; }

    /// <summary>The message or call that it is about.</summary>
    public required string Sid { get; init; }

    /// <summary>The outside phone, so that faults can aim at one person.</summary>
    public string? Phone { get; init; }

    /// <summary>Kept through retries, so that the host can tell a repeat from a second event.</summary>
    public string IdempotencyToken { get; init; } = Guid.NewGuid().ToString();
}

/// <summary>What became of a webhook after all tries.</summary>
public sealed record WebhookAnswer(WebhookEnd End, int? Status = null, string Body = "", string ContentType = "", int ErrorCode = 0)
{
    public bool IsAnswered => End == WebhookEnd.Answered;
}

/// <summary>What became of a webhook after all tries, its fallback included.</summary>
public enum WebhookEnd
{
    /// <summary>Some try got a 2xx.</summary>
    Answered,

    /// <summary>Every try failed; <see cref="WebhookAnswer.ErrorCode"/> says how the last one did.</summary>
    Failed,

    /// <summary>A fault delays it, or holds it until another has passed: the end is not known yet.</summary>
    Held,

    /// <summary>A fault lost it; nothing was sent.</summary>
    Dropped,
}
