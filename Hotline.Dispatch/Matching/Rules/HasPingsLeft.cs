using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Was not asked more often today than one day allows: somebody whose phone never rests stops answering.</summary>
internal sealed class HasPingsLeft : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Pings;

    public override bool CanBeWaived => true;

    public override bool IsPassing => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => merchant.Pings is { } pings && pings.Day == context.Today && pings.Count >= Most(context, merchant);

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
        {
            for (var word = mask.Words[i]; word != 0;)
            {
                var place = Mask.TakeLowest(ref word);
                ref readonly var row = ref mask.Blocks[i].Rows[place];
                if (row.PingDay == context.Today.DayNumber && row.PingCount >= (row.PingsPerDay >= 0 ? row.PingsPerDay : context.Policy.PingsPerDay))
                    mask.Words[i] &= ~(1UL << place);
            }
        }
    }

    public override Wording Remedy => new("今天少派一次单", "One offer less today");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new($"今天已派单 {merchant.Pings?.Count} 次，每天最多 {Most(context, merchant)} 次", $"Was asked {merchant.Pings?.Count} times today, of at most {Most(context, merchant)}");

    private static int Most(MatchContext context, MerchantCandidate merchant) => merchant.PingsPerDay ?? context.Policy.PingsPerDay;
}
