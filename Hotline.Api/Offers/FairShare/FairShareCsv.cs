using System.Globalization;
using Hotline.Api.Hosting;

namespace Hotline.Api.Offers.FairShare;

/// <summary>The fairness ledger as tables for spreadsheets. Every figure of the report can be made again from the rows.</summary>
internal static class FairShareCsv
{
    /// <summary>One line per trade, area and merchant; the group's index stands on each of its lines.</summary>
    internal static string Merchants(FairShareReport report)
    {
        var csv = new CsvText();
        csv.Line(["trade", "area", "merchant", "name", "offers", "picked", "claimed", "readOut", "openHours", "suspendedHours", "unlicensedHours", "fullHours", "eligibleHours", "leastHours", "offersPerHour", "groupJainIndex"]);
        foreach (var group in report.Groups)
        {
            foreach (var row in group.Merchants)
            {
                csv.Line([group.Trade, group.Area, Text(row.Merchant.Id), row.Merchant.Name, Text(row.Offers), Text(row.Picked), Text(row.Claimed), Text(row.ReadOut),
                    Text(row.OpenHours), Text(row.SuspendedHours), Text(row.UnlicensedHours), Text(row.FullHours), Text(row.EligibleHours), Text(report.LeastHours), Text(row.OffersPerHour), Text(group.JainIndex)]);
            }
        }
        return csv.ToString();
    }

    /// <summary>One line per person and merchant.</summary>
    internal static string Manual(FairShareReport report)
    {
        var csv = new CsvText();
        csv.Line(["by", "merchant", "name", "picked", "pickedNotFirst", "readOut", "readOutNotFirst", "share", "reasons"]);
        foreach (var favour in report.Manual)
            csv.Line([favour.By, Text(favour.Merchant.Id), favour.Merchant.Name, Text(favour.Picked), Text(favour.PickedNotFirst), Text(favour.ReadOut), Text(favour.ReadOutNotFirst), Text(favour.Share), string.Join("; ", favour.Reasons)]);
        return csv.ToString();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
