using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>The register, newest first.</summary>
public sealed class ListMerchants(HotlineDb db, ViewQueries views, Catalogues catalogues)
{
    /// <param name="Text">In code, name, contact or phone.</param>
    /// <param name="Trade">Code of a trade.</param>
    /// <param name="Area">Code of an area served.</param>
    /// <param name="Status">Where it stands in the register.</param>
    /// <param name="Kind">What kind of provider it is.</param>
    /// <param name="After">What the page before gave as <c>next</c>.</param>
    /// <param name="Take">Rows on the page, 1 to 200.</param>
    public sealed record Asked(string? Text, string? Trade, string? Area, MerchantStatus? Status, ProviderKind? Kind, string? After, int? Take);

    public async Task<Page<MerchantView>> RunAsync(Asked asked, CancellationToken stop)
    {
        var page = PageAsked.Read(asked.After, asked.Take);
        var catalogue = await catalogues.GetAsync(db, stop);
        var sent = new SentFields();
        var text = sent.Line("text", asked.Text, 100);
        var trade = catalogue.Trades.Values.FirstOrDefault(each => each.Code == asked.Trade);
        var area = catalogue.AreaByCode(asked.Area);
        sent.Require(asked.Trade is null || trade is not null, "trade", "There is no such trade.");
        sent.Require(asked.Area is null || area is not null, "area", "There is no such area.");
        sent.Require(asked.Status is null || Enum.IsDefined(asked.Status.Value), "status", "There is no such status.");
        sent.Require(asked.Kind is null || Enum.IsDefined(asked.Kind.Value), "kind", "There is no such kind.");
        sent.ThrowIfAny();

        var merchants = db.Merchants.AsNoTracking();
        if (text is { Length: > 0 }) merchants = merchants.Where(each => each.Code.Contains(text) || each.Name.Contains(text) || each.NameEn!.Contains(text) || each.ContactName!.Contains(text) || each.Phone.Contains(text));
        if (trade is not null) merchants = merchants.Where(each => each.Trades.Any(mastered => mastered.TradeId == trade.Id));
        if (area is not null) merchants = merchants.Where(each => each.Areas.Any(served => served.AreaId == area.Id));
        if (asked.Status is { } status) merchants = merchants.Where(each => each.Status == status);
        if (asked.Kind is { } kind) merchants = merchants.Where(each => each.Kind == kind);
        if (page.Before is { } before) merchants = merchants.Where(each => each.Id < before);
        return page.Of(await views.Of<MerchantView>(merchants.OrderByDescending(each => each.Id).Take(page.Take + 1)).ToListAsync(stop), merchant => merchant.Id);
    }
}
