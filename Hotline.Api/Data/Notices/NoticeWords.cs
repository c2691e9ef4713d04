using System.Globalization;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Notices;

/// <summary>The arguments of a notice about a ticket. A merchant learns the estate with the offer, the full address with the job.</summary>
internal static class NoticeWords
{
    internal static async Task<Dictionary<string, string>> ForAsync(HotlineDb db, Ticket ticket, Notice notice, Catalogue catalogue, CancellationToken stop)
    {
        var line = catalogue.Lines[ticket.LineId];
        var service = ticket.ServiceTypeId is { } serviceId ? catalogue.Services[serviceId] : null;
        var area = ticket.AreaId is { } areaId ? catalogue.Areas[areaId] : null;
        var place = ticket.PlaceId is { } placeId ? EstateOf(catalogue, placeId) : null;
        var words = new Dictionary<string, string>
        {
            ["number"] = ticket.Number,
            ["line"] = line.NameZh, ["lineEn"] = line.NameEn, ["linePhone"] = line.Phone,
            ["service"] = service?.NameZh ?? "维修服务", ["serviceEn"] = service?.NameEn ?? "your request",
            ["place"] = place?.NameZh ?? area?.NameZh ?? "", ["placeEn"] = place?.NameEn ?? area?.NameEn ?? "",
            ["price"] = Guide(service),
        };
        if (notice.Template is NoticeTemplate.OfferMade or NoticeTemplate.JobConfirmed or NoticeTemplate.JobReminder && VisitorWish.Of(ticket) is { } wish)
        {
            words["service"] += $"（{wish.Zh}）";
            words["serviceEn"] += $" ({wish.En})";
        }
        var offer = ticket.Offers.FirstOrDefault(each => each.Id == notice.OfferId);
        if (offer is not null)
        {
            words["code"] = offer.Code;
            words["minutes"] = ((int)offer.Limit.TotalMinutes).ToString(CultureInfo.InvariantCulture);
        }
        if (notice.MerchantId is { } merchantId)
        {
            words["merchant"] = await db.Merchants.Where(each => each.Id == merchantId).Select(each => each.Name).SingleAsync(stop);
            var technicianId = ticket.Jobs.LastOrDefault(job => job.MerchantId == merchantId)?.CurrentVisit.TechnicianId;
            if (technicianId is { } id) words["technician"] = await db.Technicians.Where(each => each.Id == id).Select(each => each.Name).SingleAsync(stop);
        }
        if (notice.Template is NoticeTemplate.JobConfirmed)
        {
            words["address"] = ticket.Address.Length > 0 ? ticket.Address : words["place"];
            words["contact"] = ticket.OnSiteName ?? ticket.Caller?.Name ?? "住户";
        }
        if (notice.Template is NoticeTemplate.Answered) words["answer"] = ticket.Outcome ?? "";
        if (notice.Template is NoticeTemplate.QuoteAsked && ticket.StandingJob?.QuoteFen is { } quote) words["quote"] = Yuan(quote);
        if (notice.Template is NoticeTemplate.ComesAgain or NoticeTemplate.VisitReminder or NoticeTemplate.JobReminder && ticket.StandingJob?.CurrentVisit.AppointmentAt is { } at)
            words["at"] = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(line.Zone)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        if (notice.Template is NoticeTemplate.Chased) words["times"] = ticket.Chases.ToString(CultureInfo.InvariantCulture);
        if (notice.Template is NoticeTemplate.SafetyAdvice && ticket.Hazard is { } hazard && catalogue.Advice.GetValueOrDefault(hazard) is { } advice)
        {
            words["advice"] = advice.StepsZh;
            words["adviceEn"] = advice.StepsEn;
            words["emergency"] = advice.EmergencyNumber;
        }
        return words;
    }

    private static Place EstateOf(Catalogue catalogue, long placeId)
    {
        var place = catalogue.Places[placeId];
        while (place.ParentId is { } parent) place = catalogue.Places[parent];
        return place;
    }

    private static string Guide(ServiceType? service) => (service?.PriceMinFen, service?.PriceMaxFen) switch
    {
        ({ } from, { } to) => $"{Yuan(from)}-{Yuan(to)}",
        ({ } from, null) => Yuan(from),
        (null, { } to) => Yuan(to),
        _ => "",
    };

    private static string Yuan(long fen) => (fen / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
