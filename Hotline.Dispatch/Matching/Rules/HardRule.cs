using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>Something that excludes a merchant whatever its score. Each judges alone; the matcher only collects.</summary>
internal abstract class HardRule
{
    /// <summary>Every rule, cheapest and most selective first; the order changes nothing but speed and the order of the reasons.</summary>
    public static IReadOnlyList<HardRule> All { get; } =
    [
        new MastersTrade(), new ServesArea(), new IsActive(), new HasConsistentData(), new HasCapacity(), new HasLicence(),
        new HasNotDeclined(), new HasNotLetLapse(), new IsNotBlocked(), new AcceptsCaller(), new HasNoConflict(), new SpeaksLanguage(), new SendsWoman(),
        new LeavesFirstRefusal(), new HasPingsLeft(), new WorksThatDay(), new IsOpenThen(), new HasRoomThatDay(), new IsFreeThen(),
    ];

    public abstract ExclusionCode Code { get; }

    /// <summary>Whether an agent may knowingly set the rule aside. What protects a person or the law cannot be.</summary>
    public virtual bool CanBeWaived => false;

    /// <summary>Whether the reason ends by itself, so that a merchant under warranty is waited for.</summary>
    public virtual bool IsPassing => false;

    /// <summary>The rule as it is explained: about one merchant.</summary>
    public abstract bool Excludes(MatchContext context, MerchantCandidate merchant);

    /// <summary>The same rule for a whole table. It may be faster than asking about each, and must take away exactly the same merchants.</summary>
    public virtual void Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= ~ExcludedOf(context, mask.Blocks[i], mask.Words[i]);
    }

    /// <summary>Why the merchant is excluded.</summary>
    public abstract Wording Text(MatchContext context, MerchantCandidate merchant);

    /// <summary>What would have to be otherwise for the rule to let the merchant through.</summary>
    public abstract Wording Remedy { get; }

    /// <summary>Those of some merchants of a block whom the rule excludes, asked one by one.</summary>
    protected ulong ExcludedOf(MatchContext context, Block block, ulong asked)
    {
        var excluded = 0UL;
        while (asked != 0)
        {
            var place = Mask.TakeLowest(ref asked);
            if (Excludes(context, block.Rows[place].Merchant))
                excluded |= 1UL << place;
        }

        return excluded;
    }
}
