using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.LinePolicies;

/// <summary>The matching policy of a line in versions. A version is never changed: whoever wants another rule writes the next one and says why.</summary>
public sealed class LinePolicyVersions(HotlineDb db, Write write, Catalogues catalogues, TimeProvider clock)
{
    private const int LongestReason = 400;
    private const int MostTerms = 50;

    /// <summary>One version.</summary>
    /// <param name="Version">Counts from 1 on each line; 0 is the house's default, which no line wrote.</param>
    /// <param name="IsInEffect">True for the version that decides now.</param>
    /// <param name="EffectiveAt">From when it decides; null for the default.</param>
    /// <param name="By">Who wrote it.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Policy">The policy.</param>
    public sealed record View(int Version, bool IsInEffect, DateTimeOffset? EffectiveAt, string? By, string? Reason, MatchPolicy Policy);

    /// <summary>The next version. What is not sent stays as it is in the version before.</summary>
    /// <param name="Line">Code of the line.</param>
    /// <param name="Weights">Weight by term; replaces all weights.</param>
    /// <param name="FarMinutes">Minutes of travel at and beyond which the travel term is 0.</param>
    /// <param name="NewcomerDays">Days after which a merchant is no newcomer.</param>
    /// <param name="PingsPerDay">Most offers to one merchant in one day.</param>
    /// <param name="EffectiveAt">From when it decides; now when not sent, never earlier.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Request(string? Line, IReadOnlyDictionary<string, double>? Weights, double? FarMinutes, double? NewcomerDays, int? PingsPerDay, DateTimeOffset? EffectiveAt, string? Reason);

    /// <returns>All versions, newest first, the house's default last.</returns>
    /// <exception cref="BadFields">There is no such line.</exception>
    public async Task<IReadOnlyList<View>> ListAsync(string? line, CancellationToken stop)
    {
        var found = (await catalogues.GetAsync(db, stop)).LineByCode(line) ?? throw new BadFields("line", "There is no such line.");
        var now = clock.Now();
        var rows = await db.LinePolicies.AsNoTracking().Where(policy => policy.LineId == found.Id).OrderByDescending(policy => policy.Version).ToListAsync(stop);
        var inEffect = rows.Where(row => row.EffectiveAt <= now).OrderByDescending(row => row.EffectiveAt).ThenByDescending(row => row.Version).FirstOrDefault()?.Version;
        return [.. rows.Select(row => new View(row.Version, row.Version == inEffect, row.EffectiveAt, row.By, row.Reason, LinePolicyBook.Read(row.Json))), new View(0, inEffect is null, null, null, null, MatchPolicy.Default)];
    }

    /// <exception cref="BadFields">What the policy's own check finds, by field; a time in the past; no reason.</exception>
    public async Task<View> AddAsync(Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var reason = sent.Needed("reason", request.Reason, LongestReason);
        sent.Require(request.Weights is null || (request.Weights.Count <= MostTerms && request.Weights.Keys.All(name => name.Length <= 64)), "weights", "There are not so many terms.");
        sent.ThrowIfAny();
        await using var scope = await write.BeginAsync(stop);
        var line = (await catalogues.GetAsync(db, stop)).LineByCode(request.Line) ?? throw new BadFields("line", "There is no such line.");
        // The line's row is the lock: two people never write the same version.
        await db.Lines.Where(each => each.Id == line.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Zone, each => each.Zone), stop);
        var last = await db.LinePolicies.AsNoTracking().Where(policy => policy.LineId == line.Id).OrderByDescending(policy => policy.Version).FirstOrDefaultAsync(stop);
        var before = last is null ? MatchPolicy.Default : LinePolicyBook.Read(last.Json);
        var policy = before with
        {
            Version = (last?.Version ?? 0) + 1, Weights = request.Weights ?? before.Weights, FarMinutes = request.FarMinutes ?? before.FarMinutes,
            NewcomerDays = request.NewcomerDays ?? before.NewcomerDays, PingsPerDay = request.PingsPerDay ?? before.PingsPerDay,
        };
        foreach (var error in policy.Validate()) sent.Require(false, error.Field, error.Sentence);
        sent.Require(!(request.EffectiveAt < write.Now), "effectiveAt", "What was decided stays decided: a version begins now or later.");
        sent.ThrowIfAny();
        var row = new LinePolicy
        {
            LineId = line.Id, Version = policy.Version, Json = LinePolicyBook.Write(policy), EffectiveAt = request.EffectiveAt ?? write.Now, CreatedAt = write.Now, By = by, Reason = reason,
        };
        db.LinePolicies.Add(row);
        await scope.CommitAsync(stop);
        return new View(row.Version, row.EffectiveAt <= row.CreatedAt, row.EffectiveAt, by, reason, policy);
    }
}
