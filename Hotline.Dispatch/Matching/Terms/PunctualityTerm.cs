namespace Hotline.Dispatch.Matching.Terms;

/// <summary>Who comes when promised.</summary>
internal sealed class PunctualityTerm : StandingTerm
{
    public const string TermName = "punctuality";

    // Everybody begins with five imagined visits, four of them on time. (default)
    private static readonly Tally Prior = new(4, 5);

    public override string Name => TermName;

    public override int Place => 2;

    public override double Value(MerchantCandidate merchant) => Proven(merchant.Punctuality, Prior);

    public override Wording Remedy(MatchContext context, MerchantCandidate merchant, double needed) => new(
        FormattableString.Invariant($"准时率可信下限达到 {needed:P0}"), FormattableString.Invariant($"A record that proves at least {needed:P0} visits on time"));

    public override Wording Text(MerchantCandidate merchant) => merchant.Punctuality.Count <= 0
        ? new("还没有上门记录", "No visits yet")
        : new($"准时 {merchant.Punctuality.Good} 次，上门 {merchant.Punctuality.Count} 次", $"On time for {merchant.Punctuality.Good} of {merchant.Punctuality.Count} visits");
}
