using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Escalations;

/// <summary>Who is told when a promise is in danger or broken, and when nobody is disturbed.</summary>
public sealed record EscalationPolicy
{
    private static readonly EscalationRung[] Urgent =
    [
        new(RungMoment.Warn, TimeSpan.Zero, RungAudience.Desk, RungWay.Task),
        new(RungMoment.Breach, TimeSpan.Zero, RungAudience.OnCall, RungWay.Call),
        new(RungMoment.Breach, TimeSpan.FromMinutes(10), RungAudience.Supervisors, RungWay.Task),
        new(RungMoment.Breach, TimeSpan.FromMinutes(10), RungAudience.Supervisors, RungWay.Sms),
    ];

    // What the row of the ticket shows anyway needs no task before it is late.
    private static readonly EscalationRung[] Desk =
    [
        new(RungMoment.Breach, TimeSpan.Zero, RungAudience.Desk, RungWay.Task),
        new(RungMoment.Breach, TimeSpan.FromMinutes(30), RungAudience.Supervisors, RungWay.Task),
    ];

    // Whom nobody answered is promised a call at once, and the desk has that as a task; a supervisor hears of it when they are left alone.
    private static readonly EscalationRung[] Unanswered = [new(RungMoment.Breach, TimeSpan.FromMinutes(5), RungAudience.Supervisors, RungWay.Task)];

    // Somebody outside must be called in time: there the warning is worth a task.
    private static readonly EscalationRung[] Outside =
    [
        new(RungMoment.Warn, TimeSpan.Zero, RungAudience.Desk, RungWay.Task),
        new(RungMoment.Breach, TimeSpan.Zero, RungAudience.Supervisors, RungWay.Task),
        new(RungMoment.Breach, TimeSpan.FromHours(1), RungAudience.Supervisors, RungWay.Sms),
    ];

    // The alarm of a hazard rings anyway.
    private static readonly EscalationRung[] Danger =
    [
        new(RungMoment.Breach, TimeSpan.FromMinutes(10), RungAudience.Supervisors, RungWay.Task),
        new(RungMoment.Breach, TimeSpan.FromMinutes(10), RungAudience.Supervisors, RungWay.Sms),
    ];

    private static readonly EscalationRung[] Complaint =
    [
        new(RungMoment.Warn, TimeSpan.Zero, RungAudience.Supervisors, RungWay.Task),
        new(RungMoment.Breach, TimeSpan.Zero, RungAudience.Supervisors, RungWay.Sms),
    ];

    /// <summary>Other ladders than the built-in ones: <c>Arrive</c>, or <c>Arrive:Urgent</c> for urgent tickets → rungs.</summary>
    public Dictionary<string, List<EscalationRung>> Ladders { get; init; } = [];

    /// <summary>From this local time on nobody is texted about a normal ticket; tasks wait silently, urgent tickets disturb.</summary>
    public TimeOnly QuietFrom { get; init; } = new(21, 30);

    /// <summary>Until this local time.</summary>
    public TimeOnly QuietTo { get; init; } = new(7, 0);

    /// <summary>How long the desk has for an urgent ticket that nobody takes before the person on call is rung; while the line is closed nobody is given time.</summary>
    public TimeSpan RingAfter { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The rungs of a promise, in order; the place of a rung is its step.</summary>
    public IReadOnlyList<EscalationRung> LadderOf(DeadlineKind kind, Priority priority)
    {
        if (priority != Priority.Normal && Ladders.GetValueOrDefault($"{kind}:Urgent") is { } urgent) return urgent;
        if (Ladders.GetValueOrDefault($"{kind}") is { } own) return own;
        return (kind, priority) switch
        {
            (DeadlineKind.Answer, _) => Unanswered,
            (DeadlineKind.ComplaintReply, _) => Complaint,
            (DeadlineKind.FollowUp, _) => Outside,
            (DeadlineKind.Triage, Priority.Emergency) => Danger,
            (_, not Priority.Normal) => Urgent,
            (DeadlineKind.Arrive or DeadlineKind.Complete or DeadlineKind.CallBack, _) => Outside,
            _ => Desk,
        };
    }

    /// <summary>When a rung's time has come. A promise that is broken is no longer warned about.</summary>
    public DateTimeOffset? TimeOf(EscalationRung rung, Deadline deadline, Priority priority, TimeZoneInfo zone)
    {
        DateTimeOffset? at = rung.At switch
        {
            RungMoment.Warn => deadline.BreachedAt is null ? deadline.WarnedAt : null,
            _ => deadline.BreachedAt is null ? null : deadline.DueAt + rung.Plus,
        };
        if (rung.At == RungMoment.Warn) at += rung.Plus;
        return at is { } due && priority == Priority.Normal && rung.By != RungWay.Task ? AfterQuiet(due, zone) : at;
    }

    /// <summary>The instant itself, or the end of the quiet hours it lies in.</summary>
    public DateTimeOffset AfterQuiet(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        if (QuietFrom == QuietTo || !TimeOnly.FromDateTime(local.DateTime).IsBetween(QuietFrom, QuietTo)) return at;
        var end = local.Date + QuietTo.ToTimeSpan();
        if (end <= local.DateTime) end = end.AddDays(1);
        return new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime();
    }
}
