using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;

namespace Hotline.Api.Data.Views;

/// <summary>How a due time came about: what was counted and skipped, and why. The counted lines add up to the budget.</summary>
public sealed record ReceiptView
{
    public required long BudgetSeconds { get; init; }
    public required long CountedSeconds { get; init; }
    public required long SkippedSeconds { get; init; }

    /// <summary>Code of the calendar; empty on wall time.</summary>
    public required string Calendar { get; init; }

    /// <summary>Its newest version when the due time was computed; 0 on wall time.</summary>
    public required int CalendarVersion { get; init; }

    /// <summary>Version of the promise table that gave the budget; 0 for the defaults.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>IANA zone in which the lines are told.</summary>
    public required string Zone { get; init; }
    public required IReadOnlyList<ReceiptLineView> Lines { get; init; }

    /// <summary>The receipt of a promise, rendered with the hours by which it was computed.</summary>
    public static ReceiptView Of(Deadline deadline, IReadOnlyList<Pause> pauses, Catalogue catalogue, string zone)
    {
        var clock = new PromiseClock(deadline.RunsOn == DeadlineClock.ServiceTime && deadline.CalendarId is { } row ? catalogue.HoursAsOf[row] : null,
            [.. Pause.Stopping(deadline.Kind, pauses).Where(pause => Moved(deadline, pause))]);
        var receipt = clock.Explain(deadline.StartAt, deadline.DueAt, zone);
        return new ReceiptView
        {
            BudgetSeconds = (long)deadline.Budget.TotalSeconds, CountedSeconds = (long)receipt.Counted.TotalSeconds, SkippedSeconds = (long)receipt.Skipped.TotalSeconds,
            Calendar = receipt.Calendar, CalendarVersion = receipt.CalendarVersion, PolicyVersion = deadline.PolicyVersion, Zone = receipt.Zone,
            Lines = [.. receipt.Lines.Select(line => new ReceiptLineView { From = line.From, To = line.To, Counted = line.IsCounted, Reason = line.Reason, Why = line.Why })],
        };
    }

    // The due time moves when a wait ends, and only while the promise is open.
    private static bool Moved(Deadline deadline, Pause pause) => pause.To is { } end && !(end > deadline.MetAt) && !(end >= deadline.CancelledAt);
}

/// <summary>One stretch of a receipt.</summary>
public sealed record ReceiptLineView
{
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }
    public required bool Counted { get; init; }
    public required ReceiptReason Reason { get; init; }
    public required Wording Why { get; init; }
}
