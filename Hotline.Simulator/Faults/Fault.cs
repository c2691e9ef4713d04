namespace Hotline.Simulator.Faults;

/// <summary>Something that goes wrong on the wire: for the next <see cref="Count"/> requests that match, or with a <see cref="Probability"/>.</summary>
public sealed record Fault
{
    public string Id { get; init; } = "";

    /// <summary>Which way the request goes that it hits.</summary>
    public required FaultSide Side { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>Only requests called so: <c>messages</c>, <c>calls</c>; <c>sms-in</c>, <c>sms-status</c>, <c>voice</c>, <c>call-status</c>, <c>recording</c>.</summary>
    public string? What { get; init; }

    /// <summary>Only requests whose address contains this.</summary>
    public string? Path { get; init; }

    /// <summary>Only requests of this method.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests about this outside phone.</summary>
    public string? Phone { get; init; }

    /// <summary>How many times it strikes; null: without end. Default one when no probability is given.</summary>
    public int? Count { get; init; }

    /// <summary>0 to 1; drawn from <see cref="Seed"/>, so a run can be repeated.</summary>
    public double? Probability { get; init; }

    public int Seed { get; init; }

    /// <summary>Answer of <see cref="FaultKind.Error"/>; 429 carries code 20429.</summary>
    public int Status { get; init; } = 503;

    /// <summary>Length of <see cref="FaultKind.Delay"/> (on the REST side in real time), longest wait of a REST <see cref="FaultKind.Timeout"/>, and of a <see cref="FaultKind.Reorder"/> that no other webhook follows.</summary>
    public int DelayMs { get; init; } = 5_000;

    /// <summary>REST: the carrier did what was asked before things went wrong. Default: true for reset and time-out, false for an error.</summary>
    public bool? Taken { get; init; }

    /// <summary>How often a <see cref="FaultKind.Duplicate"/> arrives in all.</summary>
    public int Copies { get; init; } = 2;

    /// <summary>Duplicates arrive at the same moment instead of one after another.</summary>
    public bool Together { get; init; }

    /// <summary>How often it struck.</summary>
    public int Struck { get; init; }
}

/// <summary>Which way a request goes.</summary>
public enum FaultSide
{
    /// <summary>From the host to the carrier.</summary>
    Rest,

    /// <summary>From the carrier to the host.</summary>
    Webhook,
}

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>The request is answered <see cref="Fault.Status"/>. Webhook: by something in between, the host never sees it.</summary>
    Error,

    /// <summary>No answer. REST: the connection stays open. Webhook: the host gets it, the carrier counts it as timed out at once.</summary>
    Timeout,

    /// <summary>Webhook only: it arrives <see cref="Fault.Copies"/> times, with one idempotency token.</summary>
    Duplicate,

    /// <summary>Messages' webhooks only: it is held until the next one has passed.</summary>
    Reorder,

    /// <summary>It takes <see cref="Fault.DelayMs"/> longer.</summary>
    Delay,

    /// <summary>The connection is reset after the request was read. REST: the request was carried out, the answer is lost.</summary>
    Reset,

    /// <summary>REST: the connection is closed before the request is read. Webhook: it is never sent, and the carrier does not notice.</summary>
    Drop,
}
