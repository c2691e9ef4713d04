using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>In the register and not suspended.</summary>
internal sealed class IsActive : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Suspended;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => merchant.Status != MerchantStatus.Active;

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= mask.Blocks[i].Active;
    }

    public override Wording Remedy => new("恢复派单资格", "Active in the register");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => merchant.Status == MerchantStatus.Left ? new("已退出商户库", "Left the register") : new("已暂停派单", "Suspended");
}
