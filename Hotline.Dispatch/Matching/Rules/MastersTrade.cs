using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>The trade, at the skill asked for.</summary>
internal sealed class MastersTrade : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Trade;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => merchant.SkillIn(context.Request.TradeId) is not { } trade || trade.Skill < context.Request.LeastSkill;

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= mask.Blocks[i].Skilled(context.Request.LeastSkill);
    }

    public override Wording Remedy => new("登记该工种，技能达到所需等级", "Entered for the trade at the skill asked for");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => merchant.SkillIn(context.Request.TradeId) is null
            ? new("不做这个工种", "Does not do this trade")
            : new("技能等级不够", "Not skilled enough for this job");
}
