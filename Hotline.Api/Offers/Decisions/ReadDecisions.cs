using Hotline.Api.Data;
using Hotline.Dispatch.Matching.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Decisions;

/// <summary>The matcher's decisions about a ticket, and any candidate's verdict in them, made again from the ledger.</summary>
public sealed class ReadDecisions(HotlineDb db, PastQuestions past, VerdictViews verdicts)
{
    /// <summary>One decision.</summary>
    /// <param name="Id">Identity.</param>
    /// <param name="At">When it was made.</param>
    /// <param name="Round">The round of dispatching.</param>
    /// <param name="PolicyVersion">Version of the line's policy.</param>
    /// <param name="Snapshot">The newest version of a merchant that it knew.</param>
    /// <param name="Picks">Who could be picked, best first.</param>
    /// <param name="Joint">The joint decision behind it; null when the ticket was decided alone.</param>
    /// <param name="Offered">Who was asked because of it.</param>
    public sealed record View(long Id, DateTimeOffset At, int Round, int PolicyVersion, long Snapshot, IReadOnlyList<long> Picks, long? Joint, IReadOnlyList<long> Offered);

    /// <summary>A decision made again.</summary>
    /// <param name="Decision">The decision as it was stored.</param>
    /// <param name="IsSame">True when the ranking comes out as it was stored.</param>
    /// <param name="Match">The ranking as the matcher made it then.</param>
    /// <param name="Joint">What the ticket got when it was decided together with others, and why; null when it was decided alone.</param>
    public sealed record Again(View Decision, bool IsSame, MatchView Match, JointPick? Joint);

    /// <returns>The decisions, oldest first; null when there is no such ticket.</returns>
    public async Task<IReadOnlyList<View>?> ListAsync(string number, CancellationToken stop)
    {
        if (await db.Tickets.Where(ticket => ticket.Number == number).Select(ticket => (long?)ticket.Id).SingleOrDefaultAsync(stop) is not { } ticketId) return null;
        var decisions = await db.Decisions.AsNoTracking().Where(each => each.TicketId == ticketId).OrderBy(each => each.Id).ToListAsync(stop);
        var offered = (await db.Offers.Where(offer => offer.TicketId == ticketId && offer.DecisionId != null).OrderBy(offer => offer.Id).Select(offer => new { offer.DecisionId, offer.MerchantId }).ToListAsync(stop)).ToLookup(offer => offer.DecisionId, offer => offer.MerchantId);
        return [.. decisions.Select(each => new View(each.Id, each.At, each.Round, each.PolicyVersion, each.Snapshot, DecisionBook.Read<List<long>>(each.Picks), each.JointId, [.. offered[each.Id]]))];
    }

    /// <param name="number">The ticket.</param>
    /// <param name="id">The decision.</param>
    /// <param name="merchantId">Only this merchant's verdict; null explains all who could do the work.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>Null when the ticket has no such decision.</returns>
    /// <exception cref="Dispatch.Refused"><c>no-such-merchant</c> when the register did not hold the merchant then.</exception>
    public async Task<Again?> RunAsync(string number, long id, long? merchantId, CancellationToken stop)
    {
        if (await ListAsync(number, stop) is not { } decisions || decisions.FirstOrDefault(each => each.Id == id) is not { } decision) return null;
        var stored = await db.Decisions.AsNoTracking().SingleAsync(each => each.Id == id, stop);
        var question = await past.OfAsync(stored, stop);
        var isSame = DecisionBook.Write(question.Rank()) == stored.Picks;
        var joint = stored.JointId is { } jointId ? await db.JointDecisions.AsNoTracking().SingleAsync(each => each.Id == jointId, stop) : null;
        return new Again(decision, isSame, await verdicts.OfAsync(question, merchantId, stop),
            joint is null ? null : DecisionBook.Read<JointAssignment>(joint.Result).Picks.FirstOrDefault(pick => pick.TicketId == stored.TicketId));
    }
}
