using System.Globalization;
using System.Text.Json;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Matching.Simulations;

namespace Hotline.Api.Offers.Workbench;

/// <summary>The policy workbench: lets an invented district live under two policies and prints both. It reads no data of the house and changes nothing.</summary>
public static class SimulatePolicies
{
    private const int Merchants = 240, TicketsPerDay = 60, MostDays = 3_660;

    /// <summary>The verb as the command line knows it.</summary>
    public static readonly CommandVerb Verb = new CommandVerb("simulate", "[DAYS] [SEED] [POLICY.json [OTHER.json]]", "Compare two matching policies on invented days; without files the default one with nearest-first.", RunAsync);

    private static async Task<int> RunAsync(IHost host, string[] operands, CancellationToken stop)
    {
        try
        {
            var (days, rest) = Number(operands, 30);
            (var seed, rest) = Number(rest, 1);
            if (days is < 1 or > MostDays || rest.Length > 2) return Misused($"simulate {Verb.Operands}: DAYS is 1 to {MostDays}.");
            var plans = new List<SimulationPlan>();
            foreach (var file in rest)
                plans.Add(new SimulationPlan(Path.GetFileName(file), await ReadAsync(file, stop)));
            if (plans.Count == 0) plans.Add(new SimulationPlan("default", MatchPolicy.Default));
            if (plans.Count == 1) plans.Add(SimulationPlan.NearestFirst);

            var district = new SimulatedDistrict(seed, Merchants, new DateOnly(2026, 1, 1));
            var tickets = district.Tickets((int)days, TicketsPerDay);
            Print(Console.Out, string.Create(CultureInfo.InvariantCulture, $"{days} days, seed {seed}, {Merchants} merchants, {tickets.Count} tickets"), [.. plans.Select(plan => Simulation.Run(district, tickets, plan))]);
            return 0;
        }
        catch (Exception fault) when (fault is Dispatch.Refused or JsonException or IOException or UnauthorizedAccessException)
        {
            return Misused(fault.Message);
        }
    }

    /// <summary>One column for each run.</summary>
    public static void Print(TextWriter to, string title, IReadOnlyList<SimulationFigures> runs)
    {
        to.WriteLine(title);
        Row("", run => run.Name);
        Row("accepted", run => Share(run.AcceptedShare));
        Row("accept time, mean", run => Minutes(run.MeanAccept));
        Row("accept time, 90th percentile", run => Minutes(run.NinetiethAccept));
        Row("accepted late or never", run => Share(run.LateShare));
        Row("pings per ticket", run => Plain(run.PingsPerTicket));
        Row("travel, mean", run => Minutes(run.MeanTravel));
        Row("most to least offers per hour", run => Plain(run.MostToLeast));
        Row("Jain's index, least", run => Plain(run.LeastJain));

        void Row(string name, Func<SimulationFigures, string> figure)
            => to.WriteLine(string.Concat(runs.Select(run => figure(run).PadLeft(20)).Prepend(name.PadRight(32))).TrimEnd());

        static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
        static string Minutes(double minutes) => minutes.ToString("0.00 'min'", CultureInfo.InvariantCulture);
        static string Plain(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);
    }

    private static async Task<MatchPolicy> ReadAsync(string file, CancellationToken stop)
    {
        var policy = JsonSerializer.Deserialize<MatchPolicy>(await File.ReadAllTextAsync(file, stop), JsonSerializerOptions.Web);
        return policy?.Checked() ?? throw new JsonException($"{file} holds no policy.");
    }

    // A number may stand first; a file name that is one needs a folder before it.
    private static (long Value, string[] Words) Number(string[] words, long otherwise)
        => words is [var first, .. var rest] && long.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? (value, rest) : (otherwise, words);

    private static int Misused(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CommandVerbs.Misused;
    }
}
