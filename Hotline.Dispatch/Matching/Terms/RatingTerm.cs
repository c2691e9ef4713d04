namespace Hotline.Dispatch.Matching.Terms;

/// <summary>What callers gave, as the lower end of what the scores prove: three fives prove less than a hundred fours and a half.</summary>
internal sealed class RatingTerm : StandingTerm
{
    public const string TermName = "rating";

    // Everybody begins with five imagined scores of 4. (default)
    private const double PriorScores = 5, PriorMean = 4;

    public override string Name => TermName;

    public override int Place => 0;

    public override double Value(MerchantCandidate merchant)
    {
        var count = Math.Max(0, merchant.ScoreCount) + PriorScores;
        var mean = (merchant.ScoreSum + (PriorScores * PriorMean)) / count;
        return WilsonBound.Lower(Math.Clamp((mean - 1) / 4, 0, 1), count);
    }

    public override Wording Remedy(MatchContext context, MerchantCandidate merchant, double needed) => new(
        FormattableString.Invariant($"评分可信下限达到 {1 + (4 * needed):0.00}"), FormattableString.Invariant($"Scores that prove at least {1 + (4 * needed):0.00}"));

    public override Wording Text(MerchantCandidate merchant)
    {
        if (merchant.ScoreCount <= 0)
            return new("还没有评分", "No scores yet");
        var mean = (double)merchant.ScoreSum / merchant.ScoreCount;
        return new(FormattableString.Invariant($"评分 {mean:0.0}（{merchant.ScoreCount} 次）"), FormattableString.Invariant($"Score {mean:0.0} of {merchant.ScoreCount} callers"));
    }
}
