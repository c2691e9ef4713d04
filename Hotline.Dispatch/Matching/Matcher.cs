using Hotline.Dispatch.Matching.Rules;
using Hotline.Dispatch.Matching.Terms;

namespace Hotline.Dispatch.Matching;

/// <summary>Finds who is suitable: hard rules exclude, soft terms order, a seeded hash breaks ties. The same question always gets the same answer.</summary>
public static class Matcher
{
    // Far below anything a person could tell apart, far above what different processors round differently.
    private const int Decimals = 6;

    /// <summary>The rules that an agent may knowingly set aside by <see cref="MatchRequest.Waived"/>; the others protect a person, the register or the law.</summary>
    public static IReadOnlySet<ExclusionCode> Waivable { get; } = HardRule.All.Where(rule => rule.CanBeWaived).Select(rule => rule.Code).ToHashSet();

    /// <summary>The merchants that can be picked, best first.</summary>
    /// <exception cref="Refused"><c>policy-invalid</c>; <c>request-invalid</c>; <c>rule-not-waivable</c>; <c>calendar-missing</c> when the snapshot does not hold the line's hours.</exception>
    public static IReadOnlyList<long> Rank(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now)
    {
        var context = new MatchContext(request, snapshot, policy, now);
        return [.. Order(context).Select(pick => pick.MerchantId)];
    }

    /// <summary>What the matcher thinks of one merchant, recomputed from the same inputs as <see cref="Rank"/>.</summary>
    /// <exception cref="Refused">As <see cref="Rank"/>; <c>no-such-merchant</c> when the snapshot does not hold the merchant.</exception>
    public static Verdict Explain(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now, long merchantId)
    {
        var merchant = snapshot.Find(merchantId)
            ?? throw new Refused("no-such-merchant", "This merchant was not in the register when the ranking was made.");
        var context = new MatchContext(request, snapshot, policy, now);
        var picks = Order(context);
        var place = picks.FindIndex(pick => pick.MerchantId == merchantId);
        return Judge(context, merchant, place < 0 ? null : place + 1);
    }

    /// <summary>What the matcher thinks of every merchant: the ranked first, then the excluded by the score they would have had.</summary>
    /// <exception cref="Refused">As <see cref="Rank"/>.</exception>
    public static IReadOnlyList<Verdict> ExplainAll(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now)
    {
        var context = new MatchContext(request, snapshot, policy, now);
        var rank = Order(context).Select((pick, i) => (pick.MerchantId, Rank: i + 1)).ToDictionary(pick => pick.MerchantId, pick => (int?)pick.Rank);
        return [.. snapshot.Candidates
            .Select(merchant => Judge(context, merchant, rank.GetValueOrDefault(merchant.Id)))
            .OrderBy(verdict => verdict.Rank ?? int.MaxValue)
            .ThenByDescending(verdict => verdict.Score)
            .ThenBy(verdict => TieBreak.Of(request.TicketId, verdict.MerchantId, request.Seed))];
    }

    private static List<Pick> Order(MatchContext context)
    {
        var eligible = new List<MerchantCandidate>();
        foreach (var merchant in context.Snapshot.Candidates)
        {
            if (HardRule.All.All(rule => context.IsWaived(rule) || !rule.Excludes(context, merchant)))
                eligible.Add(merchant);
        }

        context.MeanOfferRate = eligible.Count == 0 ? 0 : eligible.Average(context.OfferRate);
        var picks = eligible.ConvertAll(merchant => new Pick(
            merchant.Id, Score(context, merchant), TieBreak.Of(context.Request.TicketId, merchant.Id, context.Request.Seed)));
        picks.Sort();
        return picks;
    }

    private static double Score(MatchContext context, MerchantCandidate merchant)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var term in SoftTerm.All)
        {
            var weight = context.Policy.Weights.GetValueOrDefault(term.Name);
            weights += weight;
            sum += weight * term.Value(context, merchant);
        }

        return Math.Round(sum / weights, Decimals);
    }

    private static Verdict Judge(MatchContext context, MerchantCandidate merchant, int? rank)
    {
        var weights = SoftTerm.All.Sum(term => context.Policy.Weights.GetValueOrDefault(term.Name));
        var terms = SoftTerm.All.Select(term => new ScoreTerm(
            term.Name, Math.Round(term.Value(context, merchant), Decimals),
            context.Policy.Weights.GetValueOrDefault(term.Name) / weights, term.Text(context, merchant)));
        var exclusions = HardRule.All.Where(rule => !context.IsWaived(rule) && rule.Excludes(context, merchant))
            .Select(rule => new Exclusion(rule.Code, rule.Text(context, merchant)));
        return new Verdict(merchant.Id, rank, Score(context, merchant), [.. terms], [.. exclusions]);
    }

    private readonly record struct Pick(long MerchantId, double Score, ulong Tie) : IComparable<Pick>
    {
        public int CompareTo(Pick other)
        {
            var byScore = other.Score.CompareTo(Score);
            return byScore != 0 ? byScore : Tie.CompareTo(other.Tie);
        }
    }
}
