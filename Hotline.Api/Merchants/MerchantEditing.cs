using System.Text.RegularExpressions;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Merchants;

/// <summary>Puts what was sent into a merchant whose trades and areas are loaded.</summary>
internal sealed partial class MerchantEditing(RegisterCodes codes)
{
    private readonly SentFields sent = new();

    /// <exception cref="BadFields">Something is not right; the merchant must not be saved.</exception>
    internal void Write(MerchantFields fields, Merchant merchant)
    {
        WriteTexts(fields, merchant);
        WritePhone(fields, merchant);
        WriteNumbers(fields, merchant);
        if (fields.Kind is { } kind) merchant.Kind = kind;
        if (fields.Status is { } status) merchant.Status = status;
        if (fields.LicenceUntil is { } until) merchant.LicenceUntil = until;
        if (fields.WomenTechnicians is { } women) merchant.HasWomenTechnicians = women;
        if (fields.Area is not null) merchant.AreaId = Known("area", fields.Area, codes.Areas);
        if (fields.Calendar is { } calendar) merchant.CalendarId = calendar.Length == 0 ? null : Known("calendar", calendar, codes.Calendars);
        if (fields.Trades is not null) WriteTrades(fields.Trades, merchant);
        if (fields.Areas is not null) WriteAreas(fields.Areas, merchant);
        sent.ThrowIfAny();
    }

    /// <summary>What a new merchant cannot do without.</summary>
    internal void RequireNeeded(MerchantFields fields)
    {
        sent.Require(fields.Code is not null && KebabCase().IsMatch(fields.Code) && fields.Code.Length <= 64, "code", "A code is written in small letters, digits and hyphens, for example plumbing-01.");
        sent.Require(fields.Name is not null, "name", "This field is needed.");
        sent.Require(fields.Phone is not null, "phone", "This field is needed.");
        sent.Require(fields.Area is not null, "area", "This field is needed.");
        sent.Require(fields.Trades is not null, "trades", "This field is needed.");
        sent.ThrowIfAny();
    }

    private void WriteTexts(MerchantFields fields, Merchant merchant)
    {
        if (sent.Line("name", fields.Name, 200) is { } name)
        {
            sent.Require(name.Length > 0, "name", "This field is needed.");
            merchant.Name = name;
        }
        if (sent.Line("nameEn", fields.NameEn, 200) is { } nameEn) merchant.NameEn = OrNull(nameEn);
        if (sent.Text("statusReason", fields.StatusReason, 400) is { } reason) merchant.StatusReason = OrNull(reason);
        if (sent.Line("contactName", fields.ContactName, 100) is { } contact) merchant.ContactName = OrNull(contact);
        if (sent.Text("address", fields.Address, 400) is { } address) merchant.Address = OrNull(address);
        if (sent.Line("licenceNumber", fields.LicenceNumber, 64) is { } licence) merchant.LicenceNumber = OrNull(licence);
        if (sent.Line("languages", fields.Languages, 100) is not { } languages) return;
        sent.Require(LanguageCodes().IsMatch(languages), "languages", "Languages are codes separated by commas, for example zh,wu.");
        merchant.Languages = languages;
    }

    private void WritePhone(MerchantFields fields, Merchant merchant)
    {
        if (fields.Phone is not null)
        {
            var phone = PhoneNumber.Read(fields.Phone);
            sent.Require(phone.TakesCalls, "phone", "The phone must be a number that can be called, for example 13900000001.");
            // Whoever holds the old number must not open the shop's links.
            if (merchant.Phone.Length > 0 && merchant.Phone != phone.Value) merchant.LinkGeneration++;
            if (merchant.Phone.Length == 0 && !phone.TakesTexts) merchant.ContactWay = ContactWay.SpokenCall;
            merchant.Phone = phone.Value;
        }
        if (fields.ContactWay is { } way) merchant.ContactWay = way;
        sent.Require(merchant.ContactWay != ContactWay.Sms || PhoneNumber.Read(merchant.Phone).TakesTexts, "contactWay", "This phone cannot receive texts; choose SpokenCall or AgentCall.");
    }

    private void WriteNumbers(MerchantFields fields, Merchant merchant)
    {
        sent.Require(fields.Latitude is null or (>= -90 and <= 90), "latitude", "Degrees lie between -90 and 90.");
        sent.Require(fields.Longitude is null or (>= -180 and <= 180), "longitude", "Degrees lie between -180 and 180.");
        sent.Require(fields.Capacity is null or (>= 1 and <= 1000), "capacity", "The number must lie between 1 and 1000.");
        sent.Require(fields.JobsPerDay is null or (>= 0 and <= 1000), "jobsPerDay", "The number must lie between 1 and 1000; 0 clears it.");
        sent.Require(fields.PingsPerDay is null or (>= 0 and <= 1000), "pingsPerDay", "The number must lie between 1 and 1000; 0 clears it.");
        sent.Require(fields.PriceLevel is null or (>= 1 and <= 3), "priceLevel", "The number must lie between 1 and 3.");
        merchant.Latitude = fields.Latitude ?? merchant.Latitude;
        merchant.Longitude = fields.Longitude ?? merchant.Longitude;
        merchant.Capacity = fields.Capacity ?? merchant.Capacity;
        if (fields.JobsPerDay is { } jobs) merchant.JobsPerDay = jobs == 0 ? null : jobs;
        if (fields.PingsPerDay is { } pings) merchant.PingsPerDay = pings == 0 ? null : pings;
        merchant.PriceLevel = fields.PriceLevel ?? merchant.PriceLevel;
    }

    private void WriteTrades(IReadOnlyList<MerchantFields.Mastered> trades, Merchant merchant)
    {
        sent.Require(trades.Count is > 0 and <= 100, "trades", "A merchant masters one to a hundred trades.");
        sent.Require(trades.All(each => each?.Skill is null or (>= 1 and <= 3)), "trades", "The skill is 1, 2 or 3.");
        var wanted = new Dictionary<long, int>();
        foreach (var each in trades.Take(100)) wanted[Known("trades", each?.Trade, codes.Trades)] = each?.Skill ?? 2;
        merchant.Trades.RemoveAll(mastered => !wanted.ContainsKey(mastered.TradeId));
        foreach (var (trade, skill) in wanted)
        {
            if (merchant.Trades.Find(mastered => mastered.TradeId == trade) is { } known) known.Skill = skill;
            else merchant.Trades.Add(new MerchantTrade { TradeId = trade, Skill = skill });
        }
    }

    private void WriteAreas(IReadOnlyList<string> areas, Merchant merchant)
    {
        sent.Require(areas.Count is > 0 and <= 1000, "areas", "A merchant serves one to a thousand areas.");
        var wanted = areas.Take(1000).Select(code => Known("areas", code, codes.Areas)).ToHashSet();
        merchant.Areas.RemoveAll(served => !wanted.Contains(served.AreaId));
        merchant.Areas.AddRange(wanted.Where(area => !merchant.Areas.Exists(served => served.AreaId == area)).Select(area => new MerchantArea { AreaId = area }));
    }

    private long Known(string field, string? code, IReadOnlyDictionary<string, long> known)
    {
        var isKnown = known.TryGetValue(code ?? "", out var id);
        sent.Require(isKnown, field, $"\"{CleanText.Line(code, 40)}\" is not the code of one that exists.");
        return id;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex("^[a-z]{2,3}(,[a-z]{2,3})*$")]
    private static partial Regex LanguageCodes();
}
