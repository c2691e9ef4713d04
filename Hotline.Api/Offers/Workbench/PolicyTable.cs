using System.Globalization;
using Hotline.Dispatch.Matching.Simulations;

namespace Hotline.Api.Offers.Workbench;

/// <summary>Policies side by side, one column each.</summary>
public static class PolicyTable
{
    public static void Print(TextWriter to, IReadOnlyList<SimulationFigures> runs)
    {
        Row(to, "", runs.Select(run => run.Name));
        Row(to, "accepted", runs.Select(run => Share(run.AcceptedShare)));
        Row(to, "accept time, mean", runs.Select(run => Minutes(run.MeanAccept)));
        Row(to, "accept time, 90th percentile", runs.Select(run => Minutes(run.NinetiethAccept)));
        Row(to, "accepted late or never", runs.Select(run => Share(run.LateShare)));
        Row(to, "pings per ticket", runs.Select(run => Plain(run.PingsPerTicket)));
        Row(to, "travel, mean", runs.Select(run => Minutes(run.MeanTravel)));
        Row(to, "most to least offers per hour", runs.Select(run => Plain(run.MostToLeast)));
        Row(to, "Jain's index, least", runs.Select(run => Plain(run.LeastJain)));
    }

    public static void Row(TextWriter to, string name, IEnumerable<string> figures)
        => to.WriteLine(string.Concat(figures.Select(figure => figure.PadLeft(20)).Prepend(name.PadRight(32))).TrimEnd());

    private static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);

    private static string Minutes(double minutes) => minutes.ToString("0.00 'min'", CultureInfo.InvariantCulture);

    private static string Plain(double number) => double.IsFinite(number) ? number.ToString("0.000", CultureInfo.InvariantCulture) : "-";
}
