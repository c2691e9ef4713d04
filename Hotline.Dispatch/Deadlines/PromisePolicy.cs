using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Deadlines;

/// <summary>How much time each promise gives. The defaults are those of the running rules.</summary>
public sealed record PromisePolicy
{
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

    /// <summary>Share of a budget after which somebody is warned.</summary>
    public double WarnShare { get; init; } = 0.8;

    /// <summary>The budget of a promise for a priority.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The promise is not started by a ticket's facts.</exception>
    public TimeSpan Budget(DeadlineKind kind, Priority priority) => (kind, priority) switch
    {
        (DeadlineKind.Triage, _) => Triage,
        (DeadlineKind.Accept, Priority.Normal) => Accept,
        (DeadlineKind.Accept, _) => AcceptUrgent,
        (DeadlineKind.Arrive, Priority.Normal) => Arrive,
        (DeadlineKind.Arrive, _) => ArriveUrgent,
        (DeadlineKind.FollowUp, _) => FollowUp,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No fact of a ticket starts this promise."),
    };

    /// <summary>
    /// Normal promises run while the line is open, urgent ones on wall time through closing. Arrival "within 24 h" means a day on the wall
    /// for everybody: counted in a 14-hour day it would be almost two.
    /// </summary>
    public static DeadlineClock Clock(DeadlineKind kind, Priority priority) =>
        priority == Priority.Normal && kind != DeadlineKind.Arrive && kind != DeadlineKind.FollowUp ? DeadlineClock.ServiceTime : DeadlineClock.WallTime;
}
