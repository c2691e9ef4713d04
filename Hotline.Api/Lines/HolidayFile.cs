using System.Globalization;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Lines;

/// <summary>Public holidays as files bring them: CSV (columns date, kind, nameZh; kind closed or makeup) or iCalendar. The whole file or nothing of it.</summary>
internal static class HolidayFile
{
    private const int MostDays = 2000;

    /// <exception cref="BadFields">The keys are <c>rows[NUMBER].COLUMN</c> or <c>events[NUMBER].PROPERTY</c>.</exception>
    public static List<CalendarDraft.DatedDay> Read(byte[] bytes)
    {
        var days = bytes.AsSpan().TrimStart("\uFEFF"u8).StartsWith("BEGIN:VCALENDAR"u8) ? HolidayEvents.Read(bytes) : ReadCsv(CsvUpload.Read(bytes));
        var errors = new BadFields.Collector();
        errors.Require(days.Count > 0, "file", "The file names no day.");
        errors.Require(days.Count <= MostDays, "file", $"At most {MostDays} days.");
        foreach (var twice in days.GroupBy(day => day.Date).Where(same => same.Count() > 1))
            errors.Require(false, "file", $"{twice.Key:yyyy-MM-dd} is named {twice.Count()} times.");
        errors.ThrowIfAny();
        return days;
    }

    private static List<CalendarDraft.DatedDay> ReadCsv(CsvTable table)
    {
        var errors = new BadFields.Collector();
        foreach (var column in new[] { "date", "kind", "nameZh" }) errors.Require(table.Has(column), "header", $"The column {column} is missing.");
        errors.ThrowIfAny();
        var days = new List<CalendarDraft.DatedDay>();
        foreach (var row in table.Rows)
        {
            var isDate = DateOnly.TryParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
            errors.Require(isDate, $"rows[{row.Number}].date", row["date"].Length == 0 ? "An exception needs its date." : "A date is written year first, for example 2027-01-01.");
            var kind = row["kind"].ToLowerInvariant() switch
            {
                "closed" => CalendarExceptionKind.Closed,
                "makeup" or "makeupworkingday" => CalendarExceptionKind.MakeUpWorkingDay,
                _ => (CalendarExceptionKind?)null,
            };
            errors.Require(kind is not null, $"rows[{row.Number}].kind", "The kind is closed or makeup.");
            days.Add(new CalendarDraft.DatedDay(date, kind, null, null, CleanText.Line(row["nameZh"], 100), row.IsYes("provisional")));
        }

        errors.ThrowIfAny();
        return days;
    }
}
