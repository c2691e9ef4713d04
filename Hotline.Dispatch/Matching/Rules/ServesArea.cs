using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>The area is one that the merchant serves.</summary>
internal sealed class ServesArea : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Area;

    public override bool CanBeWaived => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => !merchant.AreaIds.Contains(context.Request.AreaId);

    public override void Narrow(MatchContext context, Mask mask)
    {
        var area = context.Snapshot.Numbers.Areas.Of(context.Request.AreaId);
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= mask.Blocks[i].Serving(area);
    }

    public override Wording Remedy => new("登记服务该片区", "Entered for the area");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("不服务这个片区", "Does not serve this area");
}
