using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Lines;

/// <summary>What waits at a desk.</summary>
/// <param name="Tickets">Tickets that a person must look at.</param>
/// <param name="Tasks">Open tasks.</param>
/// <param name="Conversations">Conversations with texts that nobody has handled.</param>
public readonly record struct WaitingWork(int Tickets, int Tasks, int Conversations);

/// <summary>A ticket that does not wait for the morning: urgent promises run through closing.</summary>
/// <param name="Number">The ticket's number.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="Priority">Urgent or emergency.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Merchant">Who has accepted it; null while nobody has.</param>
public sealed record NightTicket(string Number, string Summary, Priority Priority, TicketStatus Status, string? Merchant);

/// <summary>Who is rung when something cannot wait, in the order in which they are rung.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Phone">E.164.</param>
public sealed record OnCallPerson(string Name, string Phone);

/// <summary>Whether a line's people will be done with what waits when the line closes.</summary>
/// <param name="ClosesAt">When the line closes; null when it is closed or never closes.</param>
/// <param name="OpensAt">When it opens next; null while it is open or never opens.</param>
/// <param name="IsClosing">True in the last half hour.</param>
/// <param name="Waiting">What waits.</param>
/// <param name="Agents">How many people take work now.</param>
/// <param name="DoneAt">When it would be done if everybody who is here went on; null when nobody is here.</param>
/// <param name="LeftMinutes">Minutes of work that would be left at closing.</param>
public sealed record ClosingForecast(DateTimeOffset? ClosesAt, DateTimeOffset? OpensAt, bool IsClosing, WaitingWork Waiting, int Agents, DateTimeOffset? DoneAt, int LeftMinutes)
{
    /// <summary>What goes on after closing: urgent tickets that are not done, the most pressing first.</summary>
    public IReadOnlyList<NightTicket> Tonight { get; init; } = [];

    /// <summary>Who takes care of it then; empty when nobody is named.</summary>
    public IReadOnlyList<OnCallPerson> OnCall { get; init; } = [];

    /// <summary>From so long before closing on it is shown. (default) Ours.</summary>
    public static readonly TimeSpan ShownFrom = TimeSpan.FromMinutes(30);

    // Handling times of a practised agent. (default) Ours.
    private const int MinutesPerTicket = 4;
    private const int MinutesPerTask = 3;
    private const int MinutesPerConversation = 2;

    /// <summary>Forecasts from what is known now.</summary>
    public static ClosingForecast Of(DateTimeOffset? closesAt, DateTimeOffset? opensAt, WaitingWork waiting, int agents, DateTimeOffset now)
    {
        var work = (waiting.Tickets * MinutesPerTicket) + (waiting.Tasks * MinutesPerTask) + (waiting.Conversations * MinutesPerConversation);
        var left = closesAt is { } at ? Math.Max(0, work - (int)Math.Floor((at - now).TotalMinutes * agents)) : work;
        return new ClosingForecast(closesAt, opensAt, closesAt - now <= ShownFrom, waiting, agents, agents == 0 ? null : now.AddMinutes(Math.Ceiling((double)work / agents)), left);
    }
}

/// <summary>A line opened or closed, and what waited then.</summary>
public sealed class LineTurn
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The line.</summary>
    public long LineId { get; set; }

    /// <summary>When, by its calendar.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Whether it opened or closed.</summary>
    public LineTurnKind Kind { get; set; }

    /// <summary>Tickets that waited for a person when it was written down.</summary>
    public int Tickets { get; set; }

    /// <summary>Open tasks.</summary>
    public int Tasks { get; set; }

    /// <summary>Conversations with unhandled texts.</summary>
    public int Conversations { get; set; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>What a line did.</summary>
public enum LineTurnKind
{
    /// <summary>It closed.</summary>
    Closed = 0,

    /// <summary>It opened.</summary>
    Opened = 1,
}
