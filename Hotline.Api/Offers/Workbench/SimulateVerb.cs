using System.Globalization;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Matching.Simulations;

namespace Hotline.Api.Offers.Workbench;

/// <summary>The policy workbench on the command line: an invented district, or a past day of the house, under two policies. It changes nothing.</summary>
public static class SimulateVerb
{
    private const int Merchants = 240, TicketsPerDay = 60;

    /// <summary>The verb as the command line knows it.</summary>
    public static readonly CommandVerb Verb = new CommandVerb("simulate", "[--day YYYY-MM-DD [--line CODE] | --days N --seed N] [--policy P] [--against P]", "Compare two matching policies on a past day, or on invented days; a policy is in-effect (of a past day), default, nearest or a JSON file.", RunAsync);

    private static async Task<int> RunAsync(IHost host, string[] words, CancellationToken stop)
    {
        var (operands, fault) = SimulateOperands.Read(words);
        if (operands is null) return Misused($"{fault} Usage: simulate {Verb.Operands}; a policy is {SimulateOperands.PolicyNames}.");
        try
        {
            return operands.Day is { } day ? await LiveAgainAsync(host, operands, day, stop) : await InventAsync(operands, stop);
        }
        catch (Exception broken) when (broken is Dispatch.Refused or JsonException or IOException or UnauthorizedAccessException)
        {
            return Misused(broken.Message);
        }
    }

    private static async Task<int> InventAsync(SimulateOperands operands, CancellationToken stop)
    {
        var plans = new List<SimulationPlan>();
        foreach (var name in (string[])[operands.Policy, operands.Against])
        {
            if (name == "in-effect") return Misused("An invented district has no policy in effect; name another.");
            plans.Add(new SimulationPlan(Path.GetFileName(name), await PolicyAsync(name, stop)));
        }
        var district = new SimulatedDistrict(operands.Seed, Merchants, new DateOnly(2026, 1, 1));
        var tickets = district.Tickets(operands.Days, TicketsPerDay);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{operands.Days} days, seed {operands.Seed}, {Merchants} merchants, {tickets.Count} tickets"));
        PolicyTable.Print(Console.Out, [.. plans.Select(plan => Simulation.Run(district, tickets, plan))]);
        return 0;
    }

    private static async Task<int> LiveAgainAsync(IHost host, SimulateOperands operands, DateOnly day, CancellationToken stop)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HotlineDb>();
        if (!await db.IsReadyAsync(stop)) return CommandVerbs.Misused;
        var lines = (await scope.ServiceProvider.GetRequiredService<Catalogues>().GetAsync(db, stop)).Lines.Values;
        var line = operands.Line is null ? lines.MinBy(each => each.Id) : lines.FirstOrDefault(each => each.Code == operands.Line);
        if (line is null) return Misused($"There is no line \"{operands.Line}\"; lines are {string.Join(", ", lines.Select(each => each.Code).Order(StringComparer.Ordinal))}.");
        if (await scope.ServiceProvider.GetRequiredService<PastDays>().ReadAsync(line, day, stop) is not { } past) return Misused($"No decision of {day:yyyy-MM-dd} is stored for line {line.Code}.");

        var runs = new List<PastDayFigures>();
        foreach (var name in (string[])[operands.Policy, operands.Against])
        {
            var policy = name == "in-effect" ? null : await PolicyAsync(name, stop);
            runs.Add(PastDayRun.Run(past, Path.GetFileName(name), inEffect => policy ?? inEffect));
        }
        Print(Console.Out, line, day, past, runs);
        return 0;
    }

    private static void Print(TextWriter to, Line line, DateOnly day, PastDay past, List<PastDayFigures> runs)
    {
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}, line {line.Code}: {runs[0].Figures.Tickets} rounds of asking, {past.Decisions.Count} decisions, {past.Merchants.Count} merchants"));
        foreach (var run in runs) to.WriteLine($"{run.Figures.Name}: {run.Reproduced} of {run.Decisions} decisions reproduced");
        PolicyTable.Print(to, [.. runs.Select(run => run.Figures)]);
        PolicyTable.Row(to, "answers really given", runs.Select(run => run.AnswersGiven.ToString(CultureInfo.InvariantCulture)));
        PolicyTable.Row(to, "answers imagined", runs.Select(run => run.AnswersImagined.ToString(CultureInfo.InvariantCulture)));
        to.WriteLine("Whoever was really asked about a ticket answers as on that day. The answers of others are drawn from their own record at that hour,");
        to.WriteLine("so figures with imagined answers compare policies and prove nothing about a single merchant.");
    }

    private static async Task<MatchPolicy> PolicyAsync(string name, CancellationToken stop)
    {
        if (name == "default") return MatchPolicy.Default;
        if (name == "nearest") return SimulationPlan.NearestFirst.Policy;
        var policy = JsonSerializer.Deserialize<MatchPolicy>(await File.ReadAllTextAsync(name, stop), JsonSerializerOptions.Web);
        return policy?.Checked() ?? throw new JsonException($"{name} holds no policy.");
    }

    private static int Misused(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CommandVerbs.Misused;
    }
}
