using Hotline.Api.Data;
using Hotline.Dispatch;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers;

/// <summary>Turns a ticket into the matcher's question.</summary>
public static class MatchQuestions
{
    /// <param name="db">The database.</param>
    /// <param name="ticket">The ticket with its parts, offers and jobs.</param>
    /// <param name="catalogue">Services, areas and lines.</param>
    /// <param name="by">Who asks; the declared interests of a person at the desk count.</param>
    /// <param name="now">When.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="Refused"><c>not-dispatchable</c> when service or area is missing.</exception>
    public static async Task<MatchRequest> AskAsync(HotlineDb db, Ticket ticket, Catalogue catalogue, string by, DateTimeOffset now, CancellationToken stop)
    {
        if (ticket.CurrentPart is not { } part || ticket.AreaId is not { } areaId)
            throw new Refused("not-dispatchable", $"Ticket {ticket.Number} needs a service and an area before it can be offered.");
        var (previous, warranty) = await EarlierWorkAsync(db, ticket, part, now, stop);
        var ties = await TiesAsync(db, ticket, by, stop);
        long[] Round(OfferStatus status) => [.. ticket.Offers.Where(offer => offer.PartId == part.Id && offer.Round == ticket.Round && offer.Status == status).Select(offer => offer.MerchantId).Distinct().Order()];
        long[] Tied(MerchantTieKind kind) => [.. ties.Where(tie => tie.Kind == kind).Select(tie => tie.MerchantId).Distinct().Order()];
        return new MatchRequest
        {
            TicketId = ticket.Id, PartId = part.Id, TradeId = part.TradeId, AreaId = areaId,
            Position = catalogue.Areas[areaId] is { } area ? new GeoPoint(area.Latitude, area.Longitude) : null,
            LineCalendarId = catalogue.Lines[ticket.LineId].CalendarId,
            WantedFrom = ticket.WantedFrom, WantedTo = ticket.WantedTo, ExpectedMinutes = catalogue.Services[part.ServiceTypeId].ExpectedMinutes,
            Priority = ticket.Priority, PreviousMerchantId = previous, WarrantyMerchantId = warranty,
            DeclinedMerchantIds = Round(OfferStatus.Declined), ExpiredMerchantIds = Round(OfferStatus.Expired),
            // Whom we could not reach in this round is not tried again in it, and whose acceptance was released is a person's choice.
            BlockedMerchantIds = [.. Tied(MerchantTieKind.CallerRefuses).Concat(Round(OfferStatus.Withdrawn)).Concat(ticket.Jobs.Where(job => job.ReleasedAt is not null).Select(job => job.MerchantId)).Distinct().Order()],
            RefusingMerchantIds = Tied(MerchantTieKind.MerchantRefuses), ConflictingMerchantIds = Tied(MerchantTieKind.Interest),
            WomenOnly = ticket.WantsWoman, Language = ticket.WantedLanguage, Waived = [.. ticket.WidenedRules.SelectMany(CodesOf).Order()],
            Seed = ticket.Round,
        };
    }

    /// <summary>The merchant's rules that a person lets go of with one word.</summary>
    private static ExclusionCode[] CodesOf(WidenedRule rule) => rule switch
    {
        WidenedRule.Area => [ExclusionCode.Area],
        WidenedRule.Hours => [ExclusionCode.Closed],
        WidenedRule.Language => [ExclusionCode.Language],
        WidenedRule.Capacity => [ExclusionCode.Capacity, ExclusionCode.DayFull, ExclusionCode.Overlap],
        WidenedRule.PingBudget => [ExclusionCode.Pings],
        WidenedRule.AskAgain => [ExclusionCode.Declined, ExclusionCode.Expired],
        WidenedRule.FirstRefusal => [ExclusionCode.Warranty],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Nothing is known about this rule."),
    };

    private static async Task<(long? Previous, long? Warranty)> EarlierWorkAsync(HotlineDb db, Ticket ticket, TicketPart part, DateTimeOffset now, CancellationToken stop)
    {
        // Of this ticket, too: it came back, and whoever gave the warranty puts it right. Who was released gave way to others.
        var (ticketId, callerId) = (ticket.Id, ticket.CallerId);
        var done = await db.Jobs.Where(job => job.DoneAt != null && job.ReleasedAt == null && (job.TicketId == ticketId || (callerId != null && db.Tickets.Any(other => other.Id == job.TicketId && other.CallerId == callerId))))
            .OrderByDescending(job => job.DoneAt)
            .Select(job => new { job.MerchantId, job.WarrantyUntil, Part = db.Parts.Where(each => each.Id == job.PartId).Select(each => new { each.TradeId, each.ServiceTypeId }).First() })
            .Take(20).ToListAsync(stop);
        return (done.FirstOrDefault(job => job.Part.TradeId == part.TradeId)?.MerchantId,
            // The same service at the same caller's inside the warranty: the merchant who did it is asked before all others.
            done.FirstOrDefault(job => job.Part.ServiceTypeId == part.ServiceTypeId && job.WarrantyUntil > now)?.MerchantId);
    }

    private static Task<List<MerchantTie>> TiesAsync(HotlineDb db, Ticket ticket, string by, CancellationToken stop)
    {
        // Who cares for the ticket and who acts now.
        var people = new[] { ticket.Assignee ?? "", by.StartsWith("agent:", StringComparison.Ordinal) ? by["agent:".Length..] : "" }.Where(name => name.Length > 0).Distinct().ToList();
        var caller = ticket.CallerId;
        return db.MerchantTies.AsNoTracking().Where(tie => tie.LiftedAt == null
            && ((caller != null && tie.CallerId == caller) || (tie.UserName != null && people.Contains(tie.UserName)))).ToListAsync(stop);
    }
}
