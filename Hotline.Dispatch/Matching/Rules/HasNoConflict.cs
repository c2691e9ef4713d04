using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Nobody who decides about the ticket has an interest in the merchant.</summary>
internal sealed class HasNoConflict : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Conflict;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.ConflictingMerchantIds.Contains(merchant.Id);

    public override void Narrow(MatchContext context, Mask mask)
    {
        foreach (var merchantId in context.Request.ConflictingMerchantIds)
            mask.Strike(merchantId);
    }

    public override Wording Remedy => new("由无利益关系的人员经办", "Decided by somebody without an interest in it");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("经办人与该商户有利益关系，须回避", "Somebody who decides about this ticket has an interest in this merchant");
}
