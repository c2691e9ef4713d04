using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>An offer without an answer excludes for the round.</summary>
internal sealed class HasNotLetLapse : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Expired;

    public override bool CanBeWaived => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.ExpiredMerchantIds.Contains(merchant.Id);

    public override void Narrow(MatchContext context, Mask mask)
    {
        foreach (var merchantId in context.Request.ExpiredMerchantIds)
            mask.Strike(merchantId);
    }

    public override Wording Remedy => new("本轮及时答复", "Had it answered in time in this round");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("本轮派单超时未答复", "Did not answer in this round");
}
