using System.Collections.Frozen;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data;

/// <summary>What changes rarely and is read with every ticket: lines, services, trades, areas, places, hours, words. Immutable.</summary>
public sealed class Catalogue
{
    // Built when first needed; who builds them twice builds them equal.
    private Lexicon? words;
    private Gazetteer? gazetteer;

    public required FrozenDictionary<long, Line> Lines { get; init; }
    public required FrozenDictionary<long, ServiceType> Services { get; init; }
    public required FrozenDictionary<long, Trade> Trades { get; init; }
    public required FrozenDictionary<long, Area> Areas { get; init; }
    public required FrozenDictionary<long, Place> Places { get; init; }
    public required FrozenDictionary<(long From, long To), int> Minutes { get; init; }
    public required FrozenDictionary<long, ServiceHours> Hours { get; init; }
    public required IReadOnlyList<LexiconEntry> LexiconRows { get; init; }
    public required FrozenDictionary<string, SafetyAdvice> Advice { get; init; }

    /// <summary>Reads services and dangers in words.</summary>
    public Lexicon Words => words ??= new Lexicon(LexiconRows);

    /// <summary>Finds places in words.</summary>
    public Gazetteer Gazetteer => gazetteer ??= new Gazetteer(Areas.Values, Places.Values);

    public Line? LineByCode(string? code) => Lines.Values.FirstOrDefault(line => line.Code == code);

    public ServiceType? ServiceByCode(string? code) => Services.Values.FirstOrDefault(service => service.Code == code);

    public Area? AreaByCode(string? code) => Areas.Values.FirstOrDefault(area => area.Code == code);

    public ServiceHours HoursOfLine(long lineId) => Hours[Lines[lineId].CalendarId];

    internal static async Task<Catalogue> LoadAsync(HotlineDb db, CancellationToken stop) => new()
    {
        Lines = (await db.Lines.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(line => line.Id),
        Services = (await db.ServiceTypes.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(service => service.Id),
        Trades = (await db.Trades.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(trade => trade.Id),
        Areas = (await db.Areas.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(area => area.Id),
        Places = (await db.Places.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(place => place.Id),
        Minutes = (await db.AreaMinutes.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(row => (row.FromAreaId, row.ToAreaId), row => row.Minutes),
        Hours = (await db.Calendars.AsNoTracking().Include(calendar => calendar.Windows).Include(calendar => calendar.Exceptions).AsSplitQuery().ToListAsync(stop))
            .ToFrozenDictionary(calendar => calendar.Id, calendar => calendar.ToHours()),
        LexiconRows = await db.Lexicon.AsNoTracking().ToListAsync(stop),
        Advice = (await db.SafetyAdvice.AsNoTracking().ToListAsync(stop)).ToFrozenDictionary(advice => advice.Hazard),
    };
}

/// <summary>Keeps the catalogue in memory until it is told that it changed, at most a minute (another node may have changed it).</summary>
public sealed class Catalogues(TimeProvider clock)
{
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(1);
    private volatile Entry? current;

    /// <summary>The catalogue, read through <paramref name="db"/> when it must be read again.</summary>
    public async Task<Catalogue> GetAsync(HotlineDb db, CancellationToken stop)
    {
        var now = clock.GetTimestamp();
        if (current is { } entry && clock.GetElapsedTime(entry.ReadAt, now) < LongestAge) return entry.Catalogue;
        var read = await Catalogue.LoadAsync(db, stop);
        current = new Entry(read, now);
        return read;
    }

    /// <summary>Something in it changed.</summary>
    public void Forget() => current = null;

    private sealed record Entry(Catalogue Catalogue, long ReadAt);
}
