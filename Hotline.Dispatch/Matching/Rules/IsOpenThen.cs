namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Open at the wanted time, now when none was named.</summary>
internal sealed class IsOpenThen : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Closed;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => !context.IsOpen(merchant);

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => context.Request.WantedFrom is null
            ? new("现在不营业", "Not open now")
            : new("所需时间不营业", "Not open at the wanted time");
}
