using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Coverage;

/// <summary>How many merchants could come, by area, trade and hour, in the days ahead: open, licensed, not suspended, and not told us that they go home for the holiday.</summary>
public sealed class ForecastCoverage(HotlineDb db, Catalogues catalogues, MerchantSnapshots snapshots, TimeProvider clock)
{
    /// <summary>Days ahead. Decided with the district: a fortnight is enough to find somebody.</summary>
    public const int Days = 14;

    /// <summary>Below so many a warning is given: with one merchant a single illness leaves nobody.</summary>
    public const int Enough = 2;

    /// <param name="Line">Code of the line; the first one when not sent.</param>
    /// <param name="Service">Only the trade of this service.</param>
    /// <param name="Area">Only this area.</param>
    public sealed record Asked(string? Line, string? Service, string? Area);

    /// <summary>The forecast.</summary>
    /// <param name="From">First local day.</param>
    /// <param name="Days">How many days.</param>
    /// <param name="Enough">Fewer merchants than this are a gap, of ordinary trades.</param>
    /// <param name="Holidays">Days about which merchants were asked, in order.</param>
    /// <param name="Rows">By area and trade, in the order of days.</param>
    public sealed record View(DateOnly From, int Days, int Enough, IReadOnlyList<Holiday> Holidays, IReadOnlyList<Row> Rows);

    /// <summary>What merchants said about a holiday. Who said nothing is counted by its usual hours.</summary>
    /// <param name="Date">The local day.</param>
    /// <param name="Open">Merchants who work.</param>
    /// <param name="Closed">Merchants who do not.</param>
    /// <param name="Silent">Merchants who were asked and have not answered.</param>
    public sealed record Holiday(DateOnly Date, int Open, int Closed, int Silent);

    /// <summary>One day of one trade in one area.</summary>
    /// <param name="Area">Code of the area.</param>
    /// <param name="Trade">Code of the trade.</param>
    /// <param name="Services">Codes of the services that this trade does.</param>
    /// <param name="Date">The local day.</param>
    /// <param name="FirstHour">The first hour of <paramref name="Merchants"/>.</param>
    /// <param name="Merchants">Merchants by hour, from the first to the last hour in which the line is open; empty on a day on which it is closed.</param>
    /// <param name="Least">The least of them; null on a closed day.</param>
    /// <param name="Enough">Fewer merchants than this are a gap: one where nobody but a responsible body does it, of which there is never a second.</param>
    /// <param name="IsGap">True when that is not enough.</param>
    public sealed record Row(string Area, string Trade, IReadOnlyList<string> Services, DateOnly Date, int FirstHour, IReadOnlyList<int> Merchants, int? Least, int Enough, bool IsGap);

