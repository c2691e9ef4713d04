using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Terms;

/// <summary>One reason to prefer a merchant, between 0 and 1. Values must be finite for any input, sound or not.</summary>
internal abstract class SoftTerm
{
    /// <summary>Every term, in the order of a verdict. None of them knows what a merchant earns.</summary>
    public static IReadOnlyList<SoftTerm> All { get; } =
    [
        new TravelTerm(), new FairShareTerm(), new RatingTerm(), new AcceptanceTerm(), new PunctualityTerm(), new PriceGuideTerm(),
        new PreviousMerchantTerm(), new NewcomerTerm(),
    ];

    public abstract string Name { get; }

    /// <summary>The term as it is explained: of one merchant.</summary>
    public abstract double Value(MatchContext context, MerchantCandidate merchant);

    /// <summary>The same term in points, for a row of the index. It may be faster, and must be exactly the same.</summary>
    public virtual int PointsOf(MatchContext context, in Row row) => Points.Of(Value(context, row.Merchant));

    /// <summary>What the value was made from.</summary>
    public abstract Wording Text(MatchContext context, MerchantCandidate merchant);

    /// <summary>What would give the term a higher value.</summary>
    public abstract Wording Remedy(MatchContext context, MerchantCandidate merchant, double needed);
}
