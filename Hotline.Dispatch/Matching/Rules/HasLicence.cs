namespace Hotline.Dispatch.Matching.Rules;

/// <summary>The licence is valid on the day of the visit, that day included.</summary>
internal sealed class HasLicence : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Licence;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => merchant.LicenceUntil < context.VisitDay;

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => new(FormattableString.Invariant($"证照有效期至 {merchant.LicenceUntil:yyyy-MM-dd}，上门当天已过期"), FormattableString.Invariant($"Licence valid until {merchant.LicenceUntil:yyyy-MM-dd}, expired on the day of the visit"));
}
