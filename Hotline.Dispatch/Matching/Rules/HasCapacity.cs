using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Room for one more open job.</summary>
internal sealed class HasCapacity : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Capacity;

    public override bool CanBeWaived => true;

    public override bool IsPassing => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant) => merchant.OpenJobs >= merchant.Capacity;

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= mask.Blocks[i].Roomy;
    }

    public override Wording Remedy => new("手上少一单，或可接单数加一", "One job less on hand, or one more taken at once");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new($"手上已有 {merchant.OpenJobs} 单，最多 {merchant.Capacity} 单", $"Holds {merchant.OpenJobs} jobs of at most {merchant.Capacity}");
}
