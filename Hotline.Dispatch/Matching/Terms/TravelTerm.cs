namespace Hotline.Dispatch.Matching.Terms;

/// <summary>Nearer is better: 1 at the door, 0 at the policy's far minutes and beyond.</summary>
internal sealed class TravelTerm : SoftTerm
{
    public const string TermName = "travel";

    public override string Name => TermName;

    public override double Value(MatchContext context, MerchantCandidate merchant)
        => Math.Clamp(1 - (Minutes(context, merchant) / context.Policy.FarMinutes), 0, 1);

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
    {
        var minutes = Math.Round(Minutes(context, merchant));
        return new($"路程约 {minutes} 分钟", $"About {minutes} minutes away");
    }

    private static double Minutes(MatchContext context, MerchantCandidate merchant)
    {
        var minutes = context.Snapshot.Travel.Minutes(merchant, context.Request);
        return double.IsFinite(minutes) ? minutes : AreaTravel.UnknownMinutes;
    }
}
