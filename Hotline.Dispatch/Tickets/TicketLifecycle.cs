using System.Collections.Frozen;

namespace Hotline.Dispatch.Tickets;

/// <summary>Where a ticket stands (工单状态).</summary>
public enum TicketStatus
{
    /// <summary>Recorded; nobody has looked at it. Ends by triage or dispatch.</summary>
    New = 0,

    /// <summary>Looked at by a person; not yet offered. Ends by dispatch, answer or cancellation.</summary>
    Open = 1,

    /// <summary>Being offered to merchants. Ends by acceptance or when nobody is left.</summary>
    Dispatching = 2,

    /// <summary>A merchant holds the job. Ends when the technician sets out, or by release.</summary>
    Accepted = 3,

    /// <summary>The technician is on the way.</summary>
    EnRoute = 4,

    /// <summary>The technician is there.</summary>
    OnSite = 5,

    /// <summary>All work is finished; the caller is asked. Ends by closing or reopening.</summary>
    Done = 6,

    /// <summary>The caller said yes, or the recorded tries are used up. Ends only by reopening.</summary>
    Closed = 7,

    /// <summary>Nobody can take it: an agent must act.</summary>
    Unmatched = 8,

    /// <summary>Waits for the caller; clocks pause.</summary>
    OnHold = 9,

    /// <summary>Handed to a linked hotline.</summary>
    Transferred = 10,

    /// <summary>Answered by the agent without dispatch. Ends only by reopening.</summary>
    Resolved = 11,

    /// <summary>Ended without work. Ends only by reopening.</summary>
    Cancelled = 12,

    /// <summary>Came back after its end: a person must choose what happens.</summary>
    Reopened = 13,
}

/// <summary>What can happen to a ticket.</summary>
public enum TicketStep
{
    /// <summary>A person looked at it.</summary>
    Triage = 0,

    /// <summary>It is offered to merchants.</summary>
    Dispatch = 1,

    /// <summary>A merchant took it.</summary>
    Accept = 2,

    /// <summary>Nobody is left to ask.</summary>
    Exhaust = 3,

    /// <summary>The technician set out.</summary>
    SetOut = 4,

    /// <summary>The technician arrived.</summary>
    Arrive = 5,

    /// <summary>One part is finished, another is not.</summary>
    FinishPart = 6,

    /// <summary>The last part is finished.</summary>
    Finish = 7,

    /// <summary>The visit ended, the merchant comes again at an appointment.</summary>
    EndVisit = 8,

    /// <summary>The merchant no longer holds the job.</summary>
    Release = 9,

    /// <summary>It waits for the caller.</summary>
    Hold = 10,

    /// <summary>The wait is over; no merchant holds it.</summary>
    Resume = 11,

    /// <summary>The wait is over; a merchant still holds it.</summary>
    ResumeJob = 12,

    /// <summary>Answered without dispatch.</summary>
    Resolve = 13,

    /// <summary>Handed to a linked hotline.</summary>
    Transfer = 14,

    /// <summary>The linked hotline gave it back, or did not answer.</summary>
    Return = 15,

    /// <summary>Ended without work.</summary>
    Cancel = 16,

    /// <summary>Ended with the caller's yes or the recorded tries.</summary>
    Close = 17,

    /// <summary>Came back.</summary>
    Reopen = 18,
}

/// <summary>The life of a ticket, as data: (status, step) → status. What is not listed is refused.</summary>
public static class TicketLifecycle
{
    /// <summary>Every allowed step.</summary>
    public static FrozenDictionary<(TicketStatus From, TicketStep Step), TicketStatus> Table { get; } = Build().ToFrozenDictionary();

    /// <summary>The statuses in which nothing more is expected of anybody.</summary>
    public static FrozenSet<TicketStatus> Ended { get; } =
        new[] { TicketStatus.Closed, TicketStatus.Resolved, TicketStatus.Cancelled, TicketStatus.Transferred }.ToFrozenSet();

    /// <summary>True when <paramref name="step"/> is allowed from <paramref name="from"/>.</summary>
    public static bool Allows(TicketStatus from, TicketStep step) => Table.ContainsKey((from, step));

    private static IEnumerable<KeyValuePair<(TicketStatus, TicketStep), TicketStatus>> Build() =>
    [
        .. From([TicketStatus.New], TicketStep.Triage, TicketStatus.Open),
        .. From([TicketStatus.New, TicketStatus.Open, TicketStatus.Unmatched, TicketStatus.Reopened, TicketStatus.Dispatching], TicketStep.Dispatch, TicketStatus.Dispatching),
        .. From([TicketStatus.Dispatching], TicketStep.Accept, TicketStatus.Accepted),
        .. From([TicketStatus.Dispatching], TicketStep.Exhaust, TicketStatus.Unmatched),
        .. From([TicketStatus.Accepted], TicketStep.SetOut, TicketStatus.EnRoute),
        .. From([TicketStatus.Accepted, TicketStatus.EnRoute], TicketStep.Arrive, TicketStatus.OnSite),
        .. From([TicketStatus.Accepted, TicketStatus.EnRoute, TicketStatus.OnSite], TicketStep.FinishPart, TicketStatus.Open),
        .. From([TicketStatus.Accepted, TicketStatus.EnRoute, TicketStatus.OnSite], TicketStep.Finish, TicketStatus.Done),
        .. From([TicketStatus.EnRoute, TicketStatus.OnSite], TicketStep.EndVisit, TicketStatus.Accepted),
        .. From([TicketStatus.Accepted, TicketStatus.EnRoute, TicketStatus.OnSite], TicketStep.Release, TicketStatus.Open),
        .. From([TicketStatus.New, TicketStatus.Open, TicketStatus.Dispatching, TicketStatus.Unmatched, TicketStatus.Reopened, TicketStatus.Accepted, TicketStatus.OnSite], TicketStep.Hold, TicketStatus.OnHold),
        .. From([TicketStatus.OnHold], TicketStep.Resume, TicketStatus.Open),
        .. From([TicketStatus.OnHold], TicketStep.ResumeJob, TicketStatus.Accepted),
        .. From([TicketStatus.New, TicketStatus.Open, TicketStatus.Unmatched, TicketStatus.Reopened, TicketStatus.OnHold], TicketStep.Resolve, TicketStatus.Resolved),
        .. From([TicketStatus.New, TicketStatus.Open, TicketStatus.Unmatched, TicketStatus.Reopened], TicketStep.Transfer, TicketStatus.Transferred),
        .. From([TicketStatus.Transferred], TicketStep.Return, TicketStatus.Open),
        .. From([TicketStatus.New, TicketStatus.Open, TicketStatus.Dispatching, TicketStatus.Accepted, TicketStatus.EnRoute, TicketStatus.OnSite, TicketStatus.Unmatched, TicketStatus.OnHold, TicketStatus.Reopened], TicketStep.Cancel, TicketStatus.Cancelled),
        .. From([TicketStatus.Done, TicketStatus.Reopened], TicketStep.Close, TicketStatus.Closed),
        .. From([TicketStatus.Done, TicketStatus.Closed, TicketStatus.Resolved, TicketStatus.Cancelled], TicketStep.Reopen, TicketStatus.Reopened),
    ];

    private static IEnumerable<KeyValuePair<(TicketStatus, TicketStep), TicketStatus>> From(TicketStatus[] from, TicketStep step, TicketStatus to) =>
        from.Select(status => KeyValuePair.Create((status, step), to));
}
