using System.Collections.Concurrent;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Api.Live;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Microsoft.AspNetCore.SignalR;

namespace Hotline.Api.Shifts;

/// <summary>Tells the consoles of a line, in its last half hour and every five minutes, what will be left at closing. Each node tells its own.</summary>
internal sealed class ShowClosing(HotlineDb db, Catalogues catalogues, ForecastClosing forecast, ClosingsShown shown, IHubContext<LiveHub, ILiveConsole> hub, TimeProvider clock) : IDueWork
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop)
    {
        var (now, catalogue) = (clock.Now(), await catalogues.GetAsync(db, stop));
        return catalogue.Lines.Values.Min(line => Next(catalogue.HoursOfLine(line.Id), now, shown.LastOf(line.Id)));
    }

    public async Task RunDueAsync(CancellationToken stop)
    {
        var (now, catalogue) = (clock.Now(), await catalogues.GetAsync(db, stop));
        foreach (var line in catalogue.Lines.Values)
        {
            if (!(Next(catalogue.HoursOfLine(line.Id), now, shown.LastOf(line.Id)) <= now)) continue;
            shown.Note(line.Id, now);
            if (await forecast.RunAsync(line.Code, stop) is { } view) await hub.Clients.Group($"tickets/{line.Code}").Closing(new ClosingMessage(line.Code, view));
        }
    }

    /// <summary>The first time after the last showing at which a line is in its last half hour, on a beat of five minutes; null when it never closes.</summary>
    internal static DateTimeOffset? Next(ServiceHours hours, DateTimeOffset now, DateTimeOffset lastShownAt)
    {
        // The second day is looked at when today's last beat has passed.
        var from = now;
        for (var day = 0; day < 2; day++)
        {
            if (hours.NextOpen(from) is not { } open || hours.NextClose(open) is not { } closesAt) return null;
            for (var beat = closesAt - ClosingForecast.ShownFrom; beat < closesAt; beat += Every)
                if (beat > lastShownAt) return beat;
            from = closesAt;
        }
        return null;
    }
}

/// <summary>When this node last showed a line's closing.</summary>
internal sealed class ClosingsShown
{
    private readonly ConcurrentDictionary<long, DateTimeOffset> last = [];

    public DateTimeOffset LastOf(long lineId) => last.GetValueOrDefault(lineId);

    public void Note(long lineId, DateTimeOffset at) => last[lineId] = at;
}