    /// <exception cref="BadFields">Something unknown.</exception>
    public async Task<View> RunAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        var sent = new SentFields();
        var line = asked.Line is null ? catalogue.Lines.Values.Where(each => person.WorksOn(each.Code)).MinBy(each => each.Id) : catalogue.LineByCode(asked.Line);
        var service = catalogue.ServiceByCode(asked.Service);
        var area = catalogue.AreaByCode(asked.Area);
        sent.Require(line is not null, "line", "There is no such line.");
        sent.Require(asked.Service is null || service?.TradeId is not null, "service", "There is no such service, or no merchant does it.");
        sent.Require(asked.Area is null || area is not null, "area", "There is no such area.");
        sent.ThrowIfAny();
        person.RequireLine(line!.Code);
        return await RunAsync(line, service?.TradeId, area?.Id, stop);
    }

    internal async Task<View> RunAsync(Line line, long? tradeId, long? areaId, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        var snapshot = await snapshots.TakeAsync(db, catalogue, stop);
        var hours = catalogue.HoursOfLine(line.Id);
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.Now(), hours.Zone).DateTime);
        var last = first.AddDays(Days);
        var asked = await db.HolidayOpenings.AsNoTracking().Where(opening => opening.Date >= first && opening.Date < last).ToListAsync(stop);
        var answers = asked.Where(opening => opening.IsOpen is not null).ToDictionary(opening => (opening.MerchantId, opening.Date), opening => opening.IsOpen!.Value);
        var day = new CoverageDays(hours, catalogue, answers);
        var rows = from trade in catalogue.Trades.Values.Where(each => tradeId is null || each.Id == tradeId).OrderBy(each => each.Code, StringComparer.Ordinal)
                   let services = catalogue.Services.Values.Where(each => each.TradeId == trade.Id).Select(each => each.Code).Order(StringComparer.Ordinal).ToList()
                   where services.Count > 0
                   from area in catalogue.Areas.Values.Where(each => areaId is null || each.Id == areaId).OrderBy(each => each.Code, StringComparer.Ordinal)
                   let merchants = snapshot.Candidates.Where(each => each.Status == MerchantStatus.Active && each.AreaIds.Contains(area.Id) && each.Trades.Any(mastered => mastered.TradeId == trade.Id)).ToList()
                   from date in Enumerable.Range(0, Days).Select(first.AddDays)
                   select RowOf(area, trade, services, date, day.Count(merchants, date), merchants.Count > 0 && merchants.TrueForAll(each => each.Kind == ProviderKind.Body) ? 1 : Enough);
        return new View(first, Days, Enough,
            [.. asked.GroupBy(opening => opening.Date).OrderBy(day => day.Key).Select(day => new Holiday(day.Key, day.Count(each => each.IsOpen == true), day.Count(each => each.IsOpen == false), day.Count(each => each.IsOpen is null)))],
            [.. rows]);
    }

    private static Row RowOf(Area area, Trade trade, IReadOnlyList<string> services, DateOnly date, (int FirstHour, IReadOnlyList<int> Merchants) counted, int enough)
    {
        var least = counted.Merchants.Count == 0 ? (int?)null : counted.Merchants.Min();
        return new Row(area.Code, trade.Code, services, date, counted.FirstHour, counted.Merchants, least, enough, least < enough);
    }
}

/// <summary>Counts the merchants of one day by hour.</summary>
internal sealed class CoverageDays(ServiceHours line, Catalogue catalogue, IReadOnlyDictionary<(long Merchant, DateOnly Date), bool> answers)
{
    private readonly Dictionary<(long Calendar, DateOnly Date, int Hour), bool> open = [];

    internal (int FirstHour, IReadOnlyList<int> Merchants) Count(IReadOnlyList<MerchantCandidate> merchants, DateOnly date)
    {
        var hours = Enumerable.Range(0, 24).Where(hour => IsOpen(line, 0, date, hour)).ToList();
        return hours.Count == 0 ? (0, []) : (hours[0], [.. Enumerable.Range(hours[0], hours[^1] - hours[0] + 1).Select(hour => merchants.Count(merchant => CanCome(merchant, date, hour)))]);
    }

    private bool CanCome(MerchantCandidate merchant, DateOnly date, int hour)
    {
        if (merchant.LicenceUntil < date) return false;
        // What the merchant said about this day counts more than its usual hours.
        if (answers.TryGetValue((merchant.Id, date), out var works)) return works;
        var own = merchant.CalendarId is { } calendar ? catalogue.Hours.GetValueOrDefault(calendar) : line;
        return own is not null && IsOpen(own, merchant.CalendarId ?? 0, date, hour);
    }

    private bool IsOpen(ServiceHours hours, long calendar, DateOnly date, int hour)
    {
        if (open.TryGetValue((calendar, date, hour), out var known)) return known;
        // The middle of the hour: a skipped hour of summer time has none, and is then closed for everybody alike.
        var local = date.ToDateTime(new TimeOnly(hour, 30));
        var isOpen = !hours.Zone.IsInvalidTime(local) && hours.IsOpen(new DateTimeOffset(local, hours.Zone.GetUtcOffset(local)));
        return open[(calendar, date, hour)] = isOpen;
    }
}
