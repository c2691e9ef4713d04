using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>The merchant is willing to come to this caller.</summary>
internal sealed class AcceptsCaller : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Refuses;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.RefusingMerchantIds.Contains(merchant.Id);

    public override void Narrow(MatchContext context, Mask mask)
    {
        foreach (var merchantId in context.Request.RefusingMerchantIds)
            mask.Strike(merchantId);
    }

    public override Wording Remedy => new("商户接受该来电人", "Willing to come to this caller");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("商户不接受该来电人", "The merchant does not accept this caller");
}
