using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Room for one more visit on the day of the visit.</summary>
internal sealed class HasRoomThatDay : HardRule
{
    public override ExclusionCode Code => ExclusionCode.DayFull;

    public override bool CanBeWaived => true;

    public override bool IsPassing => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => merchant.JobsPerDay is { } most && CountOn(context.VisitDay, merchant) >= most;

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= ~ExcludedOf(context, mask.Blocks[i], mask.Words[i] & mask.Blocks[i].DayLimited);
    }

    public override Wording Remedy => new("上门当天少一单，或每天可接单数加一", "One job less on that day, or one more taken a day");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
    {
        var jobs = CountOn(context.VisitDay, merchant);
        return new($"上门当天已有 {jobs} 单，每天最多 {merchant.JobsPerDay} 单", $"Has {jobs} jobs on the day of the visit, of at most {merchant.JobsPerDay}");
    }

    private static int CountOn(DateOnly day, MerchantCandidate merchant)
    {
        var count = 0;
        foreach (var jobs in merchant.JobsByDay)
        {
            if (jobs.Day == day)
                count += jobs.Count;
        }

        return count;
    }
}
