using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Lines;

namespace Hotline.Api.Demo;

/// <summary>Lines, trades, services, areas, words and safety advice of the district.</summary>
internal static class DemoCatalogue
{
    public static List<Trade> Trades(SeedFolder seed)
        => [.. seed.Rows("trades").Select(row => new Trade { Code = row["code"], NameZh = row["nameZh"], NameEn = row["nameEn"] })];

    public static List<Area> Areas(SeedFolder seed) => [.. seed.Rows("areas").Select(row => new Area
    {
        Code = row["code"],
        NameZh = row["nameZh"],
        NameEn = row["nameEn"],
        Latitude = row.Decimal("lat"),
        Longitude = row.Decimal("lon"),
    })];

    public static List<AreaMinutes> Minutes(SeedFolder seed, IReadOnlyDictionary<string, long> areas)
        => [.. seed.Rows("area_minutes").Select(row => new AreaMinutes { FromAreaId = areas[row["from"]], ToAreaId = areas[row["to"]], Minutes = row.Int("minutes") })];

    public static List<Line> Lines(SeedFolder seed, IReadOnlyDictionary<string, long> calendars)
    {
        var zones = seed.Rows("calendars").ToDictionary(row => row["code"], row => row["zone"]);
        return [.. seed.Rows("lines").Select(row => new Line
        {
            Code = row["code"],
            NameZh = row["nameZh"],
            NameEn = row["nameEn"],
            Phone = row["number"],
            CalendarId = calendars[row["calendar"]],
            Zone = zones[row["calendar"]],
            OnCallPhone = row["onCallPhone"],
        })];
    }

    public static List<DutyPerson> DutyPersons(SeedFolder seed, IReadOnlyDictionary<string, long> lines) => [.. seed.Rows("lines").Select(row =>
        new DutyPerson { LineId = lines[row["code"]], Duty = RungAudience.OnCall, Position = 1, Name = row["onCallName"], Phone = row["onCallPhone"] })];

    public static List<ServiceType> Services(SeedFolder seed, IReadOnlyDictionary<string, long> trades) => [.. seed.Rows("services").Select(row =>
    {
        var mode = SeedFolder.Named<ServiceMode>(row["mode"]);
        var isFree = row.Int("priceMaxFen") == 0;
        return new ServiceType
        {
            Code = row["code"],
            NameZh = row["nameZh"],
            NameEn = row["nameEn"],
            TradeId = mode == ServiceMode.Answer ? null : trades[row["trade"]],
            Mode = mode,
            IsUrgent = row.IsYes("urgent"),
            PriceMinFen = isFree ? null : row.Int("priceMinFen"),
            PriceMaxFen = isFree ? null : row.Int("priceMaxFen"),
            Unit = row["unitZh"],
            ExpectedMinutes = row.Int("expectedMinutes"),
            WarrantyDays = row.Int("warrantyDays"),
        };
    })];

    public static List<LexiconEntry> Lexicon(SeedFolder seed) => [.. seed.Rows("lexicon").Select(row => new LexiconEntry
    {
        Kind = row["kind"],
        Word = row["word"],
        Target = row.Optional("target"),
        Weight = row.Decimal("weight"),
    })];

    public static List<SafetyAdvice> Advice(SeedFolder seed) => [.. seed.Rows("safety_advice").GroupBy(row => row["hazard"]).Select(steps => new SafetyAdvice
    {
        Hazard = steps.Key,
        EmergencyNumber = steps.First()["emergencyNumber"],
        StepsZh = string.Join("；", steps.Select(step => $"{step["step"]}.{step["textZh"]}")) + "。",
        StepsEn = string.Join("; ", steps.Select(step => $"{step["step"]}. {step["textEn"]}")) + ".",
    })];
}
