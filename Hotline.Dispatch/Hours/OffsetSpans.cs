namespace Hotline.Dispatch.Hours;

/// <summary>A stretch of UTC ticks through which a zone keeps one offset.</summary>
internal readonly record struct OffsetSpan(long From, long To, long Offset);

/// <summary>Finds where a zone's offset changes, to the tick.</summary>
internal static class OffsetSpans
{
    /// <summary>The spans that cover [from, to) in order.</summary>
    /// <remarks>The framework does not publish transitions. Offsets are compared day by day and a change is found by bisection: two changes
    /// that undo each other inside one day would be missed, and no zone has ever had them.</remarks>
    public static List<OffsetSpan> Find(TimeZoneInfo zone, long from, long to)
    {
        var spans = new List<OffsetSpan>(4);
        var start = from;
        var offset = OffsetAt(zone, from);
        for (var day = from; day < to;)
        {
            var next = Math.Min(day + TimeSpan.TicksPerDay, to);
            var after = OffsetAt(zone, next);
            if (after != offset)
            {
                var (low, high) = (day, next);
                while (high - low > 1)
                {
                    var middle = low + ((high - low) / 2);
                    if (OffsetAt(zone, middle) == offset)
                        low = middle;
                    else
                        high = middle;
                }

                spans.Add(new OffsetSpan(start, high, offset));
                start = high;
                offset = OffsetAt(zone, high);
                day = high;
                continue;
            }

            day = next;
        }

        if (start < to)
            spans.Add(new OffsetSpan(start, to, offset));
        return spans;
    }

    private static long OffsetAt(TimeZoneInfo zone, long utcTicks)
        => zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;
}
