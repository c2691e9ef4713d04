using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Escalations;

/// <summary>Somebody was told about a promise: at most once for each ticket, promise, due time and step.</summary>
public sealed class Escalation
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The ticket.</summary>
    public long TicketId { get; set; }

    /// <summary>The promise.</summary>
    public DeadlineKind Promise { get; set; }

    /// <summary>When the promise was due; another due time climbs the ladder anew.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Which rung of the ladder, from 0.</summary>
    public int Step { get; set; }

    /// <summary>Who was told.</summary>
    public RungAudience Tell { get; set; }

    /// <summary>By what.</summary>
    public RungWay By { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>A rung of the ladder was climbed: somebody was told.</summary>
/// <param name="Escalation">Who, about what, by what.</param>
/// <param name="Names">The people who were named for it; null when the desk or the supervisors were told as such.</param>
public sealed record PromiseEscalated(Escalation Escalation, string? Names) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { kind = Escalation.Promise, dueAt = Escalation.DueAt, step = Escalation.Step, tell = Escalation.Tell, by = Escalation.By, names = Names };
}

/// <summary>Somebody took responsibility for what they were rung about.</summary>
/// <param name="Task">What they were rung about.</param>
public sealed record AlarmTaken(Tasks.AgentTaskKind Task) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { task = Task };
}

/// <summary>Everybody on call was rung and nobody took responsibility; the supervisors were told.</summary>
/// <param name="Task">What they were rung about.</param>
/// <param name="Rings">How often it has rung.</param>
/// <param name="IsLast">True when it rings no more.</param>
/// <param name="Names">The supervisors who were texted; null when none is named.</param>
public sealed record AlarmUnanswered(Tasks.AgentTaskKind Task, int Rings, bool IsLast, string? Names) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { task = Task, rings = Rings, last = IsLast ? "last" : null, names = Names };
}

/// <summary>What the ladder does with a promise.</summary>
public static class EscalationVerbs
{
    /// <summary>Climbs every rung whose time has come and that was not climbed for this due time, and sets when the promise is looked at again.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="deadline">One of its promises that runs.</param>
    /// <param name="climbed">The steps that were climbed for this due time.</param>
    /// <param name="policy">The ladders.</param>
    /// <param name="zone">The line's zone.</param>
    /// <param name="now">When.</param>
    public static List<Escalation> Escalate(this Ticket ticket, Deadline deadline, IReadOnlyCollection<int> climbed, EscalationPolicy policy, TimeZoneInfo zone, DateTimeOffset now)
    {
        List<Escalation> told = [];
        DateTimeOffset? next = null;
        foreach (var (step, rung) in policy.LadderOf(deadline.Kind, ticket.Priority).Index())
        {
            if (climbed.Contains(step) || policy.TimeOf(rung, deadline, ticket.Priority, zone) is not { } at) continue;
            if (at <= now) told.Add(new Escalation { TicketId = ticket.Id, Promise = deadline.Kind, DueAt = deadline.DueAt, Step = step, Tell = rung.Tell, By = rung.By, At = now });
            else if (next is null || at < next) next = at;
        }
        deadline.NextRungAt = next;
        return told;
    }
}
