using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Terms;

/// <summary>The merchant who came last time knows the place.</summary>
internal sealed class PreviousMerchantTerm : SoftTerm
{
    public const string TermName = "previousMerchant";

    public override string Name => TermName;

    public override double Value(MatchContext context, MerchantCandidate merchant)
        => context.Request.PreviousMerchantId == merchant.Id ? 1 : 0;

    public override int PointsOf(MatchContext context, in Row row) => context.Request.PreviousMerchantId == row.Id ? Points.One : 0;

    public override Wording Remedy(MatchContext context, MerchantCandidate merchant, double needed) => new("上次为来电人服务过", "Having worked for this caller before");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => context.Request.PreviousMerchantId == merchant.Id
            ? new("上次为来电人服务过", "Worked for this caller before")
            : new("没有为来电人服务过", "Has not worked for this caller before");
}
