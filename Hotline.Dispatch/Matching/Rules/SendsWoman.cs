using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>A woman who does this trade can be sent, when one was asked for.</summary>
internal sealed class SendsWoman : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Women;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.WomenOnly && !merchant.SendsWomanFor(context.Request.TradeId);

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length && context.Request.WomenOnly; i++)
            mask.Words[i] &= mask.Blocks[i].WithWomen;
    }

    public override Wording Remedy => new("登记做这一行的女师傅", "A woman technician for this trade");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => merchant.HasWomenTechnicians ? new("女师傅不做这一行", "Its women technicians do not do this trade") : new("没有女师傅", "Has no woman technician");
}
