using System.Globalization;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Deadlines;

namespace Hotline.Api.Supervision;

/// <summary>The report as a table for spreadsheets: one line per group, the same columns always.</summary>
internal static class ResponseTimesCsv
{
    private static readonly DeadlineKind[] Kinds = [DeadlineKind.Answer, DeadlineKind.Triage, DeadlineKind.Accept, DeadlineKind.Arrive, DeadlineKind.FollowUp, DeadlineKind.CallBack];

    internal static string Write(ResponseTimes report)
    {
        var csv = new CsvText();
        csv.Line(["key", "nameZh", "nameEn", "tickets",
            .. Kinds.Select(kind => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..]).SelectMany(kind => new[] { $"{kind}Made", $"{kind}Kept", $"{kind}Broken", $"{kind}Running", $"{kind}Lapsed", $"{kind}MedianSeconds", $"{kind}P90Seconds" }),
            "offersMade", "offersAccepted", "offersDeclined", "offersExpired", "offersMedianSeconds", "offersP90Seconds", "hotlineSeconds", "merchantSeconds", "callerSeconds", "closedSeconds"]);
        foreach (var row in report.Rows)
        {
            csv.Line([row.Key, row.Name.Zh, row.Name.En, Text(row.Tickets),
                .. Kinds.Select(kind => row.Promises.FirstOrDefault(promise => promise.Kind == kind)).SelectMany(promise => new[]
                {
                    Text(promise?.Made ?? 0), Text(promise?.Kept ?? 0), Text(promise?.Broken ?? 0), Text(promise?.Running ?? 0), Text(promise?.Lapsed ?? 0), Text(promise?.MedianSeconds), Text(promise?.P90Seconds),
                }),
                Text(row.Offers.Made), Text(row.Offers.Accepted), Text(row.Offers.Declined), Text(row.Offers.Expired), Text(row.Offers.MedianSeconds), Text(row.Offers.P90Seconds),
                Text(row.Time.HotlineSeconds), Text(row.Time.MerchantSeconds), Text(row.Time.CallerSeconds), Text(row.Time.ClosedSeconds)]);
        }
        return csv.ToString();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double? seconds) => seconds?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
