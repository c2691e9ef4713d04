using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Deadlines;

/// <summary>When a promise is due, from its start, its budget, its hours and the pauses: derived anew each time, never counted along.</summary>
/// <param name="Hours">The hours it runs in; null when it runs on wall time.</param>
/// <param name="Pauses">Waits for the caller, in order, none overlapping another.</param>
public sealed record PromiseClock(ServiceHours? Hours, IReadOnlyList<Pause> Pauses)
{
    /// <summary>The instant at which the budget is used up. Of a pause that still lasts it is as if it ended where it began.</summary>
    /// <exception cref="Refused"><c>never-open</c> as <see cref="ServiceHours.AddServiceTime"/> says.</exception>
    public DateTimeOffset Due(DateTimeOffset start, TimeSpan budget)
    {
        foreach (var (from, to) in Running(start))
        {
            var due = Add(from, budget);
            if (due <= to) return due;
            budget -= Between(from, to);
        }

        throw new InvalidOperationException("The last stretch of a promise has no end.");
    }

    /// <summary>How much of a budget passes between two instants; nothing of it in a pause that still lasts.</summary>
    public TimeSpan Elapsed(DateTimeOffset start, DateTimeOffset end)
    {
        var elapsed = TimeSpan.Zero;
        var clock = this with { Pauses = [.. Pauses.Select(pause => pause.To is null ? pause with { To = end } : pause)] };
        foreach (var (from, to) in clock.Running(start))
        {
            if (from >= end) break;
            elapsed += Between(from, to < end ? to : end);
        }

        return elapsed;
    }

    /// <summary>The receipt of <see cref="Elapsed"/>: what was counted adds up to it, and each pause stands in it.</summary>
    /// <param name="start">Start of the promise.</param>
    /// <param name="end">Its due time; the counted lines then add up to the budget.</param>
    /// <param name="zone">Zone in which it is told where no hours name one.</param>
    public ServiceReceipt Explain(DateTimeOffset start, DateTimeOffset end, string zone)
    {
        var lines = new List<ReceiptLine>();
        var cursor = start;
        foreach (var (from, to) in Running(start))
        {
            if (from >= end) break;
            if (cursor < from) lines.Add(new ReceiptLine(cursor, from, ReceiptReason.WaitingForCaller, ReceiptWords.WaitingForCaller));
            cursor = to < end ? to : end;
            if (Hours is not null) lines.AddRange(Hours.ExplainServiceTimeBetween(from, cursor).Lines);
            else if (from < cursor) lines.Add(new ReceiptLine(from, cursor, ReceiptReason.WallTime, ReceiptWords.WallTime));
        }

        if (cursor < end) lines.Add(new ReceiptLine(cursor, end, ReceiptReason.WaitingForCaller, ReceiptWords.WaitingForCaller));
        return new ServiceReceipt(Hours?.Code ?? "", Hours?.Version ?? 0, Hours?.Zone.Id ?? zone, lines);
    }

    /// <summary>The stretches from the start on in which the promise runs; the last has no end.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Running(DateTimeOffset start)
    {
        var cursor = start;
        foreach (var pause in Pauses)
        {
            if (pause.To <= cursor) continue;
            if (pause.From > cursor) yield return (cursor, pause.From);
            cursor = pause.To ?? (pause.From > cursor ? pause.From : cursor);
        }

        yield return (cursor, DateTimeOffset.MaxValue);
    }

    private DateTimeOffset Add(DateTimeOffset from, TimeSpan budget) => Hours is null ? from + budget : Hours.AddServiceTime(from, budget);

    private TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => Hours is null ? to - from : Hours.ServiceTimeBetween(from, to);
}
