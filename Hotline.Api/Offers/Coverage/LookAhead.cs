using System.Globalization;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Writing;
using Hotline.Api.Schedules;
using Hotline.Dispatch;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Coverage;

/// <summary>Each morning: shops are asked whether they work on the holidays of the coming fortnight, and supervisors are warned of gaps.</summary>
public sealed class LookAhead(HotlineDb db, Write write, Catalogues catalogues, ForecastCoverage forecast, NoticePost notices) : IScheduledWork
{
    // The warning names the worst; the report shows all.
    private const int MostNamed = 8;

    public static string Name => "look-ahead";

    public static string Cron => "0 30 8 * * ?";

    public async Task RunAsync(CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        foreach (var line in catalogue.Lines.Values.OrderBy(each => each.Id))
        {
            await AskAsync(line, catalogue, stop);
            await WarnAsync(line, catalogue, stop);
        }
    }

    /// <summary>Asks once per shop for all new holidays together.</summary>
    private async Task AskAsync(Line line, Catalogue catalogue, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var hours = catalogue.HoursOfLine(line.Id);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(write.Now, hours.Zone).DateTime);
        var holidays = Enumerable.Range(1, ForecastCoverage.Days).Select(today.AddDays).Where(date => IsHoliday(date, catalogue)).ToList();
        if (holidays.Count == 0) return;
        var (first, last) = (holidays[0], holidays[^1]);
        var known = (await db.HolidayOpenings.Where(opening => opening.Date >= first && opening.Date <= last).Select(opening => new { opening.MerchantId, opening.Date }).ToListAsync(stop)).ToLookup(row => row.MerchantId, row => row.Date);
        foreach (var merchant in await db.Merchants.AsNoTracking().Where(each => each.Status == MerchantStatus.Active && each.Kind == ProviderKind.Shop).OrderBy(each => each.Id).ToListAsync(stop))
        {
            var asked = holidays.Except(known[merchant.Id]).Order().ToList();
            if (asked.Count == 0) continue;
            db.HolidayOpenings.AddRange(asked.Select(date => new HolidayOpening { MerchantId = merchant.Id, Date = date, AskedAt = write.Now }));
            var days = asked.Count == 1 ? Day(asked[0]) : $"{Day(asked[0])}-{Day(asked[^1])}";
            var words = new Dictionary<string, string> { ["line"] = line.NameZh, ["lineEn"] = line.NameEn, ["linePhone"] = line.Phone, ["days"] = days };
            await notices.SendAsync(new OutboxEntry
            {
                Phone = merchant.Phone, Template = NoticeTemplate.HolidayAsked, Language = "zh", Arguments = JsonSerializer.Serialize(words, HistoryWriter.Json),
                LineId = line.Id, MerchantId = merchant.Id, CreatedAt = write.Now, DueAt = write.Now,
            }, merchant.ContactWay, stop);
        }
        await scope.CommitAsync(stop);
    }

    /// <summary>One open warning per line at a time.</summary>
    private async Task WarnAsync(Line line, Catalogue catalogue, CancellationToken stop)
    {
        var gaps = (await forecast.RunAsync(line, null, null, stop)).Rows.Where(row => row.IsGap).ToList();
        await using var scope = await write.BeginAsync(stop);
        if (gaps.Count == 0 || await db.AgentTasks.AnyAsync(task => task.LineId == line.Id && task.Kind == AgentTaskKind.CoverageGap && task.DoneAt == null, stop)) return;
        var named = gaps.GroupBy(row => (row.Area, row.Trade)).OrderBy(group => group.Min(row => row.Least)).ThenByDescending(group => group.Count()).Take(MostNamed)
            .Select(group => InWords(catalogue, group.Key.Area, group.Key.Trade, [.. group])).ToList();
        var detail = new Wording(string.Join('；', named.Select(gap => gap.Zh)), string.Join("; ", named.Select(gap => gap.En)));
        var warning = new AgentTask { Kind = AgentTaskKind.CoverageGap, LineId = line.Id, IsForSupervisors = true, Detail = detail, CreatedAt = write.Now, Version = 1 };
        db.AgentTasks.Add(warning);
        await db.SaveChangesAsync(stop);
        write.Announce(Queues.Tasks, warning.LineId, warning.Id, warning.Version);
        await scope.CommitAsync(stop);
    }

    private static Wording InWords(Catalogue catalogue, string areaCode, string tradeCode, List<ForecastCoverage.Row> gaps)
    {
        var (area, trade) = (catalogue.AreaByCode(areaCode)!, catalogue.Trades.Values.Single(each => each.Code == tradeCode));
        var (least, first) = (gaps.Min(row => row.Least), Day(gaps[0].Date));
        return new Wording($"{area.NameZh}·{trade.NameZh}：最少 {least} 家（{first} 起 {gaps.Count} 天）", $"{trade.NameEn}, {area.NameEn}: {least} at the least ({gaps.Count} days from {first})");
    }

    /// <summary>A day that some calendar closes although its week is open: the public holidays that people entered.</summary>
    private static bool IsHoliday(DateOnly date, Catalogue catalogue) =>
        catalogue.CalendarRows.Any(calendar => calendar.Exceptions.Exists(exception => exception.Date == date && exception.Kind == CalendarExceptionKind.Closed));

    private static string Day(DateOnly date) => date.ToString("M/d", CultureInfo.InvariantCulture);
}
