using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Lines;
using Hotline.Api.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Demo;

/// <summary>Loads the demo district into an empty database: all of it in one transaction, or nothing.</summary>
internal sealed class DemoDistrict(
    HotlineDb db, Write write, Catalogues catalogues, ImportPlaces importPlaces, ImportMerchants importMerchants, DemoAccounts accounts)
{
    /// <summary>True when the district was loaded now; false when the database already holds something.</summary>
    public async Task<bool> LoadAsync(SeedFolder seed, CancellationToken stop)
    {
        if (await IsInhabitedAsync(stop)) return false;
        // Hashing passwords takes as long as all the rest and needs no database.
        var hashing = Task.Run(() => accounts.From(seed), stop);
        await using var scope = await write.BeginAsync(stop);
        // Another node may have been first while this one waited for its turn.
        if (await IsInhabitedAsync(stop)) return false;

        var (areas, trades, calendars) = (DemoCatalogue.Areas(seed), DemoCatalogue.Trades(seed), DemoCalendars.From(seed));
        db.AddRange(areas);
        db.AddRange(trades);
        db.AddRange(calendars);
        db.AddRange(DemoCatalogue.Lexicon(seed));
        db.AddRange(DemoCatalogue.Advice(seed));
        await db.SaveChangesAsync(stop);

        var areaIds = areas.ToDictionary(area => area.Code, area => area.Id);
        db.AddRange(DemoCatalogue.Minutes(seed, areaIds));
        var lines = DemoCatalogue.Lines(seed, calendars.ToDictionary(calendar => calendar.Code, calendar => calendar.Id));
        db.AddRange(lines);
        db.AddRange(DemoCatalogue.Services(seed, trades.ToDictionary(trade => trade.Code, trade => trade.Id)));
        await importPlaces.RunAsync(seed.Read("places"), stop);
        await importMerchants.RunAsync(seed.Read("merchants"), stop);

        await db.SaveChangesAsync(stop);
        db.AddRange(DemoCatalogue.DutyPersons(seed, lines.ToDictionary(line => line.Code, line => line.Id)));
        var placeIds = db.Places.Local.ToDictionary(place => place.Code, place => place.Id);
        db.AddRange(DemoPeople.Callers(seed, areaIds, placeIds, write.Now));
        db.AddRange(DemoPeople.Technicians(seed, db.Merchants.Local.ToDictionary(merchant => merchant.Code, merchant => merchant.Id), trades.ToDictionary(trade => trade.Code, trade => trade.Id)));
        db.AddRange(await hashing);
        await scope.CommitAsync(stop);
        catalogues.Forget();
        return true;
    }

    private async Task<bool> IsInhabitedAsync(CancellationToken stop) => await db.Lines.AnyAsync(stop) || await db.Users.AnyAsync(stop);
}
