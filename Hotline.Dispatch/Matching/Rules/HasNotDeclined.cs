using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>A no lasts the round.</summary>
internal sealed class HasNotDeclined : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Declined;

    public override bool CanBeWaived => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.DeclinedMerchantIds.Contains(merchant.Id);

    public override void Narrow(MatchContext context, Mask mask)
    {
        foreach (var merchantId in context.Request.DeclinedMerchantIds)
            mask.Strike(merchantId);
    }

    public override Wording Remedy => new("本轮未拒单", "Had it not declined in this round");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("本轮已拒单", "Declined in this round");
}
