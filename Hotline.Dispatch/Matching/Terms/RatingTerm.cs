namespace Hotline.Dispatch.Matching.Terms;

/// <summary>What callers gave, as the lower end of what the scores prove: three fives prove less than a hundred fours and a half.</summary>
internal sealed class RatingTerm : SoftTerm
{
    public const string TermName = "rating";

    public override string Name => TermName;

    public override double Value(MatchContext context, MerchantCandidate merchant)
    {
        var count = Math.Max(0, merchant.ScoreCount) + context.Policy.PriorScores;
        if (count <= 0)
            return 0;
        var mean = (merchant.ScoreSum + (context.Policy.PriorScores * context.Policy.PriorMean)) / count;
        return WilsonBound.Lower(Math.Clamp((mean - 1) / 4, 0, 1), count);
    }

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
    {
        if (merchant.ScoreCount <= 0)
            return new("还没有评分", "No scores yet");
        var mean = (double)merchant.ScoreSum / merchant.ScoreCount;
        return new(FormattableString.Invariant($"评分 {mean:0.0}（{merchant.ScoreCount} 次）"), FormattableString.Invariant($"Score {mean:0.0} of {merchant.ScoreCount} callers"));
    }
}
