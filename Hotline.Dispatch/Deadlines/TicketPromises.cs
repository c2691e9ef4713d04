using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Deadlines;

/// <summary>Makes, keeps, moves and ends the promises of one ticket.</summary>
internal sealed class TicketPromises(Ticket ticket, PromiseBasis basis, DateTimeOffset now)
{
    private PromiseCase Case => new(basis.Line, basis.Service, ticket.Priority, ticket.Caller?.CareClass is not null);

    /// <summary>Promises it, unless it is promised already or nothing is promised in this case. A call that is owed at once is promised beside one that is wanted later.</summary>
    public void Start(DeadlineKind kind, DateTimeOffset startAt)
    {
        if (Open().Any(deadline => deadline.Kind == kind && (kind != DeadlineKind.CallBack || deadline.StartAt <= startAt)) || basis.Book.Terms(kind, Case) is not { } terms) return;
        ticket.Deadlines.Add(Make(kind, startAt, terms));
    }

    public void Meet(DeadlineKind kind)
    {
        foreach (var deadline in Open().Where(each => each.Kind == kind).ToList()) deadline.MetAt = now;
    }

    /// <summary>The caller was called: as soon as possible, or, when nothing was owed before, ahead of the time that they wanted.</summary>
    public void CallBack()
    {
        if (!Open().Any(each => each.Kind == DeadlineKind.CallBack && each.StartAt <= now)) Meet(DeadlineKind.CallBack);
        Talk();
    }

    /// <summary>Somebody talks to the caller: what was to be answered is, no call back is owed that was due, and what was unheard until now can be triaged.</summary>
    public void Talk()
    {
        Meet(DeadlineKind.Answer);
        foreach (var owed in Open().Where(each => each.Kind == DeadlineKind.CallBack && each.StartAt <= now).ToList()) owed.MetAt = now;
        if (ticket.Status == TicketStatus.New && ticket.Deadlines.All(each => each.Kind != DeadlineKind.Triage)) Start(DeadlineKind.Triage, now);
    }

    /// <summary>Nobody waits for it any more, and its time is not over. What is broken stays so until somebody talks to the caller.</summary>
    public void Lapse(DeadlineKind kind)
    {
        foreach (var deadline in Open().Where(each => each.Kind == kind && each.BreachedAt is null && each.DueAt > now).ToList()) deadline.CancelledAt = now;
    }

    /// <summary>The ticket ends; what is still open lapses, and a wait for the caller is over.</summary>
    /// <param name="owesCall">A call that was promised is made all the same: the caller waits for it.</param>
    public void End(bool owesCall)
    {
        ticket.EndPause(now);
        foreach (var deadline in Open().Where(each => !owesCall || each.Kind != DeadlineKind.CallBack).ToList()) deadline.CancelledAt = now;
    }

    /// <summary>The caller is back. What was broken before the wait stays due when it was.</summary>
    public void Continue()
    {
        if (!ticket.EndPause(now)) return;
        foreach (var deadline in Open().Where(each => each.BreachedAt is null))
        {
            var clock = new PromiseClock(basis.HoursOf(deadline), PausesOf(deadline.Kind));
            deadline.DueAt = clock.Due(deadline.StartAt, deadline.Budget);
            deadline.WarnAt = clock.Due(deadline.StartAt, deadline.WarnAfter);
        }
    }

    /// <summary>Other terms hold from now on. A stricter promise is made now and never gives more time than the old one left; a milder one counts
    /// from the first start. What was broken stays broken.</summary>
    public List<Fact> Retime(DeadlineChange change)
    {
        List<Fact> facts = [];
        foreach (var old in Open().Where(each => each.BreachedAt is null).ToList())
        {
            if (basis.Book.Terms(old.Kind, Case) is not { } terms || (terms.Budget == old.Budget && terms.RunsOn == old.RunsOn && !HasOtherCalendar(old))) continue;
            var isStricter = terms.Budget < old.Budget || (terms.RunsOn == DeadlineClock.WallTime && old.RunsOn == DeadlineClock.ServiceTime);
            var moved = Make(old.Kind, isStricter && old.StartAt < now ? now : FirstStart(old), terms);
            if (moved.DueAt == old.DueAt || (isStricter && moved.DueAt > old.DueAt)) continue;
            facts.Add(Replace(old, moved, change));
        }

        return facts;
    }

