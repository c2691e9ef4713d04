using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Schedules;

/// <summary>Writes down when scheduled work last ran, on which node and how it went, so that every node and every start knows.</summary>
public sealed class WorkRuns(HotlineDb db, Write write, CommitSignals signals)
{
    internal const string Name = "record-runs";

    /// <param name="work">Name of the scheduled work.</param>
    /// <param name="scheduledAt">The instant it ran for.</param>
    /// <param name="state">How it went.</param>
    /// <param name="wentWell">False when this run failed.</param>
    /// <param name="stop">Cancels.</param>
    public async Task RecordAsync(string work, DateTimeOffset scheduledAt, WorkState state, bool wentWell, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        // Locks the row, so that counting is right however many nodes count; Quartz runs one of a kind at a time, a late node may still report.
        if (await db.WorkRuns.Where(each => each.Work == work).ExecuteUpdateAsync(set => set.SetProperty(each => each.Work, work), stop) == 0)
        {
            db.WorkRuns.Add(new WorkRun { Work = work, Node = signals.Node });
            await db.SaveChangesAsync(stop);
        }
        var run = await db.WorkRuns.SingleAsync(each => each.Work == work, stop);
        (run.Node, run.ScheduledAt, run.StartedAt, run.Late, run.Took) = (signals.Node, scheduledAt, state.LastRunAt, state.Late ?? TimeSpan.Zero, state.Took);
        if (wentWell) run.Runs++;
        else (run.Failures, run.FailedAt, run.LastFailure) = (run.Failures + 1, state.LastRunAt, state.LastFailure);
        await scope.CommitAsync(stop);
    }
}
