using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Terms;

/// <summary>Who just joined gets a chance to make a record: 1 on the first day, 0 when the policy's days are over.</summary>
internal sealed class NewcomerTerm : SoftTerm
{
    public const string TermName = "newcomer";

    public override string Name => TermName;

    public override double Value(MatchContext context, MerchantCandidate merchant)
        => Value(context, merchant.ListedAt?.UtcTicks ?? Row.Never);

    public override int PointsOf(MatchContext context, in Row row) => Points.Of(Value(context, row.ListedAt));

    public override Wording Remedy(MatchContext context, MerchantCandidate merchant, double needed)
    {
        var days = Math.Floor((1 - needed) * context.Policy.NewcomerDays);
        return new($"入库不超过 {days} 天", $"In the register for at most {days} days");
    }

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
        => Value(context, merchant) > 0 && merchant.ListedAt is { } listed
            ? new($"入库 {Math.Max(0, (context.Now - listed).Days)} 天，新商户", $"Joined {Math.Max(0, (context.Now - listed).Days)} days ago")
            : new("不是新商户", "Not a newcomer");

    private static double Value(MatchContext context, long listedAt)
        => Math.Clamp(1 - (new TimeSpan(context.Now.UtcTicks - listedAt).TotalDays / context.Policy.NewcomerDays), 0, 1);
}
