namespace Hotline.Dispatch.Matching.Terms;

/// <summary>Who was offered less than the others for the hours they stood ready comes first: 1 without any offers, ½ at the mean of those who can be picked, towards 0 above.</summary>
internal sealed class FairShareTerm : SoftTerm
{
    public const string TermName = "fairShare";

    public override string Name => TermName;

    public override double Value(MatchContext context, MerchantCandidate merchant)
    {
        var rate = MatchContext.OfferRate(merchant);
        if (!double.IsFinite(rate) || rate <= 0)
            return 1;
        return context.MeanOfferRate / (context.MeanOfferRate + rate);
    }

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
    {
        var hours = double.IsFinite(merchant.EligibleHours) ? merchant.EligibleHours : 0;
        return new(
            FormattableString.Invariant($"近期派单 {merchant.OffersReceived} 次，可接单 {hours:0} 小时"),
            FormattableString.Invariant($"{merchant.OffersReceived} offers in {hours:0} hours of readiness"));
    }
}
