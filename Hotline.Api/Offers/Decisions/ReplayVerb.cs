using Hotline.Api.Data;
using Hotline.Api.Hosting;

namespace Hotline.Api.Offers.Decisions;

/// <summary>The verdict ledger on the command line.</summary>
internal static class ReplayVerb
{
    /// <summary>More lines than a person reads.</summary>
    private const int MostLines = 100;

    internal static readonly CommandVerb Verb = new CommandVerb("replay-decisions", "", "Make every stored decision of the matcher again and compare byte for byte; ends with 1 at a difference.", RunAsync);

    private static async Task<int> RunAsync(IHost host, string[] operands, CancellationToken stop)
    {
        if (operands.Length > 0)
        {
            Console.Error.WriteLine("Usage: replay-decisions");
            return CommandVerbs.Misused;
        }
        await using var scope = host.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<HotlineDb>().IsReadyAsync(stop)) return CommandVerbs.Misused;
        var outcome = await scope.ServiceProvider.GetRequiredService<ReplayDecisions>().RunAsync(MostLines, stop);
        foreach (var difference in outcome.Differences) Console.Out.WriteLine(difference);
        var what = $"{outcome.Decisions} decisions over {outcome.Versions} versions of merchants";
        Console.Out.WriteLine(outcome.Differences.Count == 0 ? $"Replayed {what}: identical." : $"Replayed {what}: differences found, the first is named first.");
        return outcome.Differences.Count == 0 ? 0 : 1;
    }
}
