using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Deadlines;

/// <summary>The promises in force: the rows of one version of the table, and the defaults for what no row fits.</summary>
/// <param name="Defaults">Budgets of the running rules.</param>
/// <param name="Version">Version of the table; 0 before the first.</param>
/// <param name="Rules">Its rows.</param>
public sealed record PromiseBook(PromisePolicy Defaults, int Version, IReadOnlyList<PromiseRule> Rules)
{
    /// <summary>No promise is longer. (default) Ours; a longer one is a slip of the pen.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>What is promised in a case; null when nothing is.</summary>
    public PromiseTerms? Terms(DeadlineKind kind, PromiseCase of)
    {
        var rule = Rules.Where(each => each.Fit(kind, of) is not null).MaxBy(each => each.Fit(kind, of));
        if ((rule?.Budget ?? Defaults.Budget(kind, of.Priority)) is not { } budget) return null;
        var share = rule?.WarnShare ?? Defaults.WarnShare;
        return new PromiseTerms(budget, TimeSpan.FromMilliseconds(Math.Floor(budget.TotalMilliseconds * share)), rule?.RunsOn ?? PromisePolicy.Clock(kind, of.Priority));
    }

    /// <summary>Everything that is wrong with a table as a person entered it; empty when it can be used.</summary>
    /// <param name="rules">The rows.</param>
    /// <param name="lines">Codes of the known lines.</param>
    /// <param name="services">Codes of the known services.</param>
    public static IReadOnlyList<FieldError> Validate(IReadOnlyList<PromiseRule> rules, IReadOnlySet<string> lines, IReadOnlySet<string> services)
    {
        var errors = new List<FieldError>();
        var seen = new HashSet<(DeadlineKind, string?, string?, Tickets.Priority?, bool?)>();
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            Require(Enum.IsDefined(rule.Kind), i, "kind", "unknown-kind", "There is no such promise.");
            Require(rule.Line is null || lines.Contains(rule.Line), i, "line", "unknown-line", "There is no such line.");
            Require(rule.Service is null || services.Contains(rule.Service), i, "service", "unknown-service", "There is no such service.");
            Require(rule.Priority is not { } priority || Enum.IsDefined(priority), i, "priority", "unknown-priority", "There is no such priority.");
            Require(rule.Budget > TimeSpan.Zero, i, "budgetSeconds", "out-of-range", "A promise gives some time.");
            Require(rule.Budget <= Longest, i, "budgetSeconds", "too-long", "A promise is at most a year long.");
            Require(rule.RunsOn is not { } clock || Enum.IsDefined(clock), i, "runsOn", "unknown-clock", "A promise runs on ServiceTime or WallTime.");
            Require(rule.WarnShare is null or (> 0 and <= 1), i, "warnShare", "out-of-range", "The share lies above 0 and is at most 1.");
            Require(seen.Add((rule.Kind, rule.Line, rule.Service, rule.Priority, rule.Care)), i, "kind", "duplicate", "Another row is for the same promise, line, service, priority and care.");
        }

        return errors;

        void Require(bool holds, int row, string field, string code, string sentence)
        {
            if (!holds) errors.Add(new FieldError($"rules[{row}].{field}", code, sentence));
        }
    }
}

/// <summary>What the promises of one ticket are made from.</summary>
/// <param name="Book">The promises in force.</param>
/// <param name="Line">Code of the ticket's line.</param>
/// <param name="Service">Code of its service; null while unknown.</param>
/// <param name="Hours">Hours of its service, or of its line.</param>
/// <param name="CalendarId">The newest row of that calendar, so that a receipt can be rendered with the same hours for ever.</param>
public sealed record PromiseBasis(PromiseBook Book, string Line, string? Service, ServiceHours Hours, long? CalendarId)
{
    /// <summary>The hours that a calendar row meant when it was the newest; null where no calendar ever changes.</summary>
    public Func<long, ServiceHours>? HoursAsOf { get; init; }

    /// <summary>The hours by which a promise was computed; null when it runs on wall time.</summary>
    public ServiceHours? HoursOf(Deadline deadline) => deadline.RunsOn == DeadlineClock.WallTime ? null
        : deadline.CalendarId is { } row && HoursAsOf is { } asOf ? asOf(row) : Hours;
}
