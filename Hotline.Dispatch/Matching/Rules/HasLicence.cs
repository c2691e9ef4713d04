using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>The licence is valid on the day of the visit, that day included.</summary>
internal sealed class HasLicence : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Licence;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => merchant.LicenceUntil < context.VisitDay;

    public override void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
        {
            for (var word = mask.Words[i]; word != 0;)
            {
                var place = Mask.TakeLowest(ref word);
                ref readonly var row = ref mask.Blocks[i].Rows[place];
                if (row.LicenceDay < context.VisitDay.DayNumber)
                    mask.Words[i] &= ~(1UL << place);
            }
        }
    }

    public override Wording Remedy => new("证照有效期延至上门当天", "A licence valid on the day of the visit");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new(FormattableString.Invariant($"证照有效期至 {merchant.LicenceUntil:yyyy-MM-dd}，上门当天已过期"), FormattableString.Invariant($"Licence valid until {merchant.LicenceUntil:yyyy-MM-dd}, expired on the day of the visit"));
}
