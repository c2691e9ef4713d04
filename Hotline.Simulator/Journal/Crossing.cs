namespace Hotline.Simulator.Journal;

/// <summary>
/// One thing that crossed the wire, or that the carrier did instead. A request and its answer are two crossings, so that their
/// order among others stays visible; the answer names its request in <see cref="Of"/>.
/// </summary>
public sealed record Crossing
{
    /// <summary>Counts from 1; never reused.</summary>
    public long Seq { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary><c>rest</c>: the host asked the carrier. <c>webhook</c>: the carrier asked the host. <c>sim</c>: neither; <see cref="Note"/> says what.</summary>
    public required string Side { get; init; }

    /// <summary><c>request</c>, <c>answer</c>, or <c>note</c>.</summary>
    public required string Step { get; init; }

    /// <summary>What it is about: <c>sms-in</c>, <c>sms-status</c>, <c>voice</c>, <c>call-status</c>, <c>messages</c>, <c>calls</c>, …</summary>
    public required string What { get; init; }

    public long? Of { get; init; }
    public string? Method { get; init; }
    public string? Url { get; init; }

    /// <summary>The form fields of a request; values longer than 4,000 characters are cut.</summary>
    public IReadOnlyList<Field>? Form { get; init; }

    public string? Signature { get; init; }

    /// <summary>From 1; higher when the carrier tries again, with the same idempotency token.</summary>
    public int? Attempt { get; init; }

    public int? Status { get; init; }
    public string? Body { get; init; }
    public string? Sid { get; init; }

    /// <summary>The fault that was applied, if one was.</summary>
    public string? Fault { get; init; }

    public string? Note { get; init; }
}

/// <summary>A form field; a list of these keeps order and repeated names.</summary>
public readonly record struct Field(string Name, string Value);
