namespace Hotline.Api.Carrier;

/// <summary>A call that we place. Numbers are E.164, <c>client:</c> or <c>sip:</c>.</summary>
public sealed record OutboundCall
{
    public required string To { get; init; }

    /// <summary>One of our own numbers: it is what the other side sees.</summary>
    public required string From { get; init; }

    /// <summary>Where the carrier asks what to do once the call is answered.</summary>
    public required Uri Url { get; init; }

    /// <summary>Progress reports; carry the outbox row's id in its query so that a report finds its cause even when the answer was lost.</summary>
    public Uri? StatusCallback { get; init; }

    /// <summary>How long it rings.</summary>
    public TimeSpan RingFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The carrier ends the call after this, so that a forgotten line costs no fortune.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Keys pressed after the answer, for extensions: digits, <c>w</c> waits half a second.</summary>
    public string? SendDigits { get; init; }
}

/// <summary>A text that we send: words, or a registered template where the region delivers nothing else.</summary>
public sealed record OutboundMessage
{
    public required string To { get; init; }

    public required string From { get; init; }

    /// <summary>The words as the reader sees them. Sent as they are unless the region wants templates.</summary>
    public required string Body { get; init; }

    /// <summary>Our name of the text (<c>offer</c>, <c>on-the-way</c> …), by which the region's registered template is found.</summary>
    public string? Template { get; init; }

    /// <summary>The template's variables by our names.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public Uri? StatusCallback { get; init; }

    /// <summary>After this the carrier drops the text instead of delivering it: an offer that arrives late only confuses.</summary>
    public TimeSpan? ValidFor { get; init; }
}

/// <summary>What a live call does next.</summary>
public abstract record CallRedirect
{
    private CallRedirect() { }

    /// <summary>Ask this address for instructions.</summary>
    public sealed record ToUrl(Uri Url) : CallRedirect;

    /// <summary>Follow these instructions (at most <see cref="CarrierLimits.InlineTwiml"/> characters).</summary>
    public sealed record ToTwiml(string Xml) : CallRedirect;

    /// <summary>End it, answered or not.</summary>
    public sealed record HangUp : CallRedirect;

    /// <summary>Stop ringing; a call that was answered meanwhile goes on.</summary>
    public sealed record Cancel : CallRedirect;
}

/// <summary>A change to one person in a conference; null leaves things as they are.</summary>
/// <param name="ConferenceSid">The conference.</param>
/// <param name="Participant">The call's sid or the participant's label.</param>
public sealed record ParticipantChange(string ConferenceSid, string Participant)
{
    public bool? Muted { get; init; }
    public bool? Hold { get; init; }
    public Uri? HoldUrl { get; init; }
    public Uri? AnnounceUrl { get; init; }
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>Whisper to this call only; null ends nothing.</summary>
    public string? CallSidToCoach { get; init; }
}

/// <summary>Which messages or calls to list.</summary>
/// <param name="To">Exactly this number; null for all.</param>
/// <param name="From">Exactly this number; null for all.</param>
/// <param name="Since">Nothing made before this.</param>
public sealed record CarrierSearch(string? To, string? From, DateTimeOffset Since);

/// <summary>A message in the carrier's books.</summary>
public sealed record CarrierMessage(
    string Sid, string? From, string? To, string? Body, string Status, string? Direction, int? ErrorCode,
    DateTimeOffset? CreatedAt, DateTimeOffset? SentAt, int? Segments);

/// <summary>A call in the carrier's books.</summary>
public sealed record CarrierCall(
    string Sid, string? ParentSid, string? From, string? To, string Status, string? Direction,
    DateTimeOffset? CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, TimeSpan? Duration);

/// <summary>A list from the carrier. Only a complete list proves that something is not there.</summary>
public abstract record CarrierList<T>
{
    private CarrierList() { }

    /// <param name="Items">Newest first.</param>
    /// <param name="IsComplete">Everything that was asked for is in <paramref name="Items"/>; false when the list was cut.</param>
    public sealed record Listed(IReadOnlyList<T> Items, bool IsComplete) : CarrierList<T>;

    /// <summary>No answer that can be used; ask again later.</summary>
    public sealed record Unavailable(string Reason) : CarrierList<T>;
}
