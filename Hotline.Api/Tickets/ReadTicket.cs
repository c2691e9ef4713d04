using System.Text.Json.Nodes;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>A whole ticket with its history in the reader's language.</summary>
public sealed class ReadTicket(HotlineDb db, ViewQueries views, Catalogues catalogues, TimeProvider clock)
{
    /// <returns>Null when there is none.</returns>
    public async Task<TicketView?> RunAsync(IQueryable<Ticket> tickets, string language, CancellationToken stop)
    {
        if (await views.Of<TicketView>(tickets.AsNoTracking()).SingleOrDefaultAsync(stop) is not { } ticket) return null;
        var deadlines = await db.Deadlines.AsNoTracking().Where(each => each.TicketId == ticket.Id).ToDictionaryAsync(each => each.Id, stop);
        var catalogue = await catalogues.GetKnowingAsync(db, deadlines.Values.Select(each => each.CalendarId), stop);
        var names = ticket.Offers.Select(offer => offer.Merchant).DistinctBy(merchant => merchant.Id).ToDictionary(merchant => merchant.Id, merchant => merchant.Name);
        var text = new HistoryText(language, TimeZoneInfo.FindSystemTimeZoneById(catalogue.LineByCode(ticket.Line)!.Zone), names, catalogue);
        var history = await HistoryAsync(ticket.Id, text, stop);
        return ticket with
        {
            Outcome = text.Reason(ticket.Outcome),
            Offers = [.. ticket.Offers.Select(offer => offer with { Reason = text.Reason(offer.Reason), ManualReason = text.Reason(offer.ManualReason) })],
            Jobs = [.. ticket.Jobs.Select(job => job with { ReleaseReason = text.Reason(job.ReleaseReason) })],
            Deadlines = await ReceiptsAsync(ticket, deadlines, catalogue, stop),
            Time = TimeOf(ticket, history, catalogue),
            History = history,
        };
    }

    /// <returns>Null when there is none.</returns>
    public Task<TicketView?> RunAsync(long id, string language, CancellationToken stop) => RunAsync(db.Tickets.Where(ticket => ticket.Id == id), language, stop);

    private async Task<IReadOnlyList<DeadlineView>> ReceiptsAsync(TicketView ticket, Dictionary<long, Deadline> deadlines, Catalogue catalogue, CancellationToken stop)
    {
        var pauses = await db.Tickets.AsNoTracking().Where(each => each.Id == ticket.Id).Select(each => each.Pauses).SingleAsync(stop);
        var zone = catalogue.LineByCode(ticket.Line)!.Zone;
        return [.. ticket.Deadlines.Select(view => view with { Receipt = ReceiptView.Of(deadlines[view.Id], pauses, catalogue, zone) })];
    }

    private TimeView TimeOf(TicketView ticket, IReadOnlyList<HistoryItem> history, Catalogue catalogue)
    {
        var hours = catalogue.Hours[catalogue.CalendarOf(catalogue.LineByCode(ticket.Line)!.Id, catalogue.ServiceByCode(ticket.Service)?.Id)];
        return TimeView.Of(WhoseSecond.Divide(ticket.ReceivedAt, history.Select(item => new LifeEvent(item.At, item.Kind)), clock.Now(), hours, ticket.Priority));
    }

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
