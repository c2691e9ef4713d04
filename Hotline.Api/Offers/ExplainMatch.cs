using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers;

/// <summary>The ranking with every exclusion and score term; offers nothing.</summary>
public sealed class ExplainMatch(HotlineDb db, Catalogues catalogues, MerchantSnapshots snapshots, TimeProvider clock)
{
    public sealed record View(long Part, int PolicyVersion, DateTimeOffset At, IReadOnlyList<long> Picks, IReadOnlyList<CandidateView> Candidates);
    public sealed record CandidateView(MerchantName Merchant, int? Rank, double Score, IReadOnlyList<TermView> Terms, IReadOnlyList<ExclusionView> Exclusions);
    public sealed record MerchantName(long Id, string Name);
    public sealed record TermView(string Name, double Value, double Weight, Wording Text);
    public sealed record ExclusionView(ExclusionCode Code, Wording Text);

    /// <summary>At most this many merchants are explained: the ranked ones, then the best of the excluded.</summary>
    public const int Most = 100;

    /// <returns>Null when there is no such ticket.</returns>
    public async Task<View?> RunAsync(string number, CancellationToken stop)
    {
        var ticket = await db.Tickets.AsNoTracking().Include(each => each.Parts).Include(each => each.Offers).Include(each => each.Jobs).AsSplitQuery().SingleOrDefaultAsync(each => each.Number == number, stop);
        if (ticket is null) return null;
        var now = clock.Now();
        var catalogue = await catalogues.GetAsync(db, stop);
        var request = await MatchQuestions.AskAsync(db, ticket, catalogue, stop);
        var snapshot = await snapshots.TakeAsync(db, catalogue, now, stop);
        // Other trades are everybody and nobody: they would drown the answer to "why not that one".
        var verdicts = Matcher.ExplainAll(request, snapshot, MatchPolicy.Default, now).Where(verdict => verdict.Exclusions.All(exclusion => exclusion.Code != ExclusionCode.Trade)).Take(Most).ToList();
        var ids = verdicts.Select(verdict => verdict.MerchantId).ToList();
        var names = await db.Merchants.Where(merchant => ids.Contains(merchant.Id)).Select(merchant => new { merchant.Id, merchant.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, stop);
        return new View(request.PartId, MatchPolicy.Default.Version, now, [.. verdicts.Where(verdict => verdict.Rank is not null).Select(verdict => verdict.MerchantId)],
            [.. verdicts.Select(verdict => new CandidateView(new MerchantName(verdict.MerchantId, names[verdict.MerchantId]), verdict.Rank, verdict.Score,
                [.. verdict.Terms.Select(term => new TermView(term.Name, term.Value, term.Weight, term.Text))],
                [.. verdict.Exclusions.Select(exclusion => new ExclusionView(exclusion.Code, exclusion.Text))]))]);
    }
}
