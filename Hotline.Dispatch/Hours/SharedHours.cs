using System.Collections.Concurrent;

namespace Hotline.Dispatch.Hours;

/// <summary>The time in which a shop and at least one of some lines are open together: only then can the shop be offered work. Immutable, and safe to share.</summary>
public sealed class SharedHours
{
    private readonly ServiceHours? _shop;
    private readonly ServiceHours[] _lines;
    private readonly SharedHours? _withoutShop;
    private readonly ConcurrentDictionary<int, OpenYear> _years = new();

    /// <summary>The time of a shop and some lines.</summary>
    /// <param name="shop">Hours of the shop; null when it keeps those of the lines.</param>
    /// <param name="lines">Hours of the lines; without any, the shop's own count alone.</param>
    public SharedHours(ServiceHours? shop, IEnumerable<ServiceHours> lines)
    {
        (_shop, _lines) = (shop, [.. lines.Distinct()]);
        _withoutShop = shop is null || _lines.Length == 0 ? null : new SharedHours(null, _lines);
        Zone = (shop ?? _lines.FirstOrDefault())?.Zone ?? TimeZoneInfo.Utc;
    }

    /// <summary>The zone in which the shop counts its days.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Elapsed time between two instants that both were open for; none when the second is earlier.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
            return TimeSpan.Zero;
        var (first, last) = (ServiceHours.YearNumber(from.UtcTicks), ServiceHours.YearNumber(to.UtcTicks));
        var total = Year(last).TotalUntil(to.UtcTicks) - Year(first).TotalUntil(from.UtcTicks);
        for (var number = first; number < last; number++)
            total += Year(number).Total;
        return new TimeSpan(total);
    }

    /// <summary>The same for a shop that said of some days whether it works. A day off counts nothing; a holiday on which it works counts while a line is open.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to, IReadOnlyList<DayAnswer> answers)
    {
        var total = Between(from, to);
        for (var i = 0; i < answers.Count; i++)
        {
            var (start, end) = (Midnight(answers[i].Day), Midnight(answers[i].Day.AddDays(1)));
            if (end <= from || start >= to)
                continue;
            (start, end) = (start > from ? start : from, end < to ? end : to);
            total += (answers[i].IsOpen ? (_withoutShop ?? this).Between(start, end) : TimeSpan.Zero) - Between(start, end);
        }

        return total;
    }

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    private OpenYear Year(int number) => _years.GetOrAdd(number, static (year, shared) => shared.Compile(year), this);

    private OpenYear Compile(int number)
    {
        if (_lines.Length == 0)
            return _shop?.Year(number) ?? OpenYear.Closed(number);
        var lines = OpenYear.Union([.. _lines.Select(line => line.Year(number))], number);
        return _shop is null ? lines : OpenYear.Overlap(_shop.Year(number), lines);
    }
}
