using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>A woman can be sent, when one was asked for.</summary>
internal sealed class SendsWoman : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Women;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.WomenOnly && !merchant.HasWomenTechnicians;

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length && context.Request.WomenOnly; i++)
            mask.Words[i] &= mask.Blocks[i].WithWomen;
    }

    public override Wording Remedy => new("登记女师傅", "A woman technician");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new("没有女师傅", "Has no woman technician");
}
