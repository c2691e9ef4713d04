using System.Globalization;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Audit.Erasures;

/// <summary>Erasure on the command line.</summary>
internal static class PurgeVerb
{
    private const int LongestReason = 200;

    internal static readonly CommandVerb Verb = new CommandVerb("purge", "[--dry-run] [--caller PHONE [--name NAME | --everybody] --reason TEXT]", "Erase what has reached the end of its retention, or one caller on request.", RunAsync);

    private static async Task<int> RunAsync(IHost host, string[] operands, CancellationToken stop)
    {
        var (isRehearsal, isEverybody) = (false, false);
        string? phone = null, name = null, reason = null;
        for (var i = 0; i < operands.Length; i++)
        {
            var value = i + 1 < operands.Length ? operands[i + 1] : null;
            switch (operands[i])
            {
                case "--dry-run": isRehearsal = true; break;
                case "--everybody": isEverybody = true; break;
                case "--caller" when value is not null: (phone, i) = (value, i + 1); break;
                case "--name" when value is not null: (name, i) = (value, i + 1); break;
                case "--reason" when value is not null: (reason, i) = (CleanText.Line(value, LongestReason), i + 1); break;
                default: return Misused();
            }
        }
        if (phone is null ? name is not null || reason is not null || isEverybody : string.IsNullOrEmpty(reason) || (name is not null && isEverybody)) return Misused();

        await using var scope = host.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<HotlineDb>().IsReadyAsync(stop)) return CommandVerbs.Misused;
        return phone is null
            ? await ExpiredAsync(scope.ServiceProvider.GetRequiredService<PurgeExpired>(), isRehearsal, stop)
            : await CallerAsync(scope.ServiceProvider.GetRequiredService<EraseCaller>(), new EraseCaller.Request(phone, name, isEverybody, reason!), isRehearsal, stop);
    }

    private static async Task<int> ExpiredAsync(PurgeExpired purge, bool isRehearsal, CancellationToken stop)
    {
        var counts = isRehearsal ? await purge.CountAsync(stop) : await purge.PurgeAsync(stop);
        Console.Out.WriteLine(isRehearsal ? "Would be purged:" : "Purged:");
        foreach (var (what, count) in new[]
        {
            ("tickets", counts.Tickets), ("callers", counts.Callers), ("conversations", counts.Conversations), ("last texts of conversations", counts.LastTexts), ("texts", counts.Texts),
            ("tasks", counts.Tasks), ("notices", counts.Notices), ("webhooks", counts.Webhooks), ("drafts", counts.Drafts),
        }) Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count,8} {what}"));
        return 0;
    }

    private static async Task<int> CallerAsync(EraseCaller erase, EraseCaller.Request request, bool isRehearsal, CancellationToken stop)
    {
        try
        {
            var outcome = await erase.RunAsync(request, isRehearsal, Actor.Program("purge"), stop);
            Console.Out.WriteLine($"{(isRehearsal ? "Would be erased" : "Erased")}: {outcome.Callers} callers, {outcome.Tickets} tickets{(isRehearsal ? "" : $" with {outcome.Payloads} payloads")}.");
            return 0;
        }
        catch (Refused refused)
        {
            Console.Error.WriteLine(refused.Message);
            return 1;
        }
    }

    private static int Misused()
    {
        Console.Error.WriteLine($"Usage: purge {Verb.Operands}");
        return CommandVerbs.Misused;
    }
}
