using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Lines;

/// <summary>Enters another version of the promise table. It holds for promises that begin from now on; those that were made stay as they were made.</summary>
public sealed class ChangePromises(HotlineDb db, Write write, Catalogues catalogues)
{
    private const int MostRules = 1000;

    /// <param name="Version">The version that the editor saw; 0 before the first.</param>
    /// <param name="Rules">All rows.</param>
    public sealed record Request(int? Version, IReadOnlyList<ReadPromises.Rule?>? Rules);

    /// <returns>False when somebody changed it since; nothing was changed.</returns>
    public async Task<bool> RunAsync(Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        sent.Require(request.Version is not null, "version", "Send the version that you saw.");
        sent.Require(request.Rules is not null, "rules", "Send all rows; an empty list leaves the defaults.");
        sent.Require(request.Rules is not { Count: > MostRules }, "rules", $"At most {MostRules} rows.");
        sent.ThrowIfAny();
        var rules = new List<PromiseRule>();
        foreach (var (row, i) in request.Rules!.Select((row, i) => (row, i)))
        {
            sent.Require(row?.Kind is not null, $"rules[{i}].kind", "Say what is promised.");
            sent.Require(row?.BudgetSeconds is not null, $"rules[{i}].budgetSeconds", "Say how much time is promised.");
            // Beyond any sensible number of seconds a span overflows; the rule refuses what is longer than a year.
            if (row is { Kind: { } kind, BudgetSeconds: { } seconds })
                rules.Add(new PromiseRule { Kind = kind, Line = row.Line, Service = row.Service, Priority = row.Priority, Care = row.Care, Budget = TimeSpan.FromSeconds(Math.Clamp(seconds, -1, 100_000_000)), RunsOn = row.RunsOn, WarnShare = row.WarnShare });
        }
        sent.ThrowIfAny();

        await using var scope = await write.BeginAsync(stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        foreach (var error in PromiseBook.Validate(rules, catalogue.Lines.Values.Select(line => line.Code).ToHashSet(), catalogue.Services.Values.Select(service => service.Code).ToHashSet()))
            sent.Require(false, error.Field, error.Sentence);
        sent.ThrowIfAny();
        if ((await db.PromiseTables.MaxAsync(each => (int?)each.Version, stop) ?? 0) != request.Version) return false;
        db.PromiseTables.Add(new PromiseTableVersion { Version = request.Version.Value + 1, At = write.Now, By = by, Json = PromiseTableVersion.Write(rules) });
        try
        {
            await scope.CommitAsync(stop);
        }
        catch (DbUpdateException race) when (UniqueViolation.Is(race))
        {
            return false;
        }
        catalogues.Forget();
        return true;
    }
}
