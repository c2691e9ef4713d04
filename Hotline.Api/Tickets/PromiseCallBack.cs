using Hotline.Api.Hosting;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>The caller is promised a call about this ticket: the desk gets the task, the ticket the promise. The task done, the promise is kept.</summary>
public sealed class PromiseCallBack(DeskStep step, TimeProvider clock)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

    /// <param name="At">From when on the caller wants to be called; null means as soon as possible.</param>
    /// <param name="Seen">The last history number the person saw.</param>
    public sealed record Request(DateTimeOffset? At, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="BadFields">The wish lies more than a year ahead.</exception>
    /// <exception cref="Dispatch.Refused"><c>ticket-ended</c>, <c>no-phone</c>, <c>unseen</c>.</exception>
    public Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        if (request.At > clock.Now() + Farthest) throw new BadFields("at", "This lies more than a year ahead.");
        return step.TakeAsync(number, request.Seen, by, (ticket, _) => ticket.PromiseCallBack(request.At), stop);
    }
}
