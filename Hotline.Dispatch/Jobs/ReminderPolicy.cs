using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Jobs;

/// <summary>When caller and merchant are reminded of an appointment.</summary>
public sealed record ReminderPolicy
{
    /// <summary>How long before the appointment.</summary>
    public TimeSpan Ahead { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Before this local time nobody is reminded; of an early appointment people are reminded the evening before.</summary>
    public TimeOnly NotBefore { get; init; } = new(8, 0);

    /// <summary>The evening's local time for early appointments.</summary>
    public TimeOnly EveningBefore { get; init; } = new(19, 0);

    /// <summary>When an appointment is reminded of.</summary>
    public DateTimeOffset TimeFor(DateTimeOffset appointmentAt, TimeZoneInfo zone)
    {
        var at = appointmentAt - Ahead;
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        if (TimeOnly.FromDateTime(local) >= NotBefore) return at;
        var evening = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(appointmentAt, zone).DateTime).AddDays(-1).ToDateTime(EveningBefore);
        return new DateTimeOffset(evening, zone.GetUtcOffset(evening)).ToUniversalTime();
    }
}

/// <summary>Caller and merchant are reminded of an appointment.</summary>
/// <param name="Job">The job.</param>
/// <param name="Visit">The visit that is due.</param>
public sealed record VisitReminded(Job Job, Visit Visit) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { job = Job.Id, merchant = Job.MerchantId, appointmentAt = Visit.AppointmentAt };
}

/// <summary>Reminding of appointments.</summary>
public static class ReminderVerbs
{
    /// <summary>Who made an appointment this long before its reminder would come needs none.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>Reminds of every appointment of the ticket whose time for it has come, once each. One that was made at short notice is not reminded of.</summary>
    public static List<Fact> RemindOfVisits(this Ticket ticket, ReminderPolicy policy, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (ticket.StandingJob is not { CurrentVisit: { RemindedAt: null, EnRouteAt: null, DoneAt: null, AppointmentAt: { } appointmentAt } visit } job) return [];
        var at = policy.TimeFor(appointmentAt, zone);
        if (at > now) return [];
        visit.RemindedAt = now;
        return now - at < Fresh ? [new VisitReminded(job, visit)] : [];
    }
}
