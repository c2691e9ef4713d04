using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Deadlines;

/// <summary>A promise is about to be broken.</summary>
public sealed record DeadlineWarned(Deadline Deadline) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { kind = Deadline.Kind, dueAt = Deadline.DueAt };
}

/// <summary>A promise was broken.</summary>
public sealed record DeadlineBreached(Deadline Deadline) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { kind = Deadline.Kind, dueAt = Deadline.DueAt };
}

/// <summary>A promise moved to another due time; the old row stays, and its receipt stands here.</summary>
/// <param name="Old">The promise until now.</param>
/// <param name="New">What takes its place.</param>
/// <param name="OldReceipt">How the old due time came about.</param>
public sealed record DeadlineMoved(Deadline Old, Deadline New, ServiceReceipt OldReceipt) : Fact
{
    /// <inheritdoc/>
    public override object Data => new
    {
        kind = New.Kind, change = New.Change, wasDueAt = Old.DueAt, dueAt = New.DueAt,
        receipt = new
        {
            startAt = Old.StartAt, calendar = OldReceipt.Calendar, version = OldReceipt.CalendarVersion, countedSeconds = (long)OldReceipt.Counted.TotalSeconds,
            lines = OldReceipt.Lines.Select(line => new { from = line.From, to = line.To, reason = line.Reason, why = line.Why }).ToList(),
        },
    };
}
