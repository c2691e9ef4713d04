namespace Hotline.Dispatch.Matching.Rules;

/// <summary>The trade, at the skill asked for.</summary>
internal sealed class MastersTrade : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Trade;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => SkillOf(context, merchant) < context.Request.LeastSkill;

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => SkillOf(context, merchant) == 0
            ? new("不做这个工种", "Does not do this trade")
            : new("技能等级不够", "Not skilled enough for this job");

    private static int SkillOf(MatchContext context, MerchantCandidate merchant)
    {
        foreach (var trade in merchant.Trades)
        {
            if (trade.TradeId == context.Request.TradeId)
                return trade.Skill;
        }

        return 0;
    }
}
