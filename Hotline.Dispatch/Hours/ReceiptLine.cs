namespace Hotline.Dispatch.Hours;

/// <summary>One stretch of a receipt, counted or skipped as a whole, half-open.</summary>
/// <param name="From">First instant, UTC.</param>
/// <param name="To">First instant after it, UTC; equal to <paramref name="From"/> for an hour that the clock skipped.</param>
/// <param name="Reason">Why it was counted or skipped.</param>
/// <param name="Why">The same in words.</param>
public sealed record ReceiptLine(DateTimeOffset From, DateTimeOffset To, ReceiptReason Reason, Wording Why)
{
    /// <summary>True when its time was taken from the budget.</summary>
    public bool IsCounted => Reason < ReceiptReason.OutsideHours;

    /// <summary>Elapsed time, which a clock change does not stretch.</summary>
    public TimeSpan Length => To - From;
}

/// <summary>Why a stretch of time was counted or skipped; wire contract.</summary>
public enum ReceiptReason
{
    /// <summary>Counted: inside a weekly window.</summary>
    ServiceHours = 0,

    /// <summary>Counted: inside the special hours of a date.</summary>
    SpecialHours = 1,

    /// <summary>Counted: a make-up working day (调休) inside the hours of the weekday whose place it takes.</summary>
    MakeUpWorkingDay = 2,

    /// <summary>Counted: the clock went back and shows an open hour for the second time; people work it twice.</summary>
    RepeatedHour = 3,

    /// <summary>Counted: the promise runs on wall time, whatever the hours.</summary>
    WallTime = 4,

    /// <summary>Skipped: before, between or after the windows of a day that has some. The first reason that skips; those below it count.</summary>
    OutsideHours = 10,

    /// <summary>Skipped: a weekday without any window.</summary>
    ClosedWeekday = 11,

    /// <summary>Skipped: a dated exception closes the day, for example a public holiday.</summary>
    ClosedDay = 12,

    /// <summary>Of no length: the clock went forward over hours that would have been open.</summary>
    SkippedHour = 13,

    /// <summary>Skipped: the promise waited for the caller.</summary>
    WaitingForCaller = 14,
}
