using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Board;

/// <summary>What hangs on the open board: the estate and the matter, never the address or the caller.</summary>
public sealed class ReadBoard(HotlineDb db, DecisionBook decisions, Catalogues catalogues, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>One piece of work.</summary>
    /// <param name="Number">The ticket.</param>
    /// <param name="Line">Code of its line.</param>
    /// <param name="Service">What is to be done.</param>
    /// <param name="Area">Where, roughly.</param>
    /// <param name="WantedFrom">Earliest time; null means now.</param>
    /// <param name="WantedTo">Latest time.</param>
    /// <param name="PriceMinFen">Price guide.</param>
    /// <param name="PriceMaxFen">Price guide.</param>
    /// <param name="Until">Until when it hangs there.</param>
    public sealed record View(string Number, string Line, Wording Service, Wording Area, DateTimeOffset? WantedFrom, DateTimeOffset? WantedTo, long? PriceMinFen, long? PriceMaxFen, DateTimeOffset Until);

    /// <param name="lines">Only work of these lines; null means all.</param>
    /// <param name="merchantId">Only what this merchant may claim; null means everything.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<IReadOnlyList<View>> RunAsync(IReadOnlyCollection<long>? lines, long? merchantId, CancellationToken stop)
    {
        var now = clock.Now();
        var posted = db.Tickets.AsNoTracking().Where(ticket => ticket.Status == TicketStatus.Dispatching && ticket.BoardUntil > now && !ticket.IsConfidential);
        if (lines is not null) posted = posted.Where(ticket => lines.Contains(ticket.LineId));
        var tickets = await posted.Include(ticket => ticket.Parts).Include(ticket => ticket.Offers).Include(ticket => ticket.Jobs).AsSplitQuery().OrderBy(ticket => ticket.Id).Take(Most).ToListAsync(stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        var views = new List<View>();
        foreach (var ticket in tickets)
        {
            if (merchantId is { } merchant && !await MayClaimAsync(ticket, merchant, now, stop)) continue;
            var service = catalogue.Services[ticket.CurrentPart!.ServiceTypeId];
            var area = catalogue.Areas[ticket.AreaId!.Value];
            views.Add(new View(ticket.Number, catalogue.Lines[ticket.LineId].Code, new(service.NameZh, service.NameEn), new(area.NameZh, area.NameEn), ticket.WantedFrom, ticket.WantedTo, service.PriceMinFen, service.PriceMaxFen, ticket.BoardUntil!.Value));
        }
        return views;
    }

    private async Task<bool> MayClaimAsync(Ticket ticket, long merchantId, DateTimeOffset now, CancellationToken stop)
    {
        var question = await decisions.AskAsync(ticket, Actor.Merchant(merchantId), now, stop);
        return question.Snapshot.Find(merchantId) is not null && question.Explain(merchantId).Rank is not null;
    }
}
