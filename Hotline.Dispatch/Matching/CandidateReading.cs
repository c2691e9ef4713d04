using Hotline.Dispatch.Merchants;

namespace Hotline.Dispatch.Matching;

/// <summary>What a merchant has on hand and was offered; counted where the rows are.</summary>
/// <param name="OpenJobs">Jobs it holds now.</param>
/// <param name="OffersReceived">Offers sent to it in the fairness period, without those that we withdrew.</param>
/// <param name="EligibleHours">Hours of that period in which it could have been offered work.</param>
public readonly record struct MerchantLoad(int OpenJobs, int OffersReceived, double EligibleHours);

/// <summary>Takes from the register what the matcher may know.</summary>
public static class CandidateReading
{
    /// <summary>The matcher's view of a merchant whose trades, areas and technicians are loaded.</summary>
    public static MerchantCandidate ToCandidate(this Merchant merchant, MerchantLoad load) => new()
    {
        Id = merchant.Id,
        Trades = [.. merchant.Trades.Select(t => new TradeSkill(t.TradeId, t.Skill, load.OffersReceived)).OrderBy(t => t.TradeId)],
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
        HasWomenTechnicians = merchant.HasWomenTechnicians,
        ScoreSum = merchant.ScoreSum,
        ScoreCount = merchant.ScoreCount,
        Languages = merchant.Languages.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        OpenJobs = load.OpenJobs,
        EligibleHours = load.EligibleHours,
    };
}
