using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers;

/// <summary>Nobody could take it: a person lets go of some rules, knowingly and with a reason, and the ticket is offered anew.</summary>
public sealed class WidenRules(TicketWriting writing, DispatchTicket dispatch)
{
    private const int LongestReason = 400;

    /// <param name="Rules">The rules to let go of.</param>
    /// <param name="Reason">Why; stands in the ticket's history with the person.</param>
    public sealed record Request(IReadOnlyList<WidenedRule>? Rules, string? Reason);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="BadFields">No rule, or no reason.</exception>
    /// <exception cref="Dispatch.Refused"><c>nothing-to-widen</c>, and what <see cref="DispatchTicket"/> refuses.</exception>
    public async Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var reason = sent.Needed("reason", request.Reason, LongestReason);
        sent.Require(request.Rules is { Count: > 0 and <= 20 }, "rules", $"Name the rules to let go of: {string.Join(", ", Enum.GetNames<WidenedRule>())}.");
        sent.Require(request.Rules?.All(Enum.IsDefined) ?? true, "rules", "There is no such rule.");
        sent.ThrowIfAny();
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(number, stop) is not { } ticket) return null;
        writing.Record(ticket, by, ticket.WidenRules([.. request.Rules!], reason));
        await dispatch.RunAsync(ticket, null, by, stop);
        await scope.CommitAsync(stop);
        return ticket;
    }
}
