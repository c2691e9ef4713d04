using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Did not say that it stays closed on every day on which the visit may begin. Nobody sets that aside: the shop has gone home.</summary>
internal sealed class WorksThatDay : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Holiday;

    public override bool IsPassing => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant) => IsAway(context, merchant);

    public static bool IsAway(MatchContext context, MerchantCandidate merchant)
    {
        if (merchant.Holidays.Count == 0)
            return false;
        for (var day = context.VisitDay; day <= context.LastVisitDay; day = day.AddDays(1))
        {
            if (context.AnswerOf(merchant, day) is not false)
                return false;
        }

        return true;
    }

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= ~ExcludedOf(context, mask.Blocks[i], mask.Words[i] & mask.Blocks[i].Holidaying);
    }

    public override Wording Remedy => new("当天营业", "Working on that day");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new(FormattableString.Invariant($"已答复 {context.VisitDay:M月d日} 休息"), FormattableString.Invariant($"Said that it does not work on {context.VisitDay:yyyy-MM-dd}"));
}
