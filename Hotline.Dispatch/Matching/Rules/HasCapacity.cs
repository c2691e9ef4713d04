namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Room for one more job, now and today.</summary>
internal sealed class HasCapacity : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Capacity;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => merchant.OpenJobs >= merchant.Capacity || merchant.JobsToday >= merchant.JobsPerDay;

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => merchant.OpenJobs >= merchant.Capacity
            ? new($"手上已有 {merchant.OpenJobs} 单，最多 {merchant.Capacity} 单", $"Holds {merchant.OpenJobs} jobs of at most {merchant.Capacity}")
            : new($"今天已接 {merchant.JobsToday} 单，每天最多 {merchant.JobsPerDay} 单", $"Took {merchant.JobsToday} jobs today, of at most {merchant.JobsPerDay}");
}
