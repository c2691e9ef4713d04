using System.Text.Json.Nodes;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>A whole ticket with its history in the reader's language.</summary>
public sealed class ReadTicket(HotlineDb db, ViewQueries views, Catalogues catalogues)
{
    /// <returns>Null when there is none.</returns>
    public async Task<TicketView?> RunAsync(IQueryable<Ticket> tickets, string language, CancellationToken stop)
    {
        if (await views.Of<TicketView>(tickets.AsNoTracking()).SingleOrDefaultAsync(stop) is not { } ticket) return null;
        var catalogue = await catalogues.GetAsync(db, stop);
        var names = ticket.Offers.Select(offer => offer.Merchant).DistinctBy(merchant => merchant.Id).ToDictionary(merchant => merchant.Id, merchant => merchant.Name);
        var text = new HistoryText(language, TimeZoneInfo.FindSystemTimeZoneById(catalogue.LineByCode(ticket.Line)!.Zone), names, catalogue);
        return ticket with
        {
            Outcome = text.Reason(ticket.Outcome),
            Offers = [.. ticket.Offers.Select(offer => offer with { Reason = text.Reason(offer.Reason), ManualReason = text.Reason(offer.ManualReason) })],
            Jobs = [.. ticket.Jobs.Select(job => job with { ReleaseReason = text.Reason(job.ReleaseReason) })],
            History = await HistoryAsync(ticket.Id, text, stop),
        };
    }

    /// <returns>Null when there is none.</returns>
    public Task<TicketView?> RunAsync(long id, string language, CancellationToken stop) => RunAsync(db.Tickets.Where(ticket => ticket.Id == id), language, stop);

    private async Task<IReadOnlyList<HistoryItem>> HistoryAsync(long ticketId, HistoryText text, CancellationToken stop)
    {
        var entries = await db.History.AsNoTracking().Where(entry => entry.TicketId == ticketId).OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Seq, entry.Kind, entry.At, entry.By, Json = entry.Payload == null ? null : entry.Payload.Json }).ToListAsync(stop);
        return [.. entries.Select(entry =>
        {
            var data = entry.Json is null ? null : JsonNode.Parse(entry.Json)!.AsObject();
            return new HistoryItem { Seq = entry.Seq, Kind = entry.Kind, At = entry.At, By = entry.By, Text = text.Of(entry.Kind, data), Data = data };
        })];
    }
}
