namespace Hotline.Dispatch.Matching.Terms;

/// <summary>Who takes what is offered leaves the caller waiting less.</summary>
internal sealed class AcceptanceTerm : StandingTerm
{
    public const string TermName = "acceptance";

    // Everybody begins with five imagined offers, four of them accepted. (default)
    private static readonly Tally Prior = new(4, 5);

    public override string Name => TermName;

    public override int Place => 1;

    public override double Value(MerchantCandidate merchant) => Proven(merchant.Acceptance, Prior);

    public override Wording Remedy(MatchContext context, MerchantCandidate merchant, double needed) => new(
        FormattableString.Invariant($"接单率可信下限达到 {needed:P0}"), FormattableString.Invariant($"A record that proves at least {needed:P0} acceptances"));

    public override Wording Text(MerchantCandidate merchant) => merchant.Acceptance.Count <= 0
        ? new("还没有答复过派单", "Has not answered an offer yet")
        : new($"接单 {merchant.Acceptance.Good} 次，派单 {merchant.Acceptance.Count} 次", $"Accepted {merchant.Acceptance.Good} of {merchant.Acceptance.Count} offers");
}
