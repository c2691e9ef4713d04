using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data;

/// <summary>Upgrading by hand, before the first start of a new version.</summary>
internal static class SchemaVerb
{
    internal static readonly CommandVerb Migrate = new CommandVerb("migrate", "", "Bring the database's schema up to date, as every start does too.", RunAsync);

    private static async Task<int> RunAsync(IHost host, string[] operands, CancellationToken stop)
    {
        if (operands.Length > 0)
        {
            await Console.Error.WriteLineAsync("Usage: migrate");
            return CommandVerbs.Misused;
        }
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HotlineDb>();
        var before = await db.Database.CanConnectAsync(stop) ? (await db.Database.GetAppliedMigrationsAsync(stop)).ToList() : [];
        if (before.LastOrDefault() is { } newest && !db.Database.GetMigrations().Contains(newest))
        {
            await Console.Error.WriteLineAsync($"The database has the schema {newest}, which this program does not know: it belongs to a later version.");
            return 1;
        }
        await host.MigrateAsync();
        var added = (await db.Database.GetAppliedMigrationsAsync(stop)).Except(before).ToList();
        Console.Out.WriteLine(added.Count == 0 ? "The schema is up to date." : $"The schema is up to date now: {string.Join(", ", added)}.");
        return 0;
    }
}
