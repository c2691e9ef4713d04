using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.FollowUps;

/// <summary>When and how often a caller is asked after the work.</summary>
public sealed record FollowUpPolicy
{
    /// <summary>How far ahead another day part is looked for.</summary>
    private const int DaysAhead = 30;

    /// <summary>From this local time on callers may be asked.</summary>
    public TimeOnly FriendlyFrom { get; init; } = new(8, 30);

    /// <summary>Until this local time.</summary>
    public TimeOnly FriendlyTo { get; init; } = new(20, 30);

    /// <summary>How long a text waits for an answer before an agent calls.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromHours(3);

    /// <summary>Calls on different day parts after which a caller counts as unreachable.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Where the morning ends.</summary>
    public TimeOnly AfternoonFrom { get; init; } = new(12, 0);

    /// <summary>Where the afternoon ends.</summary>
    public TimeOnly EveningFrom { get; init; } = new(18, 0);

    /// <summary>The instant itself, or the next one at which a caller may be asked.</summary>
    public DateTimeOffset NextFriendly(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        if (time >= FriendlyFrom && time < FriendlyTo) return at;
        return Instant(DateOnly.FromDateTime(local).AddDays(time < FriendlyFrom ? 0 : 1), FriendlyFrom, zone);
    }

    /// <summary>The local day and its part (0 morning, 1 afternoon, 2 evening) in which an instant lies.</summary>
    public (DateOnly Day, int Part) PartOf(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return (DateOnly.FromDateTime(local), time < AfternoonFrom ? 0 : time < EveningFrom ? 1 : 2);
    }

    /// <summary>How many of the calls were made on day parts of their own; two calls in one morning are one try.</summary>
    public int CountTries(IEnumerable<DateTimeOffset> calls, TimeZoneInfo zone) => calls.Select(at => PartOf(at, zone)).Distinct().Count();

    /// <summary>
    /// When to call next: the first start of a day part, with the line open, that no call was made on; a part of the day that was tried is
    /// tried again only where the line offers no other.
    /// </summary>
    public DateTimeOffset NextTry(IReadOnlyCollection<DateTimeOffset> calls, ServiceHours hours, TimeZoneInfo zone, DateTimeOffset now)
    {
        var tried = calls.Select(at => PartOf(at, zone)).ToHashSet();
        var today = PartOf(now, zone).Day;
        var starts = (from day in Enumerable.Range(0, DaysAhead)
                      from part in Enumerable.Range(0, 3)
                      let open = OpenIn(today.AddDays(day), part, hours, zone)
                      where open > now && !tried.Contains((today.AddDays(day), part))
                      select (At: open.Value, Part: part)).ToList();
        if (starts.Count == 0) return NextFriendly(now.AddDays(1), zone);
        var fresh = starts.Where(start => tried.All(each => each.Part != start.Part)).ToList();
        return (fresh.Count > 0 ? fresh : starts)[0].At;
    }

    private DateTimeOffset? OpenIn(DateOnly day, int part, ServiceHours hours, TimeZoneInfo zone)
    {
        var (from, to) = part switch { 0 => (FriendlyFrom, AfternoonFrom), 1 => (AfternoonFrom, EveningFrom), _ => (EveningFrom, FriendlyTo) };
        if (to <= from) return null;
        return hours.NextOpen(Instant(day, from, zone)) is { } open && open < Instant(day, to, zone) ? open : null;
    }

    private static DateTimeOffset Instant(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
