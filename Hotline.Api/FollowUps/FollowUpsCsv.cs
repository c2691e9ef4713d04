using System.Globalization;
using Hotline.Api.Hosting;

namespace Hotline.Api.FollowUps;

/// <summary>The askings as a table for spreadsheets: one line each. What callers said in their own words is not in it; it stands in the tickets.</summary>
internal static class FollowUpsCsv
{
    internal static string Write(IEnumerable<ReportFollowUps.Row> rows)
    {
        var csv = new CsvText();
        csv.Line(["ticket", "line", "way", "askedAt", "answeredAt", "outcome", "score", "closedAs", "closedAt"]);
        foreach (var row in rows)
        {
            csv.Line([row.Ticket, row.Line, row.FollowUp?.Way.ToString() ?? "", Text(row.FollowUp?.AskedAt), Text(row.FollowUp?.AnsweredAt), row.FollowUp?.Outcome?.ToString() ?? "",
                row.FollowUp?.Score?.ToString(CultureInfo.InvariantCulture) ?? "", row.ClosedAs?.ToString() ?? "", Text(row.ClosedAt)]);
        }
        return csv.ToString();
    }

    private static string Text(DateTimeOffset? at) => at?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
