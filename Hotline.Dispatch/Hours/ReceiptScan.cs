namespace Hotline.Dispatch.Hours;

/// <summary>Walks from one instant to another along the local wall clock and says of each stretch why it is open or closed. Deliberately not
/// the compiled years: it reads the calendar day by day, so that a receipt proves an answer instead of repeating it.</summary>
internal static class ReceiptScan
{
    /// <summary>The lines of [from, to), in order and without gaps; neighbours skipped for the same reason are one line.</summary>
    public static List<ReceiptLine> Run(ServiceHours hours, DateTimeOffset from, DateTimeOffset to)
    {
        var lines = new List<ReceiptLine>();
        OffsetSpan? before = null;
        // A day earlier, to know whether the clock has just gone back.
        foreach (var span in OffsetSpans.Find(hours.Zone, from.UtcTicks - TimeSpan.TicksPerDay, to.UtcTicks))
        {
            if (before is { } earlier && span.From >= from.UtcTicks)
                AddSkippedHour(hours, lines, earlier.Offset, span);
            // Local ticks below this were shown before the clock went back.
            var shownUntil = before is { } last ? span.From + last.Offset : long.MinValue;
            var (start, end) = (Math.Max(span.From, from.UtcTicks), span.To);
            if (start < end)
                Walk(hours, lines, start + span.Offset, end + span.Offset, span.Offset, shownUntil);
            before = span;
        }

        return lines;
    }

    private static void Walk(ServiceHours hours, List<ReceiptLine> lines, long localFrom, long localTo, long offset, long shownUntil)
    {
        for (var date = DateOf(localFrom); Midnight(date) < localTo; date = date.AddDays(1))
        {
            var cursor = Math.Max(localFrom, Midnight(date));
            var dayEnd = Math.Min(localTo, Midnight(date.AddDays(1)));
            foreach (var (owner, window) in WindowsTouching(hours, date))
            {
                var opens = Math.Max(cursor, Midnight(owner) + (window.From * TimeSpan.TicksPerMinute));
                var closes = Math.Min(dayEnd, Midnight(owner) + (window.To * TimeSpan.TicksPerMinute));
                if (opens >= closes)
                    continue;
                AddClosed(hours, lines, date, cursor, opens, offset);
                var repeatedUntil = Math.Clamp(shownUntil, opens, closes);
                AddOpen(hours, lines, owner, window, opens, repeatedUntil, offset, isRepeated: true);
                AddOpen(hours, lines, owner, window, repeatedUntil, closes, offset, isRepeated: false);
                cursor = closes;
            }

            AddClosed(hours, lines, date, cursor, dayEnd, offset);
        }
    }

    private static void AddOpen(ServiceHours hours, List<ReceiptLine> lines, DateOnly owner, DayWindow window, long from, long to, long offset, bool isRepeated)
    {
        if (from >= to)
            return;
        var exception = hours.ExceptionOn(owner);
        var reason = isRepeated ? ReceiptReason.RepeatedHour : exception?.Kind switch
        {
            CalendarExceptionKind.Special => ReceiptReason.SpecialHours,
            CalendarExceptionKind.MakeUpWorkingDay => ReceiptReason.MakeUpWorkingDay,
            _ => ReceiptReason.ServiceHours,
        };
        Add(lines, new ReceiptLine(At(from - offset), At(to - offset), reason, ReceiptWords.Counted(owner, window, exception, isRepeated)));
    }

    private static void AddClosed(ServiceHours hours, List<ReceiptLine> lines, DateOnly date, long from, long to, long offset)
    {
        if (from >= to)
            return;
        var exception = hours.ExceptionOn(date);
        var (reason, why) = exception switch
        {
            { Kind: CalendarExceptionKind.Closed } => (ReceiptReason.ClosedDay, ReceiptWords.ClosedDay(exception)),
            null when hours.WindowsOn(date).Count == 0 => (ReceiptReason.ClosedWeekday, ReceiptWords.ClosedWeekday(date.DayOfWeek)),
            _ => (ReceiptReason.OutsideHours, ReceiptWords.OutsideHours(date, exception)),
        };
        Add(lines, new ReceiptLine(At(from - offset), At(to - offset), reason, why));
    }

    private static void AddSkippedHour(ServiceHours hours, List<ReceiptLine> lines, long offsetBefore, OffsetSpan span)
    {
        var (from, to) = (span.From + offsetBefore, span.From + span.Offset);
        var wouldBeOpen = to > from && WindowsTouching(hours, DateOf(from)).Concat(WindowsTouching(hours, DateOf(to - 1))).Any(each =>
            Midnight(each.Owner) + (each.Window.From * TimeSpan.TicksPerMinute) < to && from < Midnight(each.Owner) + (each.Window.To * TimeSpan.TicksPerMinute));
        if (wouldBeOpen)
            lines.Add(new ReceiptLine(At(span.From), At(span.From), ReceiptReason.SkippedHour, ReceiptWords.SkippedHour(new TimeSpan(to - from))));
    }

    /// <summary>The windows that begin on the date or reach into it from the evening before, in the order of their beginnings.</summary>
    private static IEnumerable<(DateOnly Owner, DayWindow Window)> WindowsTouching(ServiceHours hours, DateOnly date)
        => new[] { date.AddDays(-1), date }.SelectMany(owner => hours.WindowsOn(owner).OrderBy(window => window.From).Select(window => (owner, window)));

    private static void Add(List<ReceiptLine> lines, ReceiptLine next)
    {
        if (lines.Count > 0 && lines[^1] is var last && last.To == next.From && last.Reason == next.Reason && last.Why == next.Why && last.Length > TimeSpan.Zero)
            lines[^1] = last with { To = next.To };
        else
            lines.Add(next);
    }

    private static DateOnly DateOf(long localTicks) => DateOnly.FromDateTime(new DateTime(localTicks));

    private static long Midnight(DateOnly date) => date.ToDateTime(TimeOnly.MinValue).Ticks;

    private static DateTimeOffset At(long utcTicks) => new(utcTicks, TimeSpan.Zero);
}
