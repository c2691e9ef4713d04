namespace Hotline.Dispatch.Matching.Terms;

/// <summary>A term that the record of the merchant alone decides, whatever is asked; the index works it out once per state.</summary>
internal abstract class StandingTerm : SoftTerm
{
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
