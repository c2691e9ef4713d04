using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.FollowUps;

/// <summary>The caller says how it went, by text, page, key or through an agent: content closes the ticket, unhappy reopens it. An agent's call that reached nobody is recorded as a try.</summary>
public sealed class AnswerFollowUp(HotlineDb db, TicketWriting writing, Catalogues catalogues, IOptionsSnapshot<FollowUpPolicy> policy)
{
    public sealed record Request(FollowUpOutcome? Outcome, int? Score, string? Comment);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="FollowUpVerbs.AnswerFollowUp"/>.</exception>
    public async Task<Ticket?> RunAsync(long ticketId, FollowUpOutcome? outcome, int? score, string? comment, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(ticketId, stop) is not { } ticket) return null;
        var merchantId = ticket.Jobs.LastOrDefault(job => job.DoneAt is not null)?.MerchantId;
        if (outcome == FollowUpOutcome.Unreachable)
        {
            var catalogue = await catalogues.GetAsync(db, stop);
            writing.Record(ticket, by, ticket.MissCaller(comment, policy.Value, catalogue.HoursOfLine(ticket.LineId), catalogue.ZoneOf(ticket.LineId), writing.Now));
            await scope.CommitAsync(stop);
            return ticket;
        }
        writing.Record(ticket, by, ticket.AnswerFollowUp(outcome, score, comment, writing.Now));
        if (score is { } given && merchantId is { } id)
        {
            await db.Merchants.Where(merchant => merchant.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(merchant => merchant.ScoreSum, merchant => merchant.ScoreSum + given)
                .SetProperty(merchant => merchant.ScoreCount, merchant => merchant.ScoreCount + 1), stop);
        }
        await scope.CommitAsync(stop);
        return ticket;
    }
}
