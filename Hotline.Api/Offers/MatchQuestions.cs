using Hotline.Api.Data;
using Hotline.Dispatch;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers;

/// <summary>Turns a ticket into the matcher's question.</summary>
public static class MatchQuestions
{
    /// <exception cref="Refused"><c>not-dispatchable</c> when service or area is missing.</exception>
    public static async Task<MatchRequest> AskAsync(HotlineDb db, Ticket ticket, Catalogue catalogue, CancellationToken stop)
    {
        if (ticket.CurrentPart is not { } part || ticket.AreaId is not { } areaId)
            throw new Refused("not-dispatchable", $"Ticket {ticket.Number} needs a service and an area before it can be offered.");
        var previous = ticket.CallerId is not { } callerId ? null : await db.Jobs
            .Where(job => job.DoneAt != null && job.TicketId != ticket.Id && db.Tickets.Any(other => other.Id == job.TicketId && other.CallerId == callerId))
            .OrderByDescending(job => job.DoneAt).Select(job => (long?)job.MerchantId).FirstOrDefaultAsync(stop);
        long[] Round(OfferStatus status) => [.. ticket.Offers.Where(offer => offer.PartId == part.Id && offer.Round == ticket.Round && offer.Status == status).Select(offer => offer.MerchantId)];
        return new MatchRequest
        {
            TicketId = ticket.Id, PartId = part.Id, TradeId = part.TradeId, AreaId = areaId,
            Position = catalogue.Areas[areaId] is { } area ? new GeoPoint(area.Latitude, area.Longitude) : null,
            LineCalendarId = catalogue.Lines[ticket.LineId].CalendarId,
            WantedFrom = ticket.WantedFrom, WantedTo = ticket.WantedTo, Priority = ticket.Priority, PreviousMerchantId = previous,
            DeclinedMerchantIds = Round(OfferStatus.Declined), ExpiredMerchantIds = Round(OfferStatus.Expired),
            // Whom we could not reach in this round is not tried again in it, and whose acceptance was released is a person's choice.
            BlockedMerchantIds = [.. Round(OfferStatus.Withdrawn), .. ticket.Jobs.Where(job => job.ReleasedAt is not null).Select(job => job.MerchantId)],
            Seed = ticket.Round,
        };
    }
}
