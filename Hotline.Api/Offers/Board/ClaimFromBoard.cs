using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers.Board;

/// <summary>
/// A merchant or volunteer takes work from the open board. The claim makes an offer and accepts it by <see cref="AcceptOffer"/>, the one path of all
/// acceptances, in one write: the first wins, whatever races.
/// </summary>
public sealed class ClaimFromBoard(HotlineDb db, TicketWriting writing, DecisionBook decisions, OfferCodes codes, AcceptOffer accept)
{
    /// <param name="Merchant">Who claims.</param>
    public sealed record Request(long? Merchant);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="Refused"><c>not-on-board</c>; <c>not-suitable</c> with the rules that keep this merchant out; <c>no-such-merchant</c>.</exception>
    public async Task<Ticket?> RunAsync(string number, long merchantId, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(number, stop) is not { } ticket) return null;
        if (ticket.BoardUntil is null) throw new Refused("not-on-board", $"Ticket {ticket.Number} is not on the board any more; somebody was first or it ended.");
        var question = await decisions.AskAsync(ticket, by, writing.Now, stop);
        var verdict = question.Explain(merchantId);
        if (verdict.Rank is not { } rank) throw new Refused("not-suitable", string.Join(" ", verdict.Exclusions.Select(exclusion => exclusion.Text.En)));
        var decision = await decisions.KeepAsync(ticket, question, question.Rank(), null, stop);
        var (offer, fact) = ticket.OfferFromBoard(merchantId, rank, await codes.NextAsync(merchantId, stop), writing.Now);
        offer.DecisionId = decision.Id;
        writing.Record(ticket, by, [fact]);
        // The acceptance names the offer.
        await db.SaveChangesAsync(stop);
        await accept.RunAsync(offer.Id, AnswerWay.Board, by, stop);
        await scope.CommitAsync(stop);
        return ticket;
    }
}
