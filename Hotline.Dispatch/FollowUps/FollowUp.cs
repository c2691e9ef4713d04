namespace Hotline.Dispatch.FollowUps;

/// <summary>After the work is done the caller is asked (回访). One row per asking.</summary>
public sealed class FollowUp
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The ticket.</summary>
    public long TicketId { get; set; }

    /// <summary>How the caller is asked.</summary>
    public FollowUpWay Way { get; set; }

    /// <summary>When the question went out or the agent asked.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When the caller answered; null while not.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>What came of it.</summary>
    public FollowUpOutcome? Outcome { get; internal set; }

    /// <summary>Satisfaction, 1 (bad) to 5 (good); null when none was given.</summary>
    public int? Score { get; internal set; }

    /// <summary>The caller's words.</summary>
    public string? Comment { get; internal set; }

    /// <summary>True while an answer is awaited.</summary>
    public bool IsOpen => Outcome is null;
}

/// <summary>What came of a follow-up.</summary>
public enum FollowUpOutcome
{
    /// <summary>The caller is content; the ticket closes.</summary>
    Satisfied = 0,

    /// <summary>The caller is unhappy; the ticket reopens and the supervisor is told.</summary>
    Unhappy = 1,

    /// <summary>Nobody was reached in this try.</summary>
    Unreachable = 2,

    /// <summary>Ended without an answer because the ticket was reopened or closed otherwise.</summary>
    Superseded = 3,

    /// <summary>The text was not answered in its time; an agent calls.</summary>
    NoAnswer = 4,
}

/// <summary>How a caller is asked after the work.</summary>
public enum FollowUpWay
{
    /// <summary>By text, or by a call that speaks and takes a key.</summary>
    Survey = 0,

    /// <summary>By an agent's call.</summary>
    AgentCall = 1,
}
