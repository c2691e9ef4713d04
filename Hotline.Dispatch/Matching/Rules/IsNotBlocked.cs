namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Caller and merchant are content to meet.</summary>
internal sealed class IsNotBlocked : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Blocked;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.BlockedMerchantIds.Contains(merchant.Id);

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("来电人与该商户互不接受", "This caller and this merchant do not accept each other");
}
