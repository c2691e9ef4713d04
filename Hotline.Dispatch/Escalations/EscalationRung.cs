namespace Hotline.Dispatch.Escalations;

/// <summary>One rung of an escalation ladder: who is told about a promise in danger, by what, and when.</summary>
/// <param name="At">What must have happened.</param>
/// <param name="Plus">How long after that.</param>
/// <param name="Tell">Who is told.</param>
/// <param name="By">How.</param>
public sealed record EscalationRung(RungMoment At, TimeSpan Plus, RungAudience Tell, RungWay By);

/// <summary>From which moment of a promise a rung counts.</summary>
public enum RungMoment
{
    /// <summary>The warning was given and the promise is not broken yet.</summary>
    Warn = 0,

    /// <summary>The promise was broken.</summary>
    Breach = 1,
}

/// <summary>Who is told.</summary>
public enum RungAudience
{
    /// <summary>Everybody at the desk of the line; who is named for it answers the line's calls.</summary>
    Desk = 0,

    /// <summary>The line's supervisors; the desk while none of them is on duty.</summary>
    Supervisors = 1,

    /// <summary>The line's person on call.</summary>
    OnCall = 2,
}

/// <summary>By what somebody is told.</summary>
public enum RungWay
{
    /// <summary>A task on the screen.</summary>
    Task = 0,

    /// <summary>A text; for an audience whose number is named for the line.</summary>
    Sms = 1,

    /// <summary>A call that is repeated until somebody takes responsibility.</summary>
    Call = 2,
}
