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
        return ticket with { History = await HistoryAsync(ticket, language, stop) };
    }

    /// <returns>Null when there is none.</returns>
    public Task<TicketView?> RunAsync(long id, string language, CancellationToken stop) => RunAsync(db.Tickets.Where(ticket => ticket.Id == id), language, stop);

    private async Task<IReadOnlyList<HistoryItem>> HistoryAsync(TicketView ticket, string language, CancellationToken stop)
    {
        var entries = await db.History.AsNoTracking().Where(entry => entry.TicketId == ticket.Id).OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Seq, entry.Kind, entry.At, entry.By, Json = entry.Payload == null ? null : entry.Payload.Json }).ToListAsync(stop);
        var zone = (await catalogues.GetAsync(db, stop)).LineByCode(ticket.Line)!.Zone;
        var names = ticket.Offers.Select(offer => offer.Merchant).DistinctBy(merchant => merchant.Id).ToDictionary(merchant => merchant.Id, merchant => merchant.Name);
        var text = new HistoryText(language, TimeZoneInfo.FindSystemTimeZoneById(zone), names);
        return [.. entries.Select(entry =>
        {
            var data = entry.Json is null ? null : JsonNode.Parse(entry.Json)!.AsObject();
            return new HistoryItem { Seq = entry.Seq, Kind = entry.Kind, At = entry.At, By = entry.By, Text = text.Of(entry.Kind, data), Data = data };
        })];
    }
}
