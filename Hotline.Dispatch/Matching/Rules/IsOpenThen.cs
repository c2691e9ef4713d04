using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Open at some time of the wanted window, now when none was named, for as long as the visit takes.</summary>
internal sealed class IsOpenThen : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Closed;

    public override bool CanBeWaived => true;

    public override bool IsPassing => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant) => !context.IsOpen(merchant);

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
        {
            for (var word = mask.Words[i]; word != 0;)
            {
                var place = Mask.TakeLowest(ref word);
                ref readonly var row = ref mask.Blocks[i].Rows[place];
                // What a shop said about a holiday is asked of it; for all others the calendar answers once.
                if (!(((mask.Blocks[i].Holidaying >> place) & 1) == 0 ? context.IsOpen(row.Calendar) : context.IsOpen(row.Merchant)))
                    mask.Words[i] &= ~(1UL << place);
            }
        }
    }

    public override Wording Remedy => new("所需时间营业", "Open at the wanted time for as long as the visit takes");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => context.Request.WantedFrom is null
            ? new($"现在不营业，或 {context.Request.ExpectedMinutes} 分钟内打烊", $"Not open now for the {context.Request.ExpectedMinutes} minutes of the visit")
            : new($"所需时间不营业，或营业不足 {context.Request.ExpectedMinutes} 分钟", $"Not open at the wanted time for the {context.Request.ExpectedMinutes} minutes of the visit");
}
