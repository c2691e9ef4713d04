namespace Hotline.Dispatch.Matching.Terms;

/// <summary>Who keeps to the price guide, or asks before exceeding it. How much somebody charges or earns is not known here.</summary>
internal sealed class PriceGuideTerm : StandingTerm
{
    public const string TermName = "priceGuide";

    // Everybody begins with five imagined quotes, four of them within the guide. (default)
    private static readonly Tally Prior = new(4, 5);

    public override string Name => TermName;

    public override int Place => 3;

    public override double Value(MerchantCandidate merchant) => Proven(merchant.GuideQuotes, Prior);

    public override Wording Remedy(MatchContext context, MerchantCandidate merchant, double needed) => new(
        FormattableString.Invariant($"按指导价报价率可信下限达到 {needed:P0}"), FormattableString.Invariant($"A record that proves at least {needed:P0} quotes within the guide"));

    public override Wording Text(MerchantCandidate merchant) => merchant.GuideQuotes.Count <= 0
        ? new("还没有报价记录", "No quotes yet")
        : new($"按指导价报价 {merchant.GuideQuotes.Good} 次，共 {merchant.GuideQuotes.Count} 次", $"Kept to the price guide in {merchant.GuideQuotes.Good} of {merchant.GuideQuotes.Count} quotes");
}
