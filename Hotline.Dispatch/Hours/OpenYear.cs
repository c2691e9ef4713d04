namespace Hotline.Dispatch.Hours;

/// <summary>The open intervals of one UTC year as sorted ticks with running totals, so that a question costs one binary search.</summary>
internal sealed class OpenYear
{
    private readonly long[] _from;
    private readonly long[] _to;
    private readonly long[] _before;

    private OpenYear(long start, long end, List<(long From, long To)> intervals)
    {
        (Start, End) = (start, end);
        _from = new long[intervals.Count];
        _to = new long[intervals.Count];
        _before = new long[intervals.Count];
        for (var i = 0; i < intervals.Count; i++)
        {
            (_from[i], _to[i]) = intervals[i];
            _before[i] = Total;
            Total += _to[i] - _from[i];
        }
    }

    /// <summary>First tick of the UTC year.</summary>
    public long Start { get; }

    /// <summary>First tick of the next UTC year.</summary>
    public long End { get; }

    /// <summary>Open ticks in the whole year.</summary>
    public long Total { get; }

    public int Count => _from.Length;

    public (long From, long To) this[int index] => (_from[index], _to[index]);

    /// <summary>Index of the first interval that ends after the tick; <see cref="Count"/> when none does.</summary>
    public int EndingAfter(long tick)
    {
        var (low, high) = (0, _to.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_to[middle] <= tick)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Open ticks between the start of the year and the tick.</summary>
    public long TotalUntil(long tick)
    {
        var i = EndingAfter(tick);
        return i == Count ? Total : _before[i] + Math.Max(0, tick - _from[i]);
    }

    /// <summary>The earliest tick at which the year's running total reaches <paramref name="total"/>, which is above 0 and at most <see cref="Total"/>.</summary>
    public long Reaching(long total)
    {
        var (low, high) = (0, _before.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_before[middle] < total)
                low = middle;
            else
                high = middle - 1;
        }

        return _from[low] + (total - _before[low]);
    }

    /// <summary>Lays the windows of every local date that can touch the year over the zone's offsets. An instant is open exactly when the
    /// local clock then shows a time inside a window: a skipped hour is never worked, a repeated one is worked twice.</summary>
    public static OpenYear Compile(int year, TimeZoneInfo zone, Func<DateOnly, IReadOnlyList<DayWindow>> windowsOf)
    {
        var start = new DateTime(year, 1, 1).Ticks;
        var end = new DateTime(year + 1, 1, 1).Ticks;
        var spans = OffsetSpans.Find(zone, start, end);

        var intervals = new List<(long From, long To)>();
        var last = DateOnly.FromDateTime(new DateTime(end)).AddDays(1);
        for (var date = DateOnly.FromDateTime(new DateTime(start)).AddDays(-2); date <= last; date = date.AddDays(1))
        {
            var midnight = date.ToDateTime(TimeOnly.MinValue).Ticks;
            foreach (var window in windowsOf(date))
            {
                var localFrom = midnight + (window.From * TimeSpan.TicksPerMinute);
                var localTo = midnight + (window.To * TimeSpan.TicksPerMinute);
                foreach (var span in spans)
                {
                    var from = Math.Max(localFrom - span.Offset, span.From);
                    var to = Math.Min(localTo - span.Offset, span.To);
                    if (from < to)
                        intervals.Add((from, to));
                }
            }
        }

        return new OpenYear(start, end, Merge(intervals));
    }

    /// <summary>A year without an open tick.</summary>
    public static OpenYear Closed(int year) => new(new DateTime(year, 1, 1).Ticks, new DateTime(year + 1, 1, 1).Ticks, []);

    /// <summary>Open whenever one of some is.</summary>
    public static OpenYear Union(IReadOnlyList<OpenYear> years, int year)
        => years.Count == 1 ? years[0] : new(new DateTime(year, 1, 1).Ticks, new DateTime(year + 1, 1, 1).Ticks, Merge([.. years.SelectMany(each => Enumerable.Range(0, each.Count), (each, i) => each[i])]));

    /// <summary>Open while both of one UTC year are.</summary>
    public static OpenYear Overlap(OpenYear one, OpenYear other)
    {
        var shared = new List<(long From, long To)>();
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            var (from, to) = (Math.Max(one._from[i], other._from[j]), Math.Min(one._to[i], other._to[j]));
            if (from < to)
                shared.Add((from, to));
            if (one._to[i] < other._to[j])
                i++;
            else
                j++;
        }

        return new OpenYear(one.Start, one.End, shared);
    }

    private static List<(long From, long To)> Merge(List<(long From, long To)> intervals)
    {
        intervals.Sort();
        var merged = new List<(long From, long To)>(intervals.Count);
        foreach (var next in intervals)
        {
            if (merged.Count > 0 && next.From <= merged[^1].To)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, next.To));
            else
                merged.Add(next);
        }

        return merged;
    }
}
