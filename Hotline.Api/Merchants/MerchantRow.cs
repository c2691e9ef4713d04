using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Merchants;

/// <summary>One row of a register file, read cell by cell. A column that the file lacks leaves a known merchant as it is.</summary>
internal sealed partial class MerchantRow(TableRow row, CsvTable table, RegisterCodes codes, BadFields.Collector errors)
{
    /// <summary>Every column that is understood; any other is a spelling mistake and would be lost in silence.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "code", "nameZh", "nameEn", "kind", "contact", "phone", "contactWay", "area", "address", "lat", "lon", "trades", "areas", "licence", "licenceValidUntil",
        "status", "statusReason", "capacity", "languages", "womenTechnicians", "rating", "ratingCount", "priceLevel", "calendar",
    ];

    /// <summary>Columns without which a merchant cannot be entered.</summary>
    public static readonly IReadOnlyList<string> Needed = ["code", "nameZh", "phone", "area", "trades"];

    /// <summary>The stable code; empty when the cell is unusable, which has then been reported.</summary>
    public string Code { get; } = ReadCode(row, errors);

    /// <summary>The merchant's number as stored; null when unreadable, which has then been reported.</summary>
    public PhoneNumber? Phone { get; private set; }

    /// <summary>Writes the row into the merchant.</summary>
    /// <param name="merchant">A new one, or the one with this code.</param>
    /// <param name="isNew">Scores and defaults are taken for new merchants only: an import does not rewrite what callers said.</param>
    public void WriteInto(Merchant merchant, bool isNew)
    {
        if (table.Has("nameZh")) merchant.Name = Text("nameZh", 200) is { } name ? name : Missing("nameZh", merchant.Name);
        if (table.Has("nameEn")) merchant.NameEn = Text("nameEn", 200);
        if (table.Has("kind")) merchant.Kind = OneOf("kind", merchant.Kind);
        if (table.Has("status")) merchant.Status = OneOf("status", merchant.Status);
        if (table.Has("statusReason")) merchant.StatusReason = Text("statusReason", 400);
        if (table.Has("contact")) merchant.ContactName = Text("contact", 100);
        if (table.Has("address")) merchant.Address = Text("address", 400);
        if (table.Has("licence")) merchant.LicenceNumber = Text("licence", 64);
        if (table.Has("licenceValidUntil")) merchant.LicenceUntil = Date("licenceValidUntil");
        if (table.Has("capacity")) merchant.Capacity = Whole("capacity", 1, 1000, 3);
        if (table.Has("priceLevel")) merchant.PriceLevel = Whole("priceLevel", 1, 3, 2);
        if (table.Has("languages")) merchant.Languages = Languages();
        if (table.Has("womenTechnicians")) merchant.HasWomenTechnicians = row.IsYes("womenTechnicians");
        if (table.Has("calendar")) merchant.CalendarId = row.Optional("calendar") is { } calendar ? Known("calendar", calendar, codes.Calendars) : null;
        if (table.Has("area")) merchant.AreaId = Known("area", row["area"], codes.Areas);
        if (table.Has("lat")) merchant.Latitude = Degrees("lat", 90);
        if (table.Has("lon")) merchant.Longitude = Degrees("lon", 180);
        WritePhone(merchant, isNew);
        if (isNew && table.Has("rating")) WriteScores(merchant);
    }

    /// <summary>Trades with skill, in the order of the cell.</summary>
    public IReadOnlyList<(long TradeId, int Skill)> Trades()
    {
        var trades = new List<(long, int)>();
        foreach (var item in row.List("trades"))
        {
            var (code, skill) = item.Split(':', '：') is [var first, var second] ? (first.Trim(), second.Trim()) : (item, "2");
            Require(skill is "1" or "2" or "3", "trades", $"\"{item}\": the skill is 1, 2 or 3, for example plumbing:2.");
            var id = Known("trades", code, codes.Trades);
            if (!trades.Exists(t => t.Item1 == id)) trades.Add((id, skill is "1" ? 1 : skill is "3" ? 3 : 2));
        }

        Require(trades.Count > 0, "trades", "A merchant needs at least one trade.");
        return trades;
    }

    /// <summary>Areas served; the shop's own when the cell is empty.</summary>
    public IReadOnlyList<long> Areas(long home)
        => row.List("areas") is { Length: > 0 } areas ? [.. areas.Select(area => Known("areas", area, codes.Areas)).Distinct()] : [home];

    /// <summary>Reports something about this row that only the whole file or the register shows.</summary>
    public void Require(bool holds, string column, string sentence) => errors.Require(holds, $"rows[{row.Number}].{column}", sentence);

    /// <summary>A new merchant needs more columns than a change to a known one.</summary>
    public void RequireNeededColumns()
    {
        foreach (var column in Needed) Require(table.Has(column), column, $"The column {column} is needed to enter a new merchant.");
    }

    private static string ReadCode(TableRow row, BadFields.Collector errors)
    {
        var code = row["code"];
        var isCode = code.Length <= 64 && KebabCase().IsMatch(code);
        errors.Require(isCode, $"rows[{row.Number}].code", "A code is written in small letters, digits and hyphens, for example plumbing-01.");
        return isCode ? code : "";
    }

    private void WritePhone(Merchant merchant, bool isNew)
    {
        if (table.Has("phone"))
        {
            var phone = PhoneNumber.Read(row["phone"]);
            var canRing = phone.TakesCalls;
            Require(canRing, "phone", "The phone must be a number that can be called, for example +86 142 0001 0001.");
            if (canRing)
            {
                Phone = phone;
                // Whoever holds the old number must not open the shop's links.
                if (!isNew && merchant.Phone != phone.Value) merchant.LinkGeneration++;
                merchant.Phone = phone.Value;
            }
        }

        if (table.Has("contactWay")) merchant.ContactWay = OneOf("contactWay", merchant.ContactWay);
        else if (isNew && Phone is { TakesTexts: false }) merchant.ContactWay = ContactWay.SpokenCall;
        if (Phone is { TakesTexts: false }) Require(merchant.ContactWay != ContactWay.Sms, "contactWay", "This phone cannot receive texts; write SpokenCall or AgentCall.");
    }

    private void WriteScores(Merchant merchant)
    {
        var count = Whole("ratingCount", 0, 1_000_000, 0);
        if (row.Optional("rating") is not { } cell) return;
        var isRating = double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rating) && rating is >= 1 and <= 5;
        Require(isRating, "rating", "A rating lies between 1 and 5.");
        if (isRating) (merchant.ScoreCount, merchant.ScoreSum) = (count, (int)Math.Round(rating * count));
    }

    private string? Text(string column, int longest) => CleanText.Line(row[column], longest) is { Length: > 0 } text ? text : null;

    private string Missing(string column, string kept)
    {
        Require(false, column, $"The column {column} must be filled in.");
        return kept;
    }

    private T OneOf<T>(string column, T whenEmpty) where T : struct, Enum
    {
        if (row.Optional(column) is not { } cell) return whenEmpty;
        // Digits would be taken for the enum's numbers.
        var isKnown = char.IsAsciiLetter(cell[0]) && Enum.TryParse(cell, ignoreCase: true, out T value) && Enum.IsDefined(value);
        Require(isKnown, column, $"\"{Quoted(cell)}\" is none of {string.Join(", ", Enum.GetNames<T>())}.");
        return isKnown ? Enum.Parse<T>(cell, ignoreCase: true) : whenEmpty;
    }

    private long Known(string column, string code, IReadOnlyDictionary<string, long> known)
    {
        var isKnown = known.TryGetValue(code, out var id);
        Require(isKnown, column, $"\"{Quoted(code)}\" is not the code of one that exists.");
        return id;
    }

    private int Whole(string column, int least, int most, int whenEmpty)
    {
        if (row.Optional(column) is not { } cell) return whenEmpty;
        var isRight = int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
        Require(isRight, column, $"The number must lie between {least} and {most}.");
        return isRight ? number : whenEmpty;
    }

    private double Degrees(string column, double limit)
    {
        if (row.Optional(column) is not { } cell) return 0;
        var isRight = double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit;
        Require(isRight, column, $"Degrees lie between -{limit} and {limit}, for example 30.20500.");
        return isRight ? degrees : 0;
    }

    private DateOnly? Date(string column)
    {
        if (row.Optional(column) is not { } cell) return null;
        // The second form is what Chinese spreadsheets make of a date.
        var isDate = DateOnly.TryParseExact(cell, ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        Require(isDate, column, "A date is written year first, for example 2028-12-31.");
        return isDate ? date : null;
    }

    private string Languages()
    {
        var languages = row.List("languages");
        Require(Array.TrueForAll(languages, language => LanguageCode().IsMatch(language)), "languages", "Languages are codes separated by semicolons, for example zh;wu.");
        return languages.Length == 0 ? "zh" : CleanText.Line(string.Join(',', languages), 100);
    }

    private static string Quoted(string cell) => CleanText.Line(cell, 40);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex("^[a-z]{2,3}$")]
    private static partial Regex LanguageCode();
}
