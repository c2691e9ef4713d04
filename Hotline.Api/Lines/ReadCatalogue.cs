using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;

namespace Hotline.Api.Lines;

/// <summary>Everything that forms choose from: lines with their hours now, services, trades, areas, places, languages.</summary>
public sealed class ReadCatalogue(HotlineDb db, Catalogues catalogues, TimeProvider clock, IConfiguration configuration, IHostEnvironment environment)
{
    public sealed record View(IReadOnlyList<LineView> Lines, IReadOnlyList<ServiceView> Services, IReadOnlyList<Coded> Trades, IReadOnlyList<Coded> Areas, IReadOnlyList<PlaceView> Places,
        IReadOnlyList<Coded> Languages, bool Demo);

    public sealed record Coded(string Code, Wording Name);

    /// <param name="Code">Stable code.</param>
    /// <param name="Name">Name in both languages.</param>
    /// <param name="Number">The number that residents call, E.164.</param>
    /// <param name="Open">True while the line is open.</param>
    /// <param name="NextChangeAt">When it closes, or opens next; null when it never does.</param>
    public sealed record LineView(string Code, Wording Name, string Number, bool Open, DateTimeOffset? NextChangeAt);

    public sealed record ServiceView(string Code, Wording Name, string? Trade, bool Urgent, long? PriceMinFen, long? PriceMaxFen, string Unit, int ExpectedMinutes, ServiceMode Mode);

    /// <param name="Code">Stable code.</param>
    /// <param name="Name">Name in both languages.</param>
    /// <param name="Area">Code of the area it lies in.</param>
    /// <param name="Kind">What kind of name it is.</param>
    /// <param name="Parent">Code of the place that it is part of, or another name of.</param>
    public sealed record PlaceView(string Code, Wording Name, string Area, PlaceKind Kind, string? Parent);

    public async Task<View> RunAsync(CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        var now = clock.Now();
        return new View(
            [.. catalogue.Lines.Values.OrderBy(line => line.Id).Select(line => Line(line, catalogue.HoursOfLine(line.Id), now))],
            [.. catalogue.Services.Values.OrderBy(service => service.Id).Select(service => new ServiceView(service.Code, new Wording(service.NameZh, service.NameEn),
                service.TradeId is { } trade ? catalogue.Trades[trade].Code : null, service.IsUrgent, service.PriceMinFen, service.PriceMaxFen, service.Unit, service.ExpectedMinutes, service.Mode))],
            [.. catalogue.Trades.Values.OrderBy(trade => trade.Id).Select(trade => new Coded(trade.Code, new Wording(trade.NameZh, trade.NameEn)))],
            [.. catalogue.Areas.Values.OrderBy(area => area.Id).Select(area => new Coded(area.Code, new Wording(area.NameZh, area.NameEn)))],
            [.. catalogue.Places.Values.OrderBy(place => place.Id).Select(place => new PlaceView(place.Code, new Wording(place.NameZh, place.NameEn),
                catalogue.Areas[place.AreaId].Code, place.Kind, place.ParentId is { } parent ? catalogue.Places[parent].Code : null))],
            [.. SpokenLanguages.Names.Select(language => new Coded(language.Key, language.Value))],
            configuration.GetValue<bool?>("Hotline:Demo") ?? environment.IsDevelopment());
    }

    private static LineView Line(Line line, ServiceHours hours, DateTimeOffset now)
    {
        var isOpen = hours.IsOpen(now);
        return new LineView(line.Code, new Wording(line.NameZh, line.NameEn), line.Phone, isOpen, isOpen ? hours.NextClose(now) : hours.NextOpen(now));
    }
}
