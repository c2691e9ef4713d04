using System.Collections.Concurrent;

namespace Hotline.Dispatch.Hours;

/// <summary>When a line, a service or a merchant works: weekly windows in a zone, dated exceptions, one version. Immutable, and safe to share.</summary>
/// <remarks>The definition everything follows from: an instant is open exactly when the local wall clock then shows a minute inside a window.
/// So a window over a skipped hour is shorter and one over a repeated hour longer in elapsed time, as it is for the people who work it.</remarks>
public sealed class ServiceHours
{
    /// <summary>First UTC year that can be asked about.</summary>
    public const int FirstYear = 1970;

    /// <summary>Last UTC year that can be asked about.</summary>
    public const int LastYear = 2199;

    /// <summary>How far ahead an opening or the end of a budget is looked for. No promise is longer than a year; the rest is room
    /// for calendars that hardly ever open.</summary>
    public const int HorizonYears = 30;

    private static readonly TimeSpan LongestBudget = TimeSpan.FromDays(366 * HorizonYears);

    private readonly HoursEdition[] _newestFirst;
    private readonly ConcurrentDictionary<int, OpenYear> _years = new();
    private readonly int _lastYearWithWindows;

    private ServiceHours(TimeZoneInfo zone, string code, IEnumerable<HoursVersion> versions)
    {
        Zone = zone;
        Code = code;
        _newestFirst = [.. versions.OrderByDescending(version => version.Version).Select(version => new HoursEdition(version))];
        // An empty week opens on dated exceptions only; two days cover zones and nights past midnight.
        _lastYearWithWindows = _newestFirst.Any(edition => edition.HasWeek) ? LastYear
            : _newestFirst.SelectMany(edition => edition.Exceptions.Keys).Select(date => date.AddDays(2).Year).DefaultIfEmpty(FirstYear - 1).Max();
    }

    /// <summary>The zone whose wall clock the windows mean.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Code of the calendar, for receipts; empty when it has none.</summary>
    public string Code { get; }

    /// <summary>The newest version of the calendar that is in it; a receipt names it.</summary>
    public int Version => _newestFirst[0].Version;

    /// <summary>The dated exceptions of the newest version, by date.</summary>
    public IEnumerable<DayException> Exceptions => _newestFirst[0].Exceptions.Values.OrderBy(e => e.Date);

    /// <summary>Hours from checked parts.</summary>
    /// <exception cref="Refused"><c>calendar-invalid</c> with the first of the field errors that <see cref="Validate"/> would give.</exception>
    public static ServiceHours Create(
        string zoneId, IReadOnlyList<WeeklyWindow> windows, IReadOnlyList<DayException> exceptions, int version = 1, string code = "")
        => Create(zoneId, code, [new HoursVersion(version, DateOnly.MinValue, windows, exceptions)]);

    /// <summary>Hours of a calendar with all its versions: a date follows the newest version that is in effect on it.</summary>
    /// <param name="zoneId">IANA zone, the same for all versions.</param>
    /// <param name="code">Code of the calendar.</param>
    /// <param name="versions">At least one. Dates before all of them follow the oldest.</param>
    /// <exception cref="Refused"><c>calendar-invalid</c> with the first of the field errors that <see cref="Validate"/> would give.</exception>
    public static ServiceHours Create(string zoneId, string code, IReadOnlyList<HoursVersion> versions)
    {
        foreach (var version in versions)
        {
            if (Validate(zoneId, version.Windows, version.Exceptions) is [var error, ..])
                throw new Refused("calendar-invalid", $"The calendar cannot be used: {error.Field}: {error.Sentence}");
        }

        return new ServiceHours(TimeZoneInfo.FindSystemTimeZoneById(zoneId), code, versions);
    }

