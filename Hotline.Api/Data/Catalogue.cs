using System.Collections.Concurrent;
using System.Collections.Frozen;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data;

/// <summary>What changes rarely and is read with every ticket: lines, services, trades, areas, places, hours, words. Immutable.</summary>
public sealed class Catalogue
{
    private static readonly SharedHours Never = new(null, []);

    // Built when first needed; who builds them twice builds them equal.
    private Lexicon? words;
    private Gazetteer? gazetteer;
    private readonly ConcurrentDictionary<long, SharedHours> readyHours = [];

    public required FrozenDictionary<long, Line> Lines { get; init; }
    public required FrozenDictionary<long, ServiceType> Services { get; init; }
    public required FrozenDictionary<long, Trade> Trades { get; init; }
    public required FrozenDictionary<long, Area> Areas { get; init; }
    public required FrozenDictionary<long, Place> Places { get; init; }
    public required FrozenDictionary<(long From, long To), int> Minutes { get; init; }

    /// <summary>Hours by calendar row. Every row of a calendar means the calendar: all its versions together, as they are known now.</summary>
    public required FrozenDictionary<long, ServiceHours> Hours { get; init; }

    /// <summary>The hours that a calendar row meant while it was the newest: what was computed then is explained with these.</summary>
    public required FrozenDictionary<long, ServiceHours> HoursAsOf { get; init; }

    /// <summary>The newest row of the calendar of which a row is a version.</summary>
    public required FrozenDictionary<long, long> NewestCalendar { get; init; }

    /// <summary>The newest promise table and its version; 0 before the first.</summary>
    public required (int Version, IReadOnlyList<PromiseRule> Rules) Promises { get; init; }

    /// <summary>The calendars as they are stored, so that a decision can say what it saw.</summary>
    public required IReadOnlyList<ServiceCalendar> CalendarRows { get; init; }
    public required IReadOnlyList<LexiconEntry> LexiconRows { get; init; }
    public required FrozenDictionary<string, SafetyAdvice> Advice { get; init; }

    /// <summary>Reads services and dangers in words.</summary>
    public Lexicon Words => words ??= new Lexicon(LexiconRows);

    /// <summary>Finds places in words.</summary>
    public Gazetteer Gazetteer => gazetteer ??= new Gazetteer(Areas.Values, Places.Values);

    /// <summary>The line that is called and texted at this number; the first one when the number is nobody's.</summary>
    /// <exception cref="InvalidOperationException">There is no line at all.</exception>
    public Line LineOfNumber(PhoneNumber number) => Lines.Values.FirstOrDefault(line => line.Phone == number.Value) ?? Lines.Values.MinBy(line => line.Id)
        ?? throw new InvalidOperationException("The house has no line that could take a call or a text.");

    public Line? LineByCode(string? code) => Lines.Values.FirstOrDefault(line => line.Code == code);

    public ServiceType? ServiceByCode(string? code) => Services.Values.FirstOrDefault(service => service.Code == code);

    public Area? AreaByCode(string? code) => Areas.Values.FirstOrDefault(area => area.Code == code);

    public ServiceHours HoursOfLine(long lineId) => Hours[Lines[lineId].CalendarId];

    /// <summary>The calendars that lines keep, in order.</summary>
    public IReadOnlyList<long> LineCalendars => [.. Lines.Values.Select(line => line.CalendarId).Distinct().Order()];

    /// <summary>When a shop and at least one line are open together.</summary>
    /// <param name="calendarId">The shop's own calendar; null when it keeps the lines' hours. By one that was deleted nobody knows when it was open: never.</param>
    public SharedHours ReadyHours(long? calendarId) => calendarId is { } own && !Hours.ContainsKey(own) ? Never
        : readyHours.GetOrAdd(calendarId ?? 0, id => new SharedHours(Hours.GetValueOrDefault(id), LineCalendars.Select(line => Hours[line])));

    /// <summary>The zone of the people of a line; its hours may be written in another.</summary>
    public TimeZoneInfo ZoneOf(long lineId) => TimeZoneInfo.FindSystemTimeZoneById(Lines[lineId].Zone);

    /// <summary>The calendar of a service, or of the line.</summary>
    public long CalendarOf(long lineId, long? serviceId) => (serviceId is { } id ? Services[id].CalendarId : null) ?? Lines[lineId].CalendarId;

