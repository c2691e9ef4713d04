using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.FairShare;

/// <summary>
/// A caller wants only a number. It is read out along the ranking like an offer: another than the first needs a reason, and it stands in
/// the fairness ledger by person and merchant.
/// </summary>
public sealed class ReadOutNumber(HotlineDb db, TicketWriting writing, Catalogues catalogues, DecisionBook decisions)
{
    private const int LongestReason = 400;

    /// <summary>Of a ticket, as the database keeps it.</summary>
    private const int LongestNumber = 16;

    /// <summary>A caller may wait until a shop opens or has time; what protects people and the register holds for numbers, too.</summary>
    private static readonly ExclusionCode[] MayWait = [ExclusionCode.Closed, ExclusionCode.Capacity, ExclusionCode.DayFull, ExclusionCode.Overlap, ExclusionCode.Pings];

    /// <param name="Ticket">Number of the ticket; without one, line, service and area are needed.</param>
    /// <param name="Line">Code of the line.</param>
    /// <param name="Service">Code of the service asked for.</param>
    /// <param name="Area">Code of the area.</param>
    /// <param name="Merchant">The merchant whose number is read out.</param>
    /// <param name="Reason">Why this one, when it does not rank first.</param>
    public sealed record Request(string? Ticket, string? Line, string? Service, string? Area, long? Merchant, string? Reason);

    /// <summary>The number to read out.</summary>
    public sealed record View(long Id, MerchantName Merchant, string Phone, int? Rank);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="BadFields">Something is missing or unknown.</exception>
    /// <exception cref="Refused"><c>merchant-excluded</c>, <c>reason-needed</c>, <c>no-such-merchant</c>.</exception>
    public async Task<View?> RunAsync(Request request, Func<string?, bool> worksOn, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var reason = sent.Text("reason", request.Reason, LongestReason) is { Length: > 0 } words ? words : null;
        var number = sent.Line("ticket", request.Ticket, LongestNumber);
        sent.Require(request.Merchant is not null, "merchant", "Say whose number is read out.");
        await using var scope = await writing.BeginAsync(stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        var ticket = number is null ? Enquiry(request, catalogue, sent) : null;
        sent.ThrowIfAny();
        ticket ??= await writing.ClaimAsync(number!, stop);
        if (ticket is null || !worksOn(catalogue.Lines[ticket.LineId].Code)) return null;

        var question = await decisions.AskAsync(ticket, by, writing.Now, stop);
        var verdict = question.Explain(request.Merchant!.Value);
        if (verdict.Exclusions.FirstOrDefault(exclusion => !MayWait.Contains(exclusion.Code)) is { } exclusion) throw new Refused("merchant-excluded", exclusion.Text.En);
        if (verdict.Rank != 1 && reason is null) throw new Refused("reason-needed", "This merchant does not rank first; write why its number is read out.");
        var reading = new NumberReading
        {
            LineId = ticket.LineId, TicketId = ticket.Id == 0 ? null : ticket.Id, MerchantId = verdict.MerchantId, TradeId = question.Request.TradeId, AreaId = question.Request.AreaId,
            Rank = verdict.Rank, Reason = reason, By = by, At = writing.Now,
        };
        db.NumberReadings.Add(reading);
        if (ticket.Id > 0) writing.Record(ticket, by, [new NumberReadOut(verdict.MerchantId, verdict.Rank, reason)]);
        var merchant = await db.Merchants.AsNoTracking().SingleAsync(each => each.Id == verdict.MerchantId, stop);
        await scope.CommitAsync(stop);
        return new View(reading.Id, new MerchantName(merchant.Id, merchant.Name), merchant.Phone, verdict.Rank);
    }

    /// <summary>What the ranking needs of an enquiry; it is never stored.</summary>
    private static Ticket? Enquiry(Request request, Catalogue catalogue, SentFields sent)
    {
        var line = catalogue.LineByCode(request.Line);
        var service = catalogue.ServiceByCode(request.Service);
        var area = catalogue.AreaByCode(request.Area);
        sent.Require(line is not null, "line", "Without a ticket, say which line.");
        sent.Require(service is { TradeId: not null }, "service", "Without a ticket, say which service; it must be one that merchants do.");
        sent.Require(area is not null, "area", "Without a ticket, say which area.");
        return line is null || service?.TradeId is null || area is null ? null : Enquiry(line, service, area);
    }

    private static Ticket Enquiry(Line line, ServiceType service, Area area)
    {
        var ticket = new Ticket { Number = "", LineId = line.Id, AreaId = area.Id };
        ticket.Classify(service);
        return ticket;
    }
}
