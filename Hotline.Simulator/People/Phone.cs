using Hotline.Simulator.Calls;

namespace Hotline.Simulator.People;

/// <summary>A phone outside: what came to it, what it sent, how its owner behaves. The newest 200 texts and 100 calls are kept.</summary>
public sealed class Phone(string number)
{
    public const int MostTexts = 200;
    public const int MostCalls = 100;

    public string Number { get; } = number;
    public PhoneHabits Habits { get; set; } = new();
    public List<PhoneText> Texts { get; } = [];
    public List<Call> Calls { get; } = [];

    /// <summary>Set by a population: answers in the person's own way instead of by <see cref="PhoneHabits.Script"/>.</summary>
    public Func<CallPerson>? Owner { get; set; }
}

/// <summary>A text on a phone; the direction is as the phone sees it, <see cref="Received"/> or <see cref="Sent"/>.</summary>
public sealed record PhoneText(string Sid, string From, string To, string Body, DateTimeOffset At, string Direction)
{
    public const string Received = "received";
    public const string Sent = "sent";
}

/// <summary>A call as the person on the phone lived it: what was heard, and what was pressed or said.</summary>
public sealed record PhoneCall(
    string Sid, string From, string To, string Direction, string Status, DateTimeOffset At, DateTimeOffset? AnsweredAt, DateTimeOffset? EndedAt, IReadOnlyList<CallLine> Lines)
{
    internal static PhoneCall Of(Call call) =>
        new(call.Sid, call.From, call.To, call.Direction, call.Status, call.CreatedAt, call.AnsweredAt, call.EndedAt, call.Lines);
}

/// <summary>How the owner of a phone behaves until told otherwise.</summary>
public sealed record PhoneHabits
{
    /// <summary>What happens when it rings.</summary>
    public CallHabit Calls { get; init; } = CallHabit.Answer;

    /// <summary>What happens to texts.</summary>
    public TextHabit Texts { get; init; } = TextHabit.Delivered;

    /// <summary>What the person does on each answered call; see ScriptedPerson.</summary>
    public IReadOnlyList<string> Script { get; init; } = [];
}

/// <summary>What happens when a phone rings.</summary>
public enum CallHabit
{
    /// <summary>It is picked up after two rings.</summary>
    Answer,

    /// <summary>It rings until the caller's time-out.</summary>
    Ignore,

    /// <summary>It is engaged.</summary>
    Busy,

    /// <summary>It is off or does not exist: the call fails.</summary>
    Unreachable,
}

/// <summary>What happens to texts for a phone.</summary>
public enum TextHabit
{
    /// <summary>They arrive.</summary>
    Delivered,

    /// <summary>They are sent and reported undelivered (30005).</summary>
    Undelivered,

    /// <summary>They are sent and reported undelivered, because nobody reads texts on a landline (30006).</summary>
    Landline,

    /// <summary>They fail at once (30003).</summary>
    Failed,
}
