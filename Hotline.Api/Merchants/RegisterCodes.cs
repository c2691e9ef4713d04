using System.Collections.Frozen;
using Hotline.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>The codes that a register file may name, with their identities.</summary>
internal sealed record RegisterCodes(
    FrozenDictionary<string, long> Trades, FrozenDictionary<string, long> Areas, FrozenDictionary<string, long> Calendars)
{
    /// <summary>Read inside the import's own transaction: an import that follows new trades must see them.</summary>
    public static async Task<RegisterCodes> LoadAsync(HotlineDb db, CancellationToken stop)
    {
        var trades = await db.Trades.AsNoTracking().Select(t => new { t.Code, t.Id }).ToListAsync(stop);
        var areas = await db.Areas.AsNoTracking().Select(a => new { a.Code, a.Id }).ToListAsync(stop);
        var calendars = await db.Calendars.AsNoTracking().OrderBy(c => c.Version).Select(c => new { c.Code, c.Id }).ToListAsync(stop);
        // Of several versions of a calendar the last one is meant.
        return new RegisterCodes(
            trades.ToFrozenDictionary(t => t.Code, t => t.Id),
            areas.ToFrozenDictionary(a => a.Code, a => a.Id),
            calendars.GroupBy(c => c.Code).ToFrozenDictionary(versions => versions.Key, versions => versions.Last().Id));
    }
}
