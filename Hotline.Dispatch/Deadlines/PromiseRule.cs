using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Deadlines;

/// <summary>One row of the promise table: what is promised to tickets that fit. What is null fits every ticket.</summary>
public sealed record PromiseRule
{
    /// <summary>What is promised.</summary>
    public DeadlineKind Kind { get; init; }

    /// <summary>Code of the line; null for all.</summary>
    public string? Line { get; init; }

    /// <summary>Code of the service; null for all.</summary>
    public string? Service { get; init; }

    /// <summary>The priority; null for all. Urgent fits an emergency that has no row of its own.</summary>
    public Priority? Priority { get; init; }

    /// <summary>True for callers on the care list only, false for the others only, null for all.</summary>
    public bool? Care { get; init; }

    /// <summary>How much time is promised: above 0, at most a year.</summary>
    public TimeSpan Budget { get; init; }

    /// <summary>What it runs on; null for the usual: service time when normal, wall time when urgent and for arrival and follow-up.</summary>
    public DeadlineClock? RunsOn { get; init; }

    /// <summary>Share of the budget after which somebody is warned, above 0 and at most 1; null for the usual.</summary>
    public double? WarnShare { get; init; }

    /// <summary>How closely the row fits; the closest wins. Service counts more than line, line more than priority, priority more than care.
    /// Null when it does not fit.</summary>
    internal int? Fit(DeadlineKind kind, PromiseCase of)
    {
        if (kind != Kind || (Line is not null && Line != of.Line) || (Service is not null && Service != of.Service) || (Care is not null && Care != of.IsCare)) return null;
        var byPriority = Priority is null ? 0 : Priority == of.Priority ? 4 : (Priority, of.Priority) == (Tickets.Priority.Urgent, Tickets.Priority.Emergency) ? 2 : (int?)null;
        return (Service is null ? 0 : 16) + (Line is null ? 0 : 8) + byPriority + (Care is null ? 0 : 1);
    }
}

/// <summary>What a promise depends on.</summary>
/// <param name="Line">Code of the line.</param>
/// <param name="Service">Code of the service; null while unknown.</param>
/// <param name="Priority">The ticket's priority.</param>
/// <param name="IsCare">True when the caller is on the care list.</param>
public readonly record struct PromiseCase(string Line, string? Service, Priority Priority, bool IsCare);

/// <summary>What is promised in one case.</summary>
/// <param name="Budget">How much time.</param>
/// <param name="WarnAfter">After how much of it somebody is warned.</param>
/// <param name="RunsOn">What it runs on.</param>
public readonly record struct PromiseTerms(TimeSpan Budget, TimeSpan WarnAfter, DeadlineClock RunsOn);
