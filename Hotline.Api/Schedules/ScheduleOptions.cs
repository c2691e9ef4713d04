using Microsoft.Extensions.Options;
using Quartz;

namespace Hotline.Api.Schedules;

/// <summary>How the schedules run (<c>Hotline:Schedules</c>).</summary>
public sealed record ScheduleOptions
{
    /// <summary>How long a waker sleeps at most before it looks into the database by itself; this is what notices work of other nodes and clocks that were set.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Other times than the built-in ones: name of the scheduled work → Quartz cron expression in the district's zone.</summary>
    public Dictionary<string, string> Crons { get; init; } = [];

    internal string CronOf(ScheduledWorkKind kind) => Crons.GetValueOrDefault(kind.Name, kind.Cron);

    /// <summary>True when Quartz can read the expression.</summary>
    internal static bool IsCron(string expression)
    {
        try
        {
            _ = new CronExpression(expression);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

/// <summary>Refuses a start with times that nobody could keep.</summary>
internal sealed class ScheduleOptionsCheck(IEnumerable<ScheduledWorkKind> kinds) : IValidateOptions<ScheduleOptions>
{
    public ValidateOptionsResult Validate(string? name, ScheduleOptions options)
    {
        List<string> bad =
        [
            .. options.Crons.Keys.Where(work => kinds.All(kind => kind.Name != work)).Select(work => $"Hotline:Schedules:Crons:{work} names no scheduled work; there are {string.Join(", ", kinds.Select(kind => kind.Name))}."),
            .. options.Crons.Where(cron => !ScheduleOptions.IsCron(cron.Value)).Select(cron => $"Hotline:Schedules:Crons:{cron.Key} '{cron.Value}' is no Quartz cron expression."),
        ];
        if (options.LookEvery < TimeSpan.FromSeconds(1) || options.LookEvery > TimeSpan.FromMinutes(10)) bad.Add("Hotline:Schedules:LookEvery lies between a second and ten minutes.");
        return bad.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(bad);
    }
}
