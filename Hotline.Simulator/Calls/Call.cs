namespace Hotline.Simulator.Calls;

/// <summary>A call, or one leg of a bridged one, as the carrier keeps it. Only its flow changes it; anybody may read it.</summary>
public sealed class Call
{
    private readonly Lock gate = new();
    private readonly List<CallLine> lines = [];
    private int reports = -1;

    public required string Sid { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }

    /// <summary><c>inbound</c>, <c>outbound-api</c>, or <c>outbound-dial</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>queued, ringing, in-progress; then completed, busy, failed, no-answer, or canceled.</summary>
    public string Status { get; set; } = "queued";

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public TimeSpan QueueTime { get; set; }
    public string? ParentSid { get; init; }
    /// <summary>Keys sent after the answer, for an extension.</summary>
    public string? SendDigits { get; init; }

    /// <summary>The carrier ends the call then. Four hours is the vendor's own limit.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(4);

    public string? FallbackUrl { get; init; }
    public string? StatusCallback { get; init; }

    /// <summary>Which of initiated, ringing, answered, completed are reported.</summary>
    public IReadOnlySet<string> StatusEvents { get; init; } = new HashSet<string> { "completed" };

    /// <summary>The person outside.</summary>
    public CallPerson Person { get; set; } = new ScriptedPerson([]);

    /// <summary>Takes the end by <see cref="TimeLimit"/> off the agenda.</summary>
    internal Action TakeOffLimit { get; set; } = () => { };

    public CallControl Control { get; } = new();

    /// <summary>Completes with the call.</summary>
    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOver => EndedAt is not null;

    /// <summary>The number outside.</summary>
    public string Phone => Direction == "inbound" ? From : To;

    public TimeSpan Duration => AnsweredAt is { } from && EndedAt is { } until ? until - from : TimeSpan.Zero;

    public IReadOnlyList<CallLine> Lines { get { lock (gate) return [.. lines]; } }

    /// <summary>All that the person has heard so far on this call.</summary>
    public string Heard { get { lock (gate) return string.Join('\n', lines.Where(line => line.Kind == CallLine.Heard).Select(line => line.Text)); } }

    /// <summary>The report under way: the next one waits for it, so that only faults change their order.</summary>
    internal Task LastReport { get; set; } = Task.CompletedTask;

    public int NextReport() => Interlocked.Increment(ref reports);

    public void Write(DateTimeOffset at, string kind, string text = "")
    {
        lock (gate) if (lines.Count < 500) lines.Add(new CallLine(at, kind, text));
    }
}

/// <summary>Something that happened on a call, as the person outside lived it.</summary>
public sealed record CallLine(DateTimeOffset At, string Kind, string Text)
{
    /// <summary>Spoken by the hotline.</summary>
    public const string Heard = "heard";

    /// <summary>A sound file's address, or tones.</summary>
    public const string Played = "played";

    /// <summary>Keys that the person pressed.</summary>
    public const string Pressed = "pressed";

    /// <summary>Words that the person said.</summary>
    public const string Said = "said";

    /// <summary>A question that the person left unanswered.</summary>
    public const string Silent = "silent";

    /// <summary>The person waits in this queue.</summary>
    public const string Waits = "waits";

    /// <summary>The person talks with this number.</summary>
    public const string Connected = "connected";

    /// <summary>The person hung up.</summary>
    public const string HungUp = "hung-up";

    /// <summary>The other side ended the call.</summary>
    public const string Ended = "ended";
}
