using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Matching.Assignments;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Offers.Together;

/// <summary>
/// Offers several tickets at once. Where two or more of a line would ask the same merchant, who has not room for all, they are decided together and exactly
/// (<see cref="JointMatcher"/>); where they do not, or time runs out, each is decided alone.
/// </summary>
public sealed class OfferJointly(HotlineDb db, TicketWriting writing, DecisionBook decisions, OfferNext offerNext, TimeProvider clock, IOptionsSnapshot<OfferOptions> options)
{
    /// <param name="tickets">Claimed tickets that are being dispatched and of which no offer is open.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="stop">Cancels.</param>
    public async Task RunAsync(IReadOnlyList<Ticket> tickets, string by, CancellationToken stop)
    {
        foreach (var line in tickets.GroupBy(ticket => ticket.LineId).OrderBy(group => group.Key))
        {
            var asked = new List<(Ticket Ticket, Question Question)>();
            foreach (var ticket in line.OrderBy(each => each.Id)) asked.Add((ticket, await decisions.AskAsync(ticket, by, writing.Now, stop)));
            // All look at the same merchants by the same rules, or they could not be compared.
            var together = asked.Where(each => each.Question.Catalogue.Services[each.Ticket.CurrentPart!.ServiceTypeId].Mode != ServiceMode.Board)
                .Select(each => (each.Ticket, Question: each.Question with { Snapshot = asked[0].Question.Snapshot, Policy = asked[0].Question.Policy })).ToList();
            var answer = Compete(together) ? Solve(together) : null;
            if (answer is null)
            {
                foreach (var (ticket, _) in asked) await offerNext.RunAsync(ticket, by, stop);
                continue;
            }
            foreach (var (ticket, _) in asked.Where(each => together.TrueForAll(other => other.Ticket != each.Ticket))) await offerNext.RunAsync(ticket, by, stop);
            await MakeAsync(line.Key, together, answer, by, stop);
        }
    }

    /// <summary>Whether somebody would be asked by more tickets than it has room for.</summary>
    private static bool Compete(List<(Ticket Ticket, Question Question)> together) => together.Count > 1 && together
        .Select(each => (each.Question, First: each.Question.Rank() is [var first, ..] ? first : (long?)null)).Where(each => each.First is not null).GroupBy(each => each.First!.Value)
        .Any(group => group.First().Question.Snapshot.Find(group.Key) is { } merchant && group.Count() > merchant.Capacity - merchant.OpenJobs);

    private JointAssignment? Solve(List<(Ticket Ticket, Question Question)> together)
    {
        var (question, started) = (together[0].Question, clock.GetTimestamp());
        var answer = JointMatcher.Assign([.. together.Select(each => each.Question.Request)], question.Snapshot, question.Policy, question.At, () => clock.GetElapsedTime(started) < options.Value.JointBudget);
        return answer.IsComplete ? answer : null;
    }

    private async Task MakeAsync(long lineId, List<(Ticket Ticket, Question Question)> together, JointAssignment answer, string by, CancellationToken stop)
    {
        var joint = await decisions.KeepJointAsync(lineId, together[0].Question, [.. together.Select(each => each.Question.Request)], answer, stop);
        for (var i = 0; i < together.Count; i++)
        {
            var (ticket, question) = together[i];
            var decision = await decisions.KeepAsync(ticket, question, question.Rank(), joint, stop);
            if (answer.Picks[i] is { MerchantId: { } merchant, Rank: { } rank }) await offerNext.MakeAsync(ticket, question, decision.Id, [(merchant, rank)], null, by, stop);
            else writing.Record(ticket, Actor.System, ticket.ExhaustDispatch());
        }
        await db.SaveChangesAsync(stop);
    }
}
