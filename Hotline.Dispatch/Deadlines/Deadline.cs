namespace Hotline.Dispatch.Deadlines;

/// <summary>One promise about a ticket with a due time (时限). It warns once and breaches once.</summary>
public sealed class Deadline
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The ticket.</summary>
    public long TicketId { get; set; }

    /// <summary>What was promised.</summary>
    public DeadlineKind Kind { get; set; }

    /// <summary>When the promise began.</summary>
    public DateTimeOffset StartAt { get; set; }

    /// <summary>How much time was promised.</summary>
    public TimeSpan Budget { get; set; }

    /// <summary>After how much of the budget somebody is warned.</summary>
    public TimeSpan WarnAfter { get; set; }

    /// <summary>What the budget runs on.</summary>
    public DeadlineClock RunsOn { get; set; }

    /// <summary>The newest row of the calendar when it was computed, so that its receipt can be rendered again; null on wall time.</summary>
    public long? CalendarId { get; set; }

    /// <summary>Version of the promise table that gave the budget; 0 for the defaults.</summary>
    public int PolicyVersion { get; set; }

    /// <summary>When somebody is warned.</summary>
    public DateTimeOffset WarnAt { get; internal set; }

    /// <summary>When the promise is broken.</summary>
    public DateTimeOffset DueAt { get; internal set; }

    /// <summary>Since when the promise waits for the caller; null while it runs.</summary>
    public DateTimeOffset? PausedAt { get; internal set; }

    /// <summary>When the warning was given.</summary>
    public DateTimeOffset? WarnedAt { get; internal set; }

    /// <summary>When the breach was recorded.</summary>
    public DateTimeOffset? BreachedAt { get; internal set; }

    /// <summary>When the promise was kept (perhaps late).</summary>
    public DateTimeOffset? MetAt { get; internal set; }

    /// <summary>When the promise lapsed because the ticket ended otherwise.</summary>
    public DateTimeOffset? CancelledAt { get; internal set; }

    /// <summary>When a moved promise took its place; it then counts as lapsed, too. Null otherwise.</summary>
    public DateTimeOffset? SupersededAt { get; internal set; }

    /// <summary>The promise whose place it took; null when it is the first.</summary>
    public long? SupersedesId { get; set; }

    /// <summary>The promise whose place it took; null when it is the first or not loaded.</summary>
    public Deadline? Supersedes { get; set; }

    /// <summary>Why it took that place; null when it is the first.</summary>
    public DeadlineChange? Change { get; internal set; }

    /// <summary>When the next rung of its escalation ladder is looked at; null when nobody waits to be told.</summary>
    public DateTimeOffset? NextRungAt { get; internal set; }

    /// <summary>True while the promise is neither met nor lapsed.</summary>
    public bool IsOpen => MetAt is null && CancelledAt is null;
}

/// <summary>What was promised.</summary>
public enum DeadlineKind
{
    /// <summary>A call is answered.</summary>
    Answer = 0,

    /// <summary>A message is looked at and dispatched, answered or turned away.</summary>
    Triage = 1,

    /// <summary>The first offer goes out.</summary>
    FirstOffer = 2,

    /// <summary>A merchant accepts.</summary>
    Accept = 3,

    /// <summary>The technician is on site.</summary>
    Arrive = 4,

    /// <summary>The work is finished.</summary>
    Complete = 5,

    /// <summary>The caller was asked how it went.</summary>
    FollowUp = 6,

    /// <summary>A complaint is answered.</summary>
    ComplaintReply = 7,

    /// <summary>The caller is called back.</summary>
    CallBack = 8,
}

/// <summary>What a budget runs on.</summary>
public enum DeadlineClock
{
    /// <summary>Only while the line is open.</summary>
    ServiceTime = 0,

    /// <summary>Always: urgent promises run through closing time.</summary>
    WallTime = 1,
}

/// <summary>Why a promise moved.</summary>
public enum DeadlineChange
{
    /// <summary>The priority changed, or the service and with it the terms.</summary>
    Priority = 0,

    /// <summary>The calendar got another version.</summary>
    Calendar = 1,

    /// <summary>The caller wants somebody at another time.</summary>
    WantedTime = 2,
}