    /// <summary>The caller wants somebody at another time: arrival and completion count from then, or from acceptance when that is later.</summary>
    public List<Fact> MoveArrival(DateTimeOffset? wantedFrom)
    {
        if (ticket.StandingJob is not { } job) return [];
        List<Fact> facts = [];
        var startAt = wantedFrom > job.AcceptedAt ? wantedFrom.Value : job.AcceptedAt;
        foreach (var old in Open().Where(each => each.BreachedAt is null && each.Kind is DeadlineKind.Arrive or DeadlineKind.Complete && each.StartAt != startAt).ToList())
            facts.Add(Replace(old, Make(old.Kind, startAt, new PromiseTerms(old.Budget, old.WarnAfter, old.RunsOn)), DeadlineChange.WantedTime));
        return facts;
    }

    /// <summary>The calendar has another version: the promises that its hours move.</summary>
    public List<Fact> Rehour(IReadOnlySet<long> rows)
    {
        List<Fact> facts = [];
        foreach (var old in Open().Where(each => each.BreachedAt is null && each.CalendarId is { } row && rows.Contains(row)).ToList())
        {
            var moved = Make(old.Kind, old.StartAt, new PromiseTerms(old.Budget, old.WarnAfter, old.RunsOn));
            if (moved.DueAt != old.DueAt) facts.Add(Replace(old, moved, DeadlineChange.Calendar));
        }

        return facts;
    }

    private IReadOnlyList<Pause> PausesOf(DeadlineKind kind) => Pause.Stopping(kind, ticket.Pauses);

    private IEnumerable<Deadline> Open() => ticket.Deadlines.Where(deadline => deadline.IsOpen);

    private Deadline Make(DeadlineKind kind, DateTimeOffset startAt, PromiseTerms terms)
    {
        // A line that is closed for good must not keep a caller out: what it cannot count in service time, it counts on the wall.
        var runsOn = terms.RunsOn == DeadlineClock.ServiceTime && Holds(kind, startAt, terms.Budget) ? DeadlineClock.ServiceTime : DeadlineClock.WallTime;
        var clock = new PromiseClock(runsOn == DeadlineClock.ServiceTime ? basis.Hours : null, PausesOf(kind));
        return new Deadline
        {
            TicketId = ticket.Id, Kind = kind, StartAt = startAt, Budget = terms.Budget, WarnAfter = terms.WarnAfter, RunsOn = runsOn,
            CalendarId = runsOn == DeadlineClock.ServiceTime ? basis.CalendarId : null, PolicyVersion = basis.Book.Version,
            DueAt = clock.Due(startAt, terms.Budget), WarnAt = clock.Due(startAt, terms.WarnAfter),
            PausedAt = PausesOf(kind) is [.., { To: null } wait] ? wait.From : null,
        };
    }

    private bool Holds(DeadlineKind kind, DateTimeOffset startAt, TimeSpan budget)
    {
        try
        {
            return new PromiseClock(basis.Hours, PausesOf(kind)).Due(startAt, budget) > DateTimeOffset.MinValue;
        }
        catch (Refused refused) when (refused.Code == "never-open")
        {
            return false;
        }
    }

    private DeadlineMoved Replace(Deadline old, Deadline moved, DeadlineChange change)
    {
        var receipt = new PromiseClock(basis.HoursOf(old), PausesOf(old.Kind)).Explain(old.StartAt, old.DueAt, basis.Hours.Zone.Id);
        (moved.Supersedes, moved.Change) = (old, change);
        old.SupersededAt = old.CancelledAt = now;
        old.PausedAt = null;
        ticket.Deadlines.Add(moved);
        return new DeadlineMoved(old, moved, receipt);
    }

    private bool HasOtherCalendar(Deadline deadline) => deadline.RunsOn == DeadlineClock.ServiceTime && deadline.CalendarId != basis.CalendarId;

    private static DateTimeOffset FirstStart(Deadline deadline)
    {
        while (deadline.Supersedes is { } older) deadline = older;
        return deadline.StartAt;
    }
}
