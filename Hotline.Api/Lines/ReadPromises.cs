using Hotline.Api.Data;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Lines;

/// <summary>The promise table in force, and what is promised where no row fits.</summary>
public sealed class ReadPromises(HotlineDb db, IOptionsSnapshot<PromisePolicy> defaults)
{
    /// <param name="Version">Version of the table; 0 before the first. A change carries it.</param>
    /// <param name="At">When it was entered.</param>
    /// <param name="By">Who entered it.</param>
    /// <param name="Rules">The rows; of several that fit the closest wins: service before line before priority before care.</param>
    /// <param name="Defaults">What is promised where no row fits.</param>
    public sealed record View(int Version, DateTimeOffset? At, string? By, IReadOnlyList<Rule> Rules, IReadOnlyList<Rule> Defaults);

    /// <param name="Kind">What is promised.</param>
    /// <param name="Line">Code of the line; null for all.</param>
    /// <param name="Service">Code of the service; null for all.</param>
    /// <param name="Priority">The priority; null for all. Urgent fits an emergency that has no row of its own.</param>
    /// <param name="Care">True for callers on the care list only, false for the others only; null for all.</param>
    /// <param name="BudgetSeconds">How much time is promised, at most a year.</param>
    /// <param name="RunsOn">Null for the usual: service time when normal, wall time when urgent and for arrival, follow-up and complaints.</param>
    /// <param name="WarnShare">Share of the budget after which somebody is warned; null for the usual.</param>
    public sealed record Rule(DeadlineKind? Kind, string? Line, string? Service, Priority? Priority, bool? Care, long? BudgetSeconds, DeadlineClock? RunsOn, double? WarnShare);

    public async Task<View> RunAsync(CancellationToken stop)
    {
        var table = await db.PromiseTables.AsNoTracking().OrderByDescending(each => each.Version).FirstOrDefaultAsync(stop);
        return new View(table?.Version ?? 0, table?.At, table?.By, [.. (table?.Read() ?? []).Select(Shown)], [.. Usual()]);
    }

    private IEnumerable<Rule> Usual() =>
        from kind in Enum.GetValues<DeadlineKind>()
        from priority in new[] { Priority.Normal, Priority.Urgent }
        where defaults.Value.Budget(kind, priority) is not null
        select new Rule(kind, null, null, priority, null, (long)defaults.Value.Budget(kind, priority)!.Value.TotalSeconds, PromisePolicy.Clock(kind, priority), defaults.Value.WarnShare);

    private static Rule Shown(PromiseRule rule) =>
        new(rule.Kind, rule.Line, rule.Service, rule.Priority, rule.Care, (long)rule.Budget.TotalSeconds, rule.RunsOn, rule.WarnShare);
}
