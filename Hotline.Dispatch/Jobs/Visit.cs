namespace Hotline.Dispatch.Jobs;

/// <summary>One coming of a technician to the place: appointment, on the way, arrived, ended.</summary>
public sealed class Visit
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The job it belongs to.</summary>
    public long JobId { get; set; }

    /// <summary>When the caller agreed to be visited; null means as soon as possible.</summary>
    public DateTimeOffset? AppointmentAt { get; set; }

    /// <summary>Who comes; null while the merchant has not said.</summary>
    public long? TechnicianId { get; set; }

    /// <summary>When caller and merchant were reminded of the appointment, or it was seen to be too fresh for that.</summary>
    public DateTimeOffset? RemindedAt { get; internal set; }

    /// <summary>When the technician set out.</summary>
    public DateTimeOffset? EnRouteAt { get; internal set; }

    /// <summary>When the technician says to have arrived.</summary>
    public DateTimeOffset? OnSiteAt { get; internal set; }

    /// <summary>When the caller confirmed the arrival; null while nobody asked or answered.</summary>
    public DateTimeOffset? ArrivalConfirmedAt { get; internal set; }

    /// <summary>When the visit ended.</summary>
    public DateTimeOffset? DoneAt { get; internal set; }

    /// <summary>How it ended; null while it goes on.</summary>
    public VisitOutcome? Outcome { get; internal set; }

    /// <summary>The merchant's words about the outcome.</summary>
    public string? Remark { get; internal set; }
}

/// <summary>How a visit ended. Coded so that a merchant's record counts only what was the merchant's doing.</summary>
public enum VisitOutcome
{
    /// <summary>The work of this trade is finished.</summary>
    Finished = 0,

    /// <summary>A part must be ordered; another visit has an appointment.</summary>
    WaitingForPart = 1,

    /// <summary>More work is needed; another visit has an appointment.</summary>
    ComesAgain = 2,

    /// <summary>Nobody opened; the published call-out fee may apply.</summary>
    NobodyHome = 3,

    /// <summary>It cannot be repaired.</summary>
    CannotBeRepaired = 4,

    /// <summary>The work is not what was described, or another trade's.</summary>
    NotAsDescribed = 5,

    /// <summary>The merchant did not come.</summary>
    NoShow = 6,

    /// <summary>The caller cancelled on the way.</summary>
    CancelledByCaller = 7,
}
