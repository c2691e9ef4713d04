using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Terms;

/// <summary>Who was offered less than its neighbours in this trade for the hours it stood ready comes first: 1 without any offers, ½ at their mean, towards 0 above.
/// The fourth power makes the middle steep, so that a small debt already weighs more than a slightly better record.</summary>
internal sealed class FairShareTerm : SoftTerm
{
    public const string TermName = "fairShare";

    public override string Name => TermName;

    public override double Value(MatchContext context, MerchantCandidate merchant) => Value(context.OfferRate(merchant), context.PeerRate(merchant));

    public override int PointsOf(MatchContext context, in Row row) => Points.Of(Value(context.OfferRate(in row), context.Peers.Mean(row.HomeArea)));

    public override Wording Remedy(MatchContext context, MerchantCandidate merchant, double needed)
    {
        // The value falls as the rate rises, so the rate that gives it is the highest allowed.
        var per100 = Points.RateOf(needed >= 1 ? 0 : context.PeerRate(merchant) * Math.Pow((1 / needed) - 1, 0.25)) * 100;
        return new(
            FormattableString.Invariant($"近期每 100 个可接单小时派单不超过 {per100:0.0} 次"), FormattableString.Invariant($"At most {per100:0.0} recent offers per 100 hours of readiness"));
    }

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
    {
        var per100 = Points.RateOf(context.OfferRate(merchant)) * 100;
        var mean = Points.RateOf(context.PeerRate(merchant)) * 100;
        return new(
            FormattableString.Invariant($"近期每 100 个可接单小时派单 {per100:0.0} 次，同片区同行平均 {mean:0.0} 次"),
            FormattableString.Invariant($"{per100:0.0} recent offers per 100 hours of readiness; its neighbours' mean is {mean:0.0}"));
    }

    private static double Value(long rate, double mean)
    {
        if (rate <= 0)
            return 1;
        var squared = mean / rate * (mean / rate);
        return squared * squared / (1 + (squared * squared));
    }
}
