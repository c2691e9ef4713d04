using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Lines;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Shifts;

/// <summary>Whether what waits at a line will be done when it closes, and when it opens again.</summary>
public sealed class ForecastClosing(HotlineDb db, Catalogues catalogues, TimeProvider clock)
{
    /// <returns>Null when there is no such line.</returns>
    public async Task<ClosingForecast?> RunAsync(string code, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        if (catalogue.LineByCode(code) is not { } line) return null;
        var (now, hours) = (clock.Now(), catalogue.HoursOfLine(line.Id));
        var isOpen = hours.IsOpen(now);
        var agents = await db.Users.CountAsync(account => account.LeftAt == null && (account.Presence == Presence.Available || account.Presence == Presence.Busy)
            && (account.Lines == "" || ("," + account.Lines + ",").Contains("," + code + ",")), stop);
        return ClosingForecast.Of(isOpen ? hours.NextClose(now) : null, isOpen ? null : hours.NextOpen(now), await db.WaitingAsync(line.Id, stop), agents, now);
    }
}