    /// <summary>Hours that never close, for 24-hour services and for promises that run on wall time.</summary>
    public static ServiceHours Always(string zoneId)
        => Create(zoneId, [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, 0, DayWindow.MinutesPerDay))], []);

    /// <summary>Everything that is wrong with a calendar as a person entered it; empty when it can be used. A week without windows is
    /// allowed: a place may open on dated exceptions only, or be closed for good.</summary>
    public static IReadOnlyList<FieldError> Validate(
        string zoneId, IReadOnlyList<WeeklyWindow> windows, IReadOnlyList<DayException> exceptions)
        => CalendarChecks.Run(zoneId, windows, exceptions);

    /// <summary>The windows that begin on a local date, exceptions applied.</summary>
    public IReadOnlyList<DayWindow> WindowsOn(DateOnly date) => EditionOn(date).WindowsOn(date);

    /// <summary>The exception of a local date, null when the date follows its weekday.</summary>
    public DayException? ExceptionOn(DateOnly date) => EditionOn(date).Exceptions.GetValueOrDefault(date);

    /// <summary>Whether service runs at the instant.</summary>
    public bool IsOpen(DateTimeOffset at)
    {
        var year = YearOf(at.UtcTicks);
        var i = year.EndingAfter(at.UtcTicks);
        return i < year.Count && year[i].From <= at.UtcTicks;
    }

    /// <summary>The first open instant at or after <paramref name="at"/>: itself when open. Null when there is none within the horizon.</summary>
    public DateTimeOffset? NextOpen(DateTimeOffset at)
    {
        foreach (var (from, _) in Intervals(at.UtcTicks))
            return At(Math.Max(from, at.UtcTicks));
        return null;
    }

    /// <summary>The first closed instant at or after <paramref name="at"/>: itself when closed. Null when the calendar does not close within the horizon.</summary>
    public DateTimeOffset? NextClose(DateTimeOffset at)
    {
        var edge = at.UtcTicks;
        var horizon = Horizon(edge);
        foreach (var (from, to) in Intervals(edge))
        {
            // Intervals are cut at New Year (UTC) and meet there.
            if (from > edge)
                break;
            edge = to;
        }

        return edge >= horizon ? null : At(edge);
    }

    /// <summary>The earliest instant by which <paramref name="budget"/> of service time has passed since <paramref name="from"/>. A budget used up
    /// exactly at closing is due at closing, not at the next opening; no budget is due at once.</summary>
    /// <exception cref="Refused"><c>never-open</c> when the calendar does not hold that much service time within the horizon.</exception>
    public DateTimeOffset AddServiceTime(DateTimeOffset from, TimeSpan budget)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, TimeSpan.Zero);
        if (budget == TimeSpan.Zero)
            return from.ToUniversalTime();

        if (budget > LongestBudget)
            throw NeverOpen(from, budget);
        var first = YearNumber(from.UtcTicks);
        var left = budget.Ticks + YearOf(from.UtcTicks).TotalUntil(from.UtcTicks);
        for (var number = first; number <= LastToLookAt(first); number++)
        {
            var year = Year(number);
            if (left <= year.Total)
                return At(year.Reaching(left));
            left -= year.Total;
        }

        throw NeverOpen(from, budget);
    }

    /// <summary>Elapsed time between two instants during which service ran; negative when the second is earlier, so that differences add up.</summary>
    public TimeSpan ServiceTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
            return -ServiceTimeBetween(to, from);
        var (first, last) = (YearNumber(from.UtcTicks), YearNumber(to.UtcTicks));
        var total = Year(last).TotalUntil(to.UtcTicks) - Year(first).TotalUntil(from.UtcTicks);
        for (var number = first; number < last; number++)
            total += Year(number).Total;
        return new TimeSpan(total);
    }

    /// <summary>The open intervals between two instants, cut to them and joined where they touch, in order.</summary>
    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        (long From, long To)? pending = null;
        foreach (var next in Intervals(from.UtcTicks))
        {
            if (next.From >= to.UtcTicks)
                break;
            var cut = (From: Math.Max(next.From, from.UtcTicks), To: Math.Min(next.To, to.UtcTicks));
            if (pending is { } open && open.To == cut.From)
            {
                pending = (open.From, cut.To);
                continue;
            }

            if (pending is { } done)
                yield return new OpenInterval(At(done.From), At(done.To));
            pending = cut;
        }

        if (pending is { } rest && rest.From < rest.To)
            yield return new OpenInterval(At(rest.From), At(rest.To));
    }

    private HoursEdition EditionOn(DateOnly date)
    {
        foreach (var edition in _newestFirst)
        {
            if (edition.EffectiveFrom <= date)
                return edition;
        }

        return _newestFirst[^1];
    }

    private IEnumerable<(long From, long To)> Intervals(long tick)
    {
        var first = YearNumber(tick);
        for (var number = first; number <= LastToLookAt(first); number++)
        {
            var year = Year(number);
            for (var i = year.EndingAfter(tick); i < year.Count; i++)
                yield return year[i];
        }
    }

    private int LastToLookAt(int first) => Math.Min(Math.Min(first + HorizonYears, LastYear), _lastYearWithWindows);

    private static long Horizon(long tick) => new DateTime(Math.Min(YearNumber(tick) + HorizonYears, LastYear) + 1, 1, 1).Ticks;

    private OpenYear YearOf(long tick) => Year(YearNumber(tick));

    internal OpenYear Year(int number)
        => _years.GetOrAdd(number, static (year, hours) => OpenYear.Compile(year, hours.Zone, hours.WindowsOn), this);

    internal static int YearNumber(long tick)
    {
        var year = new DateTime(tick).Year;
        return year is >= FirstYear and <= LastYear ? year
            : throw new Refused("date-out-of-range", $"Service time is known for the years {FirstYear} to {LastYear}, not for {year}.");
    }

    private static Refused NeverOpen(DateTimeOffset from, TimeSpan budget) => new("never-open",
        $"The calendar does not hold {budget} of service time after {from.UtcDateTime:yyyy-MM-dd HH:mm} UTC; it may be closed for good.");

    private static DateTimeOffset At(long utcTicks) => new(utcTicks, TimeSpan.Zero);
}
