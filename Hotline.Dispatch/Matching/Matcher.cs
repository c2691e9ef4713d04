using Hotline.Dispatch.Matching.Rules;

namespace Hotline.Dispatch.Matching;

/// <summary>Finds who is suitable: hard rules exclude, soft terms order, a seeded hash breaks ties. The same question always gets the same answer.</summary>
/// <remarks><see cref="Rank"/> reads the index; <see cref="Explain"/> and <see cref="Overlook"/> ask each rule and term about the merchants in question. Both forms of a rule
/// stand in its one file, and tests compare the two over random districts.</remarks>
public static class Matcher
{
    /// <summary>How many picks are enough for a round of offers. (default)</summary>
    public const int UsualPicks = 16;

    /// <summary>The rules that an agent may knowingly set aside by <see cref="MatchRequest.Waived"/>; the others protect a person, the register or the law.</summary>
    public static IReadOnlySet<ExclusionCode> Waivable { get; } = HardRule.All.Where(rule => rule.CanBeWaived).Select(rule => rule.Code).ToHashSet();

    /// <summary>The merchants that can be picked, best first.</summary>
    /// <param name="request">What the ticket asks.</param>
    /// <param name="snapshot">The merchants.</param>
    /// <param name="policy">What counts how much.</param>
    /// <param name="now">The moment of the question.</param>
    /// <param name="most">How many are wanted at most; memory grows with this number, not with the register.</param>
    /// <exception cref="Refused"><c>policy-invalid</c>; <c>request-invalid</c>; <c>rule-not-waivable</c>; <c>calendar-missing</c> when the snapshot does not hold the line's hours.</exception>
    public static IReadOnlyList<long> Rank(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now, int most = UsualPicks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        return Array.ConvertAll(Ranking.Best(new MatchContext(request, snapshot, policy, now), most), pick => pick.MerchantId);
    }

    /// <summary>What the matcher thinks of one merchant, recomputed from the same inputs as <see cref="Rank"/>; its rank is counted over everybody.</summary>
    /// <exception cref="Refused">As <see cref="Rank"/>; <c>no-such-merchant</c> when the snapshot does not hold the merchant.</exception>
    public static Verdict Explain(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now, long merchantId)
    {
        var merchant = snapshot.Find(merchantId)
            ?? throw new Refused("no-such-merchant", "This merchant was not in the register when the ranking was made.");
        return new Explanation(new MatchContext(request, snapshot, policy, now)).Of(merchant);
    }

    /// <summary>The ranking explained as far as a person reads: the foremost merchants of the trade, and how many fail which rule.</summary>
    /// <param name="request">What the ticket asks.</param>
    /// <param name="snapshot">The merchants.</param>
    /// <param name="policy">What counts how much.</param>
    /// <param name="now">The moment of the question.</param>
    /// <param name="most">How many merchants are explained at most; any other by <see cref="Explain"/>.</param>
    /// <exception cref="Refused">As <see cref="Rank"/>.</exception>
    public static Overview Overlook(MatchRequest request, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var explanation = new Explanation(new MatchContext(request, snapshot, policy, now));
        return new Overview(explanation.Foremost(most), explanation.Count, [.. explanation.Counts()]);
    }
}
