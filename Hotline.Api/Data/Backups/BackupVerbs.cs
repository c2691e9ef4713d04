using System.Data.Common;
using Hotline.Api.Hosting;
using Hotline.Dispatch;

namespace Hotline.Api.Data.Backups;

/// <summary>Saving and moving house on the command line.</summary>
internal static class BackupVerbs
{
    internal static readonly CommandVerb Backup = new CommandVerb("backup", "FILE", "Save database, keys, seals and uploads into one new file; the host may be running.", (host, operands, stop) => RunAsync(host, operands, "backup FILE", BackupAsync, stop));
    internal static readonly CommandVerb Restore = new CommandVerb("restore", "FILE", "Make an empty data directory and database what they were when the backup was made.", (host, operands, stop) => RunAsync(host, operands, "restore FILE", RestoreAsync, stop));

    private static async Task BackupAsync(IServiceProvider services, string file, CancellationToken stop)
    {
        var manifest = await services.GetRequiredService<MakeBackup>().RunAsync(file, stop);
        Console.Out.WriteLine($"Saved into {Path.GetFullPath(file)}: {Describe(manifest)}");
        Console.Out.WriteLine("It holds personal data, and the keys with which histories and links are signed. Only you can read the file; keep it so, and keep it no longer than you must.");
    }

    private static async Task RestoreAsync(IServiceProvider services, string file, CancellationToken stop)
    {
        var manifest = await services.GetRequiredService<RestoreBackup>().RunAsync(file, stop);
        Console.Out.WriteLine($"Restored as of {manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC: {Describe(manifest)}");
        Console.Out.WriteLine("Run verify-audit now. Erasures since that time have to be run again (purge).");
    }

    private static string Describe(BackupManifest manifest) =>
        $"{manifest.Rows.GetValueOrDefault("Tickets")} tickets with {manifest.Rows.GetValueOrDefault("History")} facts, {manifest.Rows.GetValueOrDefault("Accounts")} accounts, {manifest.Files.Count} files, schema {manifest.Schema}, {manifest.Provider}.";

    private static async Task<int> RunAsync(IHost host, string[] operands, string usage, Func<IServiceProvider, string, CancellationToken, Task> run, CancellationToken stop)
    {
        if (operands is not [var file])
        {
            await Console.Error.WriteLineAsync($"Usage: {usage}");
            return CommandVerbs.Misused;
        }
        try
        {
            await using var scope = host.Services.CreateAsyncScope();
            await run(scope.ServiceProvider, file, stop);
            return 0;
        }
        catch (Exception failure) when (failure is Refused or IOException or UnauthorizedAccessException or DbException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
