using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Terms;

/// <summary>A term that the record of the merchant alone decides, whatever is asked; the index works it out once per state.</summary>
internal abstract class StandingTerm : SoftTerm
{
    /// <summary>How many there are; the index keeps room for as many.</summary>
    public const int Count = 4;

    /// <summary>Those among all terms, each at its <see cref="Place"/>.</summary>
    public static IReadOnlyList<StandingTerm> Graded { get; } = [.. All.OfType<StandingTerm>().OrderBy(term => term.Place)];

    /// <summary>Where its points stand in a row, from 0.</summary>
    public abstract int Place { get; }

    public sealed override int PointsOf(MatchContext context, in Row row) => row.Standing[Place];

    public sealed override double Value(MatchContext context, MerchantCandidate merchant) => Value(merchant);

    public sealed override Wording Text(MatchContext context, MerchantCandidate merchant) => Text(merchant);

    public abstract double Value(MerchantCandidate merchant);

    public abstract Wording Text(MerchantCandidate merchant);

    /// <summary>The lower end of what a record proves, with <paramref name="prior"/> imagined cases added, so that a newcomer is neither best nor hopeless.</summary>
    protected static double Proven(Tally record, Tally prior)
    {
        var count = Math.Max(0.0, record.Count) + prior.Count;
        return WilsonBound.Lower(Math.Clamp((Math.Max(0.0, record.Good) + prior.Good) / count, 0, 1), count);
    }
}
