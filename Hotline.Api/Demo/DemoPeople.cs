using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Merchants;

namespace Hotline.Api.Demo;

/// <summary>Callers and technicians of the district.</summary>
internal static class DemoPeople
{
    public static List<Caller> Callers(SeedFolder seed, IReadOnlyDictionary<string, long> areas, IReadOnlyDictionary<string, long> places, DateTimeOffset now)
        => [.. seed.Rows("callers").Select(row => new Caller
        {
            Name = row["name"],
            Phone = row.Optional("phone"),
            IsSharedPhone = row.IsYes("shared"),
            ContactWay = SeedFolder.Named<ContactWay>(row["contactWay"]),
            Language = row["language"] == "en" ? "en" : "zh",
            Dialect = row["language"] == "wu" ? "wu" : null,
            CareClass = row.Optional("careClass"),
            AreaId = areas[row["area"]],
            PlaceId = places[row["place"]],
            Address = row["address"],
            CreatedAt = now,
        })];

    public static List<Technician> Technicians(SeedFolder seed, IReadOnlyDictionary<string, long> merchants, IReadOnlyDictionary<string, long> trades)
        => [.. seed.Rows("technicians").Select(row =>
        {
            var technician = new Technician
            {
                MerchantId = merchants[row["merchant"]], Name = row["name"], Phone = row["phone"],
                Gender = row.IsYes("woman") ? Gender.Woman : Gender.Man, Languages = string.Join(',', row.List("languages")),
            };
            technician.Trades.AddRange(row.List("trades").Select(trade => new TechnicianTrade { TradeId = trades[trade] }));
            return technician;
        })];
}
