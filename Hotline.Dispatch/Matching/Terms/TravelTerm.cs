using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Terms;

/// <summary>Nearer is better: 1 at the door, 0 at the policy's far minutes and beyond.</summary>
internal sealed class TravelTerm : SoftTerm
{
    public const string TermName = "travel";

    public override string Name => TermName;

    public override double Value(MatchContext context, MerchantCandidate merchant) => Value(context, Minutes(context, merchant));

    public override int PointsOf(MatchContext context, in Row row)
        => Points.Of(Value(context, context.SurveyedFrom(row.HomeArea) ?? AreaTravel.Guessed(row.Merchant, context.Request)));

    public override Wording Remedy(MatchContext context, MerchantCandidate merchant, double needed)
    {
        var minutes = Math.Floor((1 - needed) * context.Policy.FarMinutes);
        return new($"路程不超过 {minutes} 分钟", $"At most {minutes} minutes away");
    }

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
    {
        var minutes = Math.Round(Minutes(context, merchant));
        return new($"路程约 {minutes} 分钟", $"About {minutes} minutes away");
    }

    private static double Value(MatchContext context, double minutes) => Math.Clamp(1 - (minutes / context.Policy.FarMinutes), 0, 1);

    private static double Minutes(MatchContext context, MerchantCandidate merchant) => context.Snapshot.Travel.Minutes(merchant, context.Request);
}
