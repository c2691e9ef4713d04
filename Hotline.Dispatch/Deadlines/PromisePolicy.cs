using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Deadlines;

/// <summary>How much time each promise gives where the promise table has no row. The defaults are those of the running rules.</summary>
public sealed record PromisePolicy
{
    /// <summary>A call is answered by a person.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Triage of a message.</summary>
    public TimeSpan Triage { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A merchant accepts a normal ticket.</summary>
    public TimeSpan Accept { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A merchant accepts an urgent ticket.</summary>
    public TimeSpan AcceptUrgent { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The technician is on site for a normal ticket.</summary>
    public TimeSpan Arrive { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The technician is on site for an urgent ticket.</summary>
    public TimeSpan ArriveUrgent { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The caller is asked after the work.</summary>
    public TimeSpan FollowUp { get; init; } = TimeSpan.FromHours(24);

    /// <summary>An unhappy caller is answered.</summary>
    public TimeSpan ComplaintReply { get; init; } = TimeSpan.FromDays(1);

    /// <summary>A caller to whom a call was promised is called. (default) Ours.</summary>
    public TimeSpan CallBack { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Share of a budget after which somebody is warned.</summary>
    public double WarnShare { get; init; } = 0.8;

    /// <summary>The budget of a promise for a priority; null when it is made only where the promise table says so.</summary>
    public TimeSpan? Budget(DeadlineKind kind, Priority priority) => (kind, priority) switch
    {
        (DeadlineKind.Answer, _) => Answer,
        (DeadlineKind.Triage, _) => Triage,
        (DeadlineKind.Accept, Priority.Normal) => Accept,
        (DeadlineKind.Accept, _) => AcceptUrgent,
        (DeadlineKind.Arrive, Priority.Normal) => Arrive,
        (DeadlineKind.Arrive, _) => ArriveUrgent,
        (DeadlineKind.FollowUp, _) => FollowUp,
        (DeadlineKind.ComplaintReply, _) => ComplaintReply,
        (DeadlineKind.CallBack, _) => CallBack,
        _ => null,
    };

    /// <summary>
    /// Normal promises run while the line is open, urgent ones on wall time through closing. Arrival, follow-up and the reply to a complaint
    /// "within 24 h" mean a day on the wall for everybody: counted in a 14-hour day it would be almost two. Who waits on the telephone waits on the wall.
    /// </summary>
    public static DeadlineClock Clock(DeadlineKind kind, Priority priority) =>
        priority == Priority.Normal && kind is not (DeadlineKind.Answer or DeadlineKind.Arrive or DeadlineKind.FollowUp or DeadlineKind.ComplaintReply) ? DeadlineClock.ServiceTime : DeadlineClock.WallTime;
}
