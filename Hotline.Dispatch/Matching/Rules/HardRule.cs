namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Something that excludes a merchant whatever its score. Each judges alone; the matcher only collects.</summary>
internal abstract class HardRule
{
    /// <summary>Every rule, cheapest and most selective first; the order changes nothing but speed.</summary>
    public static IReadOnlyList<HardRule> All { get; } =
    [
        new MastersTrade(), new ServesArea(), new IsActive(), new HasConsistentData(), new HasCapacity(), new HasLicence(),
        new HasNotDeclined(), new HasNotLetLapse(), new IsNotBlocked(), new SpeaksLanguage(), new IsOpenThen(),
    ];

    public abstract ExclusionCode Code { get; }

    public abstract bool Excludes(MatchContext context, MerchantCandidate merchant);

    public abstract Wording Text(MatchContext context, MerchantCandidate merchant);
}
