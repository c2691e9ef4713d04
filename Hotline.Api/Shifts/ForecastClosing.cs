using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Shifts;

/// <summary>Whether what waits at a line will be done when it closes, and when it opens again.</summary>
public sealed class ForecastClosing(HotlineDb db, Catalogues catalogues, TimeProvider clock)
{
    /// <summary>Statuses in which somebody still has to do something before the matter is over.</summary>
    private static readonly TicketStatus[] UnderWay = [TicketStatus.New, TicketStatus.Open, TicketStatus.Dispatching, TicketStatus.Unmatched, TicketStatus.Reopened, TicketStatus.Accepted, TicketStatus.EnRoute, TicketStatus.OnSite];

    /// <returns>Null when there is no such line.</returns>
    public async Task<ClosingForecast?> RunAsync(string code, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        if (catalogue.LineByCode(code) is not { } line) return null;
        var (now, hours) = (clock.Now(), catalogue.HoursOfLine(line.Id));
        var isOpen = hours.IsOpen(now);
        var agents = await db.Users.CountAsync(account => account.LeftAt == null && (account.Presence == Presence.Available || account.Presence == Presence.Busy)
            && (account.Lines == "" || ("," + account.Lines + ",").Contains("," + code + ",")), stop);
        var forecast = ClosingForecast.Of(isOpen ? hours.NextClose(now) : null, isOpen ? null : hours.NextOpen(now), await db.WaitingAsync(line.Id, stop), agents, now);
        return forecast with { Tonight = await TonightAsync(line.Id, stop), OnCall = await OnCallAsync(line.Id, stop) };
    }

    private Task<List<NightTicket>> TonightAsync(long lineId, CancellationToken stop) =>
        (from ticket in db.Tickets
         where ticket.LineId == lineId && !ticket.IsConfidential && ticket.Priority != Priority.Normal && UnderWay.Contains(ticket.Status)
         // By name an emergency would come after what is urgent.
         orderby ticket.Priority == Priority.Emergency ? 0 : 1, ticket.ReceivedAt, ticket.Id
         let job = ticket.Jobs.Where(each => each.ReleasedAt == null && each.DoneAt == null).OrderByDescending(each => each.Id).FirstOrDefault()
         select new NightTicket(ticket.Number, ticket.Summary, ticket.Priority, ticket.Status, db.Merchants.Where(each => job != null && each.Id == job.MerchantId).Select(each => each.Name).FirstOrDefault())).ToListAsync(stop);

    private Task<List<OnCallPerson>> OnCallAsync(long lineId, CancellationToken stop) =>
        db.DutyPersons.Where(person => person.LineId == lineId && person.Duty == RungAudience.OnCall).OrderBy(person => person.Position).Select(person => new OnCallPerson(person.Name, person.Phone)).ToListAsync(stop);
}
