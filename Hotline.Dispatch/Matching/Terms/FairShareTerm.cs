using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Terms;

/// <summary>Who was offered less than the others in this trade for the hours they stood ready comes first: 1 without any offers, ½ at the mean of those who can be picked, towards 0 above.</summary>
internal sealed class FairShareTerm : SoftTerm
{
    public const string TermName = "fairShare";

    public override string Name => TermName;

    public override double Value(MatchContext context, MerchantCandidate merchant)
        => Value(context, context.OfferRate(merchant));

    public override int PointsOf(MatchContext context, in Row row) => Points.Of(Value(context, context.OfferRate(in row)));

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
    {
        var per100 = Points.RateOf(context.OfferRate(merchant)) * 100;
        var mean = Points.RateOf(context.MeanOfferRate) * 100;
        return new(
            FormattableString.Invariant($"近期每 100 个可接单小时派单 {per100:0.0} 次，平均 {mean:0.0} 次"),
            FormattableString.Invariant($"{per100:0.0} recent offers per 100 hours of readiness; the mean is {mean:0.0}"));
    }

    private static double Value(MatchContext context, long rate) => rate <= 0 ? 1 : context.MeanOfferRate / (context.MeanOfferRate + rate);
}
