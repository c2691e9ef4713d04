namespace Hotline.Dispatch.Deadlines;

/// <summary>To whom a second of a ticket's life belongs.</summary>
public enum Party
{
    /// <summary>The desk: looking at it, finding a merchant, asking the caller.</summary>
    Hotline = 0,

    /// <summary>The merchant who holds the job, from his yes to the end of his work; waiting for a part, too.</summary>
    Merchant = 1,

    /// <summary>The caller: on hold, or asked how it went and not yet heard.</summary>
    Caller = 2,

    /// <summary>Nobody: the line was closed and the matter could wait.</summary>
    ClosedHours = 3,
}

/// <summary>A stretch of a ticket's life that belongs to one party, half-open.</summary>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Party">Whose it is.</param>
public sealed record PartyStretch(DateTimeOffset From, DateTimeOffset To, Party Party);

/// <summary>Something in a ticket's history.</summary>
/// <param name="At">When.</param>
/// <param name="Fact">Name of the fact.</param>
public readonly record struct LifeEvent(DateTimeOffset At, string Fact);

/// <summary>A ticket's whole life in stretches; what lies between the end and a reopening is no part of it.</summary>
/// <param name="Stretches">In order, none overlapping another.</param>
public sealed record TicketTime(IReadOnlyList<PartyStretch> Stretches)
{
    /// <summary>How long it lived; the parties' times add up to it.</summary>
    public TimeSpan Total => Sum(Stretches);

    /// <summary>How much of it belongs to a party.</summary>
    public TimeSpan Of(Party party) => Sum(Stretches.Where(stretch => stretch.Party == party));

    private static TimeSpan Sum(IEnumerable<PartyStretch> stretches) => stretches.Aggregate(TimeSpan.Zero, (sum, stretch) => sum + (stretch.To - stretch.From));
}
