using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Somebody is free for the whole visit at some open time of the wanted window. Who is closed then anyway is excluded for that alone.</summary>
internal sealed class IsFreeThen : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Overlap;

    public override bool CanBeWaived => true;

    public override bool IsPassing => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => merchant.Appointments.Count >= Math.Max(1, merchant.Crew) && context.IsOpen(merchant) && !context.IsFree(merchant);

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= ~ExcludedOf(context, mask.Blocks[i], mask.Words[i] & mask.Blocks[i].Booked);
    }

    public override Wording Remedy => new("所需时间有人有空", "Somebody free at the wanted time");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("所需时间已有别的预约", "With another caller at the wanted time");
}
