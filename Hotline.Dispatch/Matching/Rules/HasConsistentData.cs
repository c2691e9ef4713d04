namespace Hotline.Dispatch.Matching.Rules;

/// <summary>A record that contradicts itself is excluded with a reason instead of spoiling a score.</summary>
internal sealed class HasConsistentData : HardRule
{
    public override ExclusionCode Code => ExclusionCode.BadData;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant) => Fault(context, merchant) is not null;

    public override Wording Text(MatchContext context, MerchantCandidate merchant) => Fault(context, merchant) ?? default;

    private static Wording? Fault(MatchContext context, MerchantCandidate merchant)
    {
        if (merchant.Capacity < 0 || merchant.OpenJobs < 0 || merchant.JobsToday < 0 || merchant.JobsPerDay < 0)
            return new("档案有误：接单数量为负", "Record at fault: a number of jobs is below 0");
        if (merchant.ScoreCount < 0 || merchant.ScoreSum < merchant.ScoreCount || merchant.ScoreSum > 5L * merchant.ScoreCount)
            return new("档案有误：评分超出 1 至 5", "Record at fault: scores outside 1 to 5");
        if (merchant.OffersReceived < 0 || !double.IsFinite(merchant.EligibleHours) || merchant.EligibleHours < 0)
            return new("档案有误：派单统计", "Record at fault: offer counts");
        if (merchant.Position is { IsOnEarth: false })
            return new("档案有误：位置", "Record at fault: position");
        return context.HasHours(merchant) ? null : new Wording("档案有误：没有服务时段", "Record at fault: no service hours");
    }
}
