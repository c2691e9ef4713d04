using Hotline.Api.Audit.Seals;
using Hotline.Api.Data;
using Hotline.Api.Hosting;

namespace Hotline.Api.Audit;

/// <summary>The audit on the command line.</summary>
internal static class AuditVerbs
{
    /// <summary>More lines than a person reads; the count at the end tells how many there were.</summary>
    private const int MostLines = 200;

    internal static readonly CommandVerb Verify = new CommandVerb("verify-audit", "[--seals FOLDER]", "Check every history and seal, also against a copy of the seals; ends with 1 when something was altered.", VerifyAsync);
    internal static readonly CommandVerb Seal = new CommandVerb("seal", "", "Seal all histories now, not only at night.", SealAsync);

    private static async Task<int> VerifyAsync(IHost host, string[] operands, CancellationToken stop)
    {
        string? copy = null;
        if (operands is ["--seals", var folder] && Directory.Exists(folder)) copy = folder;
        else if (operands.Length > 0)
        {
            Console.Error.WriteLine("Usage: verify-audit [--seals FOLDER]");
            return CommandVerbs.Misused;
        }
        await using var scope = host.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<HotlineDb>().IsReadyAsync(stop)) return CommandVerbs.Misused;
        var lines = 0;
        var result = await scope.ServiceProvider.GetRequiredService<VerifyAudit>().RunAsync(copy, finding =>
        {
            if (lines++ < MostLines) Console.Out.WriteLine($"{finding.Where}: {finding.Text} [{finding.Code}]");
        }, stop);
        var what = $"{result.Tickets} tickets with {result.Facts} facts and {result.Seals} seals";
        Console.Out.WriteLine(result.Findings == 0 ? $"Checked {what}: whole." : $"Checked {what}: {result.Findings} findings.");
        return result.Findings == 0 ? 0 : 1;
    }

    private static async Task<int> SealAsync(IHost host, string[] operands, CancellationToken stop)
    {
        await using var scope = host.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<HotlineDb>().IsReadyAsync(stop)) return CommandVerbs.Misused;
        var seal = await scope.ServiceProvider.GetRequiredService<SealHistory>().SealNowAsync(stop);
        Console.Out.WriteLine($"Seal {seal.Id} names {seal.Tickets} tickets. Root {seal.Root}");
        return 0;
    }
}
