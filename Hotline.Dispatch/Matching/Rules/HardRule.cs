namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Something that excludes a merchant whatever its score. Each judges alone; the matcher only collects.</summary>
internal abstract class HardRule
{
    /// <summary>Every rule, cheapest and most selective first; the order changes nothing but speed and the order of the reasons.</summary>
    public static IReadOnlyList<HardRule> All { get; } =
    [
        new MastersTrade(), new ServesArea(), new IsActive(), new HasConsistentData(), new HasCapacity(), new HasLicence(),
        new HasNotDeclined(), new HasNotLetLapse(), new IsNotBlocked(), new AcceptsCaller(), new HasNoConflict(), new SpeaksLanguage(), new SendsWoman(),
        new LeavesFirstRefusal(), new HasPingsLeft(), new IsOpenThen(), new HasRoomThatDay(), new IsFreeThen(),
    ];

    public abstract ExclusionCode Code { get; }

    /// <summary>Whether an agent may knowingly set the rule aside. What protects a person or the law cannot be.</summary>
    public virtual bool CanBeWaived => false;

    /// <summary>Whether the reason ends by itself, so that a merchant under warranty is waited for.</summary>
    public virtual bool IsPassing => false;

    public abstract bool Excludes(MatchContext context, MerchantCandidate merchant);

    public abstract Wording Text(MatchContext context, MerchantCandidate merchant);
}
