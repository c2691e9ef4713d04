using Hotline.Dispatch.Merchants;

namespace Hotline.Dispatch.Matching;

/// <summary>Takes from the register what the matcher may know.</summary>
public static class CandidateReading
{
    /// <summary>The matcher's view of a merchant whose trades, areas and technicians are loaded. What the register does not know (load, offers, answers) is carried over.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="before">The state before; null for a merchant that has none.</param>
    /// <param name="now">From when the state holds.</param>
    public static MerchantCandidate ToCandidate(this Merchant merchant, MerchantCandidate? before, DateTimeOffset now)
        // A merchant without a state enters the ledger now: what it could have been offered before is nowhere written down.
        => (before ?? new MerchantCandidate { Id = merchant.Id, CountedAt = now, ScoreSum = merchant.ScoreSum, ScoreCount = merchant.ScoreCount }) with
        {
            Trades = [.. merchant.Trades.Select(t => new TradeSkill(t.TradeId, t.Skill, before?.Trades.FirstOrDefault(known => known.TradeId == t.TradeId).Offers ?? 0)).OrderBy(t => t.TradeId)],
            AreaIds = [.. merchant.Areas.Select(a => a.AreaId).Order()],
            HomeAreaId = merchant.AreaId,
            Position = new GeoPoint(merchant.Latitude, merchant.Longitude),
            CalendarId = merchant.CalendarId,
            LicenceUntil = merchant.LicenceUntil,
            Status = merchant.Status,
            Kind = merchant.Kind,
            ListedAt = merchant.CreatedAt,
            Capacity = merchant.Capacity,
            Crew = Math.Max(1, merchant.Technicians.Count),
            JobsPerDay = merchant.JobsPerDay,
            PingsPerDay = merchant.PingsPerDay,
            HasWomenTechnicians = merchant.HasWomenTechnicians || merchant.Technicians.Exists(t => t.Gender == Gender.Woman),
            WomenTradeIds = WomenTradesOf(merchant),
            Languages = [.. merchant.Technicians.Select(t => t.Languages).Prepend(merchant.Languages)
                .SelectMany(codes => codes.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()],
        };

    private static IReadOnlyList<long>? WomenTradesOf(Merchant merchant)
    {
        var women = merchant.Technicians.Where(t => t.Gender == Gender.Woman).ToList();
        return women.Count == 0 || women.Exists(t => t.Trades.Count == 0) ? null : [.. women.SelectMany(t => t.Trades).Select(t => t.TradeId).Distinct().Order()];
    }
}
