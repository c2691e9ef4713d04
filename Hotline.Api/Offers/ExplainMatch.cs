using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch;
using Hotline.Dispatch.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers;

/// <summary>The ranking with every exclusion and score term; offers nothing.</summary>
public sealed class ExplainMatch(HotlineDb db, DecisionBook decisions, VerdictViews verdicts, TimeProvider clock)
{
    /// <param name="number">The ticket.</param>
    /// <param name="merchantId">Only this merchant's verdict; null explains the foremost.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="Refused"><c>not-dispatchable</c>; <c>no-such-merchant</c>.</exception>
    public async Task<MatchView?> RunAsync(string number, long? merchantId, string by, CancellationToken stop)
    {
        var ticket = await db.Tickets.AsNoTracking().Include(each => each.Parts).Include(each => each.Offers).Include(each => each.Jobs).AsSplitQuery().SingleOrDefaultAsync(each => each.Number == number, stop);
        if (ticket is null) return null;
        return await verdicts.OfAsync(await decisions.AskAsync(ticket, by, clock.Now(), stop), merchantId, stop);
    }
}

/// <summary>A ranking, explained.</summary>
/// <param name="Part">The part of the ticket.</param>
/// <param name="PolicyVersion">Version of the line's policy.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Picks">Who can be picked, best first.</param>
/// <param name="Candidates">Why, and why not.</param>
/// <param name="Eligible">How many can be picked in all.</param>
/// <param name="Excluded">How many of those who master the trade fail each rule; one may fail several.</param>
public sealed record MatchView(long Part, int PolicyVersion, DateTimeOffset At, IReadOnlyList<long> Picks, IReadOnlyList<CandidateView> Candidates, int Eligible, IReadOnlyList<ExclusionCount> Excluded);

/// <summary>One merchant's verdict.</summary>
/// <param name="Merchant">The merchant.</param>
/// <param name="Rank">Place among those that can be picked, from 1; null when excluded.</param>
/// <param name="Score">0 to 1; also computed for the excluded.</param>
/// <param name="Terms">The parts of the score.</param>
/// <param name="Exclusions">Every hard rule that it fails.</param>
/// <param name="Remedies">Single changes each of which alone would have put it first, the smallest first; empty for the first, and when no single change would do.</param>
public sealed record CandidateView(MerchantName Merchant, int? Rank, double Score, IReadOnlyList<TermView> Terms, IReadOnlyList<ExclusionView> Exclusions, IReadOnlyList<RemedyView> Remedies);

public sealed record MerchantName(long Id, string Name);

/// <summary>One part of a score.</summary>
public sealed record TermView(string Name, double Value, double Weight, Wording Text);

/// <summary>One rule that keeps the merchant out.</summary>
public sealed record ExclusionView(ExclusionCode Code, Wording Text);

/// <summary>A single change that would have put a merchant first.</summary>
/// <param name="Name">Name of the term, or the exclusion's code.</param>
/// <param name="Needed">The least value of the term that would do, 0 to 1; null for an exclusion, which has to go.</param>
/// <param name="Text">The change as a person reads it.</param>
public sealed record RemedyView(string Name, double? Needed, Wording Text);

/// <summary>Puts verdicts into the words of the API, for a question of now or of the past.</summary>
public sealed class VerdictViews(HotlineDb db)
{
    /// <summary>At most this many merchants are explained: the ranked ones, then the best of the excluded.</summary>
    public const int Most = 100;

    /// <param name="question">The question.</param>
    /// <param name="merchantId">Only this merchant's verdict; null explains the foremost.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<MatchView> OfAsync(Question question, long? merchantId, CancellationToken stop)
    {
        var overview = question.Overlook(merchantId is null ? Most : 0);
        var explained = merchantId is { } one ? [question.Explain(one)] : overview.Verdicts;
        var ids = explained.Select(verdict => verdict.MerchantId).ToList();
        var names = await db.Merchants.Where(merchant => ids.Contains(merchant.Id)).Select(merchant => new { merchant.Id, merchant.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, stop);
        return new MatchView(question.Request.PartId, question.Policy.Version, question.At, question.Rank(Most),
            [.. explained.Select(verdict => new CandidateView(new MerchantName(verdict.MerchantId, names.GetValueOrDefault(verdict.MerchantId, "")), verdict.Rank, verdict.Score,
                [.. verdict.Terms.Select(term => new TermView(term.Name, term.Value, term.Weight, term.Text))],
                [.. verdict.Exclusions.Select(exclusion => new ExclusionView(exclusion.Code, exclusion.Text))],
                [.. verdict.Remedies.Select(remedy => new RemedyView(remedy.Name, remedy.Needed, remedy.Text))]))],
            overview.Eligible, overview.Excluded);
    }
}
