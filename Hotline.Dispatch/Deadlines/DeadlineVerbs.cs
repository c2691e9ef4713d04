using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Deadlines;

/// <summary>What the clock does to a promise.</summary>
public static class DeadlineVerbs
{
    /// <summary>Warns about or breaks every promise that is due at <paramref name="now"/>; each at most once, and never one that waits for the caller.</summary>
    public static List<Fact> FireDeadlines(this Ticket ticket, DateTimeOffset now)
    {
        List<Fact> facts = [];
        foreach (var deadline in ticket.Deadlines.Where(each => each.IsOpen && each.PausedAt is null))
        {
            if (deadline.WarnedAt is null && deadline.BreachedAt is null && deadline.WarnAt <= now && deadline.DueAt > now)
            {
                (deadline.WarnedAt, deadline.NextRungAt) = (now, now);
                facts.Add(new DeadlineWarned(deadline));
            }
            if (deadline.BreachedAt is null && deadline.DueAt <= now)
            {
                (deadline.BreachedAt, deadline.NextRungAt) = (now, now);
                facts.Add(new DeadlineBreached(deadline));
            }
        }
        return facts;
    }

    /// <summary>The calendar got another version: moves every promise that is due at another time by it; what was broken stays broken.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="basis">What its promises are made from, with the new hours.</param>
    /// <param name="rows">Ids of the versions until now: only what was computed with them moves.</param>
    /// <param name="now">When.</param>
    /// <returns>One <see cref="DeadlineMoved"/> for each.</returns>
    public static List<Fact> MoveDeadlines(this Ticket ticket, PromiseBasis basis, IReadOnlySet<long> rows, DateTimeOffset now) => new TicketPromises(ticket, basis, now).Rehour(rows);

    /// <summary>When an open promise would be due under other hours; on the wall when they do not hold its budget.</summary>
    public static DateTimeOffset DueUnder(this Deadline deadline, Hours.ServiceHours hours, IReadOnlyList<Pause> pauses)
    {
        pauses = Pause.Stopping(deadline.Kind, pauses);
        try
        {
            return new PromiseClock(hours, pauses).Due(deadline.StartAt, deadline.Budget);
        }
        catch (Refused refused) when (refused.Code == "never-open")
        {
            return new PromiseClock(null, pauses).Due(deadline.StartAt, deadline.Budget);
        }
    }
}
