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
