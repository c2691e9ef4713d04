using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>The caller is content with this merchant.</summary>
internal sealed class IsNotBlocked : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Blocked;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.BlockedMerchantIds.Contains(merchant.Id);

    public override void Narrow(MatchContext context, Mask mask)
    {
        foreach (var merchantId in context.Request.BlockedMerchantIds)
            mask.Strike(merchantId);
    }

    public override Wording Remedy => new("来电人接受该商户", "Accepted by the caller");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("来电人不接受该商户", "The caller does not accept this merchant");
}
