using Hotline.Api.Data.Writing;
using Hotline.Dispatch;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>One step of somebody at the desk: claim, see that they saw everything, verb, record.</summary>
public sealed class DeskStep(TicketWriting writing)
{
    /// <param name="number">The ticket.</param>
    /// <param name="seen">Last history number the person saw; null when they do not say.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="verb">The verb, given the claimed ticket and the instant of the write.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>Null when there is no such ticket.</returns>
    public async Task<Ticket?> TakeAsync(string number, int? seen, string by, Func<Ticket, DateTimeOffset, IEnumerable<Fact>> verb, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(number, stop) is not { } ticket) return null;
        SendFence.Check(ticket, seen);
        writing.Record(ticket, by, verb(ticket, writing.Now));
        await scope.CommitAsync(stop);
        return ticket;
    }
}