    /// <summary>What the promises of a ticket are made from.</summary>
    public PromiseBasis PromisesOf(Ticket ticket, PromisePolicy defaults)
    {
        var calendar = CalendarOf(ticket.LineId, ticket.ServiceTypeId);
        return new PromiseBasis(
            new PromiseBook(defaults, Promises.Version, Promises.Rules), Lines[ticket.LineId].Code,
            ticket.ServiceTypeId is { } service ? Services[service].Code : null, Hours[calendar], NewestCalendar[calendar])
        { HoursAsOf = row => HoursAsOf[row] };
    }

    /// <summary>The hours of stored calendars, by row; past decisions read theirs by the same.</summary>
    internal static FrozenDictionary<long, ServiceHours> HoursOf(IReadOnlyList<ServiceCalendar> calendars)
    {
        var byCode = calendars.GroupBy(calendar => calendar.Code).ToDictionary(versions => versions.Key, versions => versions.ToList().ToHours());
        return calendars.ToFrozenDictionary(calendar => calendar.Id, calendar => byCode[calendar.Code]);
    }

    internal static async Task<Catalogue> LoadAsync(HotlineDb db, CancellationToken stop)
    {
        var calendars = await db.Calendars.AsNoTracking().Include(calendar => calendar.Windows).Include(calendar => calendar.Exceptions).AsSplitQuery().ToListAsync(stop);
        var byCode = calendars.GroupBy(calendar => calendar.Code).ToDictionary(versions => versions.Key, versions => (Newest: versions.MaxBy(each => each.Version)!.Id, Hours: versions.ToList().ToHours()));
        var promises = await db.PromiseTables.AsNoTracking().OrderByDescending(table => table.Version).FirstOrDefaultAsync(stop);
        return new()
        {
            Lines = (await db.Lines.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(line => line.Id),
            Services = (await db.ServiceTypes.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(service => service.Id),
            Trades = (await db.Trades.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(trade => trade.Id),
            Areas = (await db.Areas.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(area => area.Id),
            Places = (await db.Places.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(place => place.Id),
            Minutes = (await db.AreaMinutes.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(row => (row.FromAreaId, row.ToAreaId), row => row.Minutes),
            Hours = HoursOf(calendars),
            CalendarRows = calendars,
            HoursAsOf = calendars.ToFrozenDictionary(calendar => calendar.Id, calendar => calendar.Id == byCode[calendar.Code].Newest ? byCode[calendar.Code].Hours
                : calendars.Where(each => each.Code == calendar.Code && each.Version <= calendar.Version).ToList().ToHours()),
            NewestCalendar = calendars.ToFrozenDictionary(calendar => calendar.Id, calendar => byCode[calendar.Code].Newest),
            Promises = promises is null ? (0, []) : (promises.Version, promises.Read()),
            LexiconRows = await db.Lexicon.AsNoTracking().ToListAsync(stop),
            Advice = (await db.SafetyAdvice.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(advice => advice.Hazard),
        };
    }
}

/// <summary>Keeps the catalogue in memory until it is told that it changed, at most a minute (another node may have changed it).</summary>
public sealed class Catalogues
{
    // By the machine's clock: other nodes enter things while real time passes, whatever a manual clock shows.
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(1);
    private volatile Entry? current;
    private readonly Lock turn = new();
    private int changes;

    /// <summary>The catalogue, read through <paramref name="db"/> when it must be read again.</summary>
    public async Task<Catalogue> GetAsync(HotlineDb db, CancellationToken stop)
    {
        var now = Environment.TickCount64;
        if (current is { } entry && now - entry.ReadAt < LongestAge.TotalMilliseconds) return entry.Catalogue;
        var seen = Volatile.Read(ref changes);
        var read = await Catalogue.LoadAsync(db, stop);
        // What changed while it was read may be missing in it: it serves this caller, nobody after.
        lock (turn)
        {
            if (seen == changes) current = new Entry(read, now);
        }

        return read;
    }

    /// <summary>The same, and it knows these calendar rows: another node may have entered one a moment ago.</summary>
    public async Task<Catalogue> GetKnowingAsync(HotlineDb db, IEnumerable<long?> calendarRows, CancellationToken stop)
    {
        var catalogue = await GetAsync(db, stop);
        if (calendarRows.All(row => row is not { } id || catalogue.HoursAsOf.ContainsKey(id))) return catalogue;
        Forget();
        return await GetAsync(db, stop);
    }

    /// <summary>Something in it changed.</summary>
    public void Forget()
    {
        lock (turn)
        {
            changes++;
            current = null;
        }
    }

    private sealed record Entry(Catalogue Catalogue, long ReadAt);
}
