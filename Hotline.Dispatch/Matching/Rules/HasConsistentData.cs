using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>The record does not contradict itself. What comes from imports and years of edits may; a merchant with such a record is excluded with a reason instead of spoiling a score.</summary>
internal sealed class HasConsistentData : HardRule
{
    public override ExclusionCode Code => ExclusionCode.BadData;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant) => Fault(context, merchant) is not null;

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= mask.Blocks[i].Sound;
    }

    public override Wording Remedy => new("更正档案", "The record corrected");

    public override Wording Text(MatchContext context, MerchantCandidate merchant) => Fault(context, merchant) ?? default;

    private static Wording? Fault(MatchContext context, MerchantCandidate merchant)
        => !context.IsCalendarKnown(merchant) ? new("档案有误：没有服务时段", "Record at fault: no service hours") : Fault(merchant);

    /// <summary>What is wrong with the record itself, whatever is asked; null when nothing is.</summary>
    public static Wording? Fault(MerchantCandidate merchant)
    {
        if (merchant.Capacity < 0 || merchant.OpenJobs < 0 || merchant.JobsPerDay < 0 || merchant.JobsByDay.Any(day => day.Count < 0))
            return new("档案有误：接单数量为负", "Record at fault: a number of jobs is below 0");
        if (merchant.PingsPerDay < 0 || merchant.Pings?.Count < 0)
            return new("档案有误：派单次数为负", "Record at fault: a number of offers is below 0");
        if (merchant.Crew < 1)
            return new("档案有误：没有师傅", "Record at fault: nobody to send");
        if (merchant.Trades.Any(trade => trade.Skill is < 1 or > 3) || merchant.Trades.Select(trade => trade.TradeId).Distinct().Count() < merchant.Trades.Count)
            return new("档案有误：工种或技能等级", "Record at fault: a trade twice, or a skill outside 1 to 3");
        if (merchant.Appointments.Any(appointment => appointment.To <= appointment.From))
            return new("档案有误：预约结束早于开始", "Record at fault: an appointment ends before it begins");
        if (merchant.ScoreCount < 0 || merchant.ScoreSum < merchant.ScoreCount || merchant.ScoreSum > 5L * merchant.ScoreCount)
            return new("档案有误：评分超出 1 至 5", "Record at fault: scores outside 1 to 5");
        if (!merchant.Acceptance.IsSound || !merchant.Punctuality.IsSound || !merchant.GuideQuotes.IsSound)
            return new("档案有误：接单、准时或报价统计", "Record at fault: more went well than was tried");
        if (!merchant.IsCountedSoundly)
            return new("档案有误：统计时间", "Record at fault: the time up to which it is counted");
        if (!IsCount(merchant.EligibleHours) || merchant.Trades.Any(trade => !IsCount(trade.Offers)))
            return new("档案有误：派单统计", "Record at fault: offer counts");
        return merchant.Position is { IsOnEarth: false } ? new("档案有误：位置", "Record at fault: position") : null;
    }

    private static bool IsCount(double count) => double.IsFinite(count) && count >= 0;
}
