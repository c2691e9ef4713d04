using System.Linq.Expressions;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Tickets of calls that nobody has talked to (see <see cref="Ticket.IsUnheard"/>), asked of the database.</summary>
internal static class UnheardCalls
{
    private static readonly Expression<Func<Ticket, bool>> Unspoken = ticket => ticket.Source == TicketSource.Call && ticket.Status == TicketStatus.New
        && ticket.ServiceTypeId == null && ticket.Description == "" && !ticket.Deadlines.Any(deadline => deadline.Kind == DeadlineKind.Triage);

    private static readonly Expression<Func<Ticket, bool>> Spoken = Expression.Lambda<Func<Ticket, bool>>(Expression.Not(Unspoken.Body), Unspoken.Parameters);

    public static IQueryable<Ticket> Unheard(this IQueryable<Ticket> tickets) => tickets.Where(Unspoken);

    public static IQueryable<Ticket> Heard(this IQueryable<Ticket> tickets) => tickets.Where(Spoken);
}
