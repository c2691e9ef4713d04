using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Rework under warranty goes back to who did the work, free: the others wait until it has answered.</summary>
internal sealed class LeavesFirstRefusal : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Warranty;

    public override bool CanBeWaived => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.WarrantyMerchantId is { } holder && holder != merchant.Id && context.IsFirstRefusalOpen;

    public override void Narrow(MatchContext context, Mask mask)
    {
        if (context.Request.WarrantyMerchantId is { } holder && context.IsFirstRefusalOpen)
            mask.KeepOnly(holder);
    }

    public override Wording Remedy => new("原商户先答复", "The merchant under warranty having answered");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("保修期内，先由原商户返修", "Under warranty: the merchant who did the work is asked first");
}
