using Hotline.Dispatch;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Data.Writing;

/// <summary>A verb that says what the person saw is refused when something arrived since: nobody acts on a page that is out of date.</summary>
public static class SendFence
{
    /// <exception cref="Refused"><c>unseen</c> when the history holds more than the person saw.</exception>
    public static void Check(Ticket ticket, int? seen)
    {
        if (seen is { } last && ticket.HistoryCount > last)
            throw new Refused("unseen", $"Something happened to ticket {ticket.Number} since you looked; look again.");
    }
}
