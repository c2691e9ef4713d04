using Hotline.Api.Data.Writing;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Offers;

/// <summary>
/// Asks the next suitable merchants, or tells an agent that nobody is left. Part of whatever freed the ticket: dispatch, a no, a lapse, a
/// withdrawal. How many are asked side by side is <see cref="WavePlan"/>'s.
/// </summary>
public sealed class OfferNext(TicketWriting writing, DecisionBook decisions, Together.Contests contests, OfferCodes codes, IOptionsSnapshot<OfferOptions> options, IOptionsSnapshot<PromisePolicy> promises)
{
    /// <summary>The first asking of a round, as <see cref="RunAsync"/>. Where only one place is left with the merchant who would be asked, routine work first waits a moment
    /// for others that want it too (<see cref="OfferOptions.GatherFor"/>); <see cref="Together.OfferGathered"/> then asks.</summary>
    public async Task BeginAsync(Ticket ticket, string by, CancellationToken stop)
    {
        if (ticket.Status != TicketStatus.Dispatching) return;
        var question = await decisions.AskAsync(ticket, by, writing.Now, stop);
        if (ticket.Priority == Priority.Normal && options.Value.GatherFor > TimeSpan.Zero && !IsForBoard(ticket, question) && await contests.IsLastPlaceAsync(question, stop)) return;
        await OfferAsync(ticket, question, by, stop);
    }

    /// <summary>Hangs the work on the open board because a person wants it there, whatever its service usually does: nobody was found, or volunteers are hoped for.</summary>
    public async Task PostAsync(Ticket ticket, string by, CancellationToken stop)
    {
        if (ticket.Status != TicketStatus.Dispatching || ticket.BoardUntil is not null) return;
        // Refuses what nobody could claim: no service, no area.
        await decisions.AskAsync(ticket, by, writing.Now, stop);
        writing.Record(ticket, by, ticket.PostOnBoard(writing.Now + options.Value.BoardFor));
    }

    /// <summary>Asks the one whom a person picked. Does nothing while somebody is being asked.</summary>
    /// <exception cref="Refused"><c>merchant-excluded</c> when a hard rule excludes that merchant; <c>reason-needed</c> when it is not first.</exception>
    public async Task PickAsync(Ticket ticket, ManualPick pick, string by, CancellationToken stop)
    {
        if (ticket.Status != TicketStatus.Dispatching || ticket.BoardUntil is not null || ticket.Offers.Exists(offer => offer.IsOpen)) return;
        var question = await decisions.AskAsync(ticket, by, writing.Now, stop);
        await AskAsync(ticket, question, question.Rank(), [(pick.MerchantId, RankOf(pick, question))], pick, by, stop);
    }

    /// <summary>Does nothing while enough offers are open or the ticket is not being dispatched.</summary>
    public async Task RunAsync(Ticket ticket, string by, CancellationToken stop)
    {
        if (ticket.Status != TicketStatus.Dispatching || ticket.BoardUntil is not null) return;
        await OfferAsync(ticket, await decisions.AskAsync(ticket, by, writing.Now, stop), by, stop);
    }

    private static bool IsForBoard(Ticket ticket, Question question) => question.Catalogue.Services[ticket.CurrentPart!.ServiceTypeId].Mode == ServiceMode.Board;

    private async Task OfferAsync(Ticket ticket, Question question, string by, CancellationToken stop)
    {
        var open = ticket.Offers.Where(offer => offer.IsOpen).ToList();
        if (open.Count == 0 && IsForBoard(ticket, question))
        {
            writing.Record(ticket, by, ticket.PostOnBoard(writing.Now + options.Value.BoardFor));
            return;
        }
        var picks = question.Rank();
        var room = options.Value.MostPerRound - ticket.Offers.Count(offer => offer.Round == ticket.Round);
        var left = picks.Select((merchant, index) => (Merchant: merchant, Rank: index + 1)).Where(each => !open.Exists(offer => offer.MerchantId == each.Merchant)).ToList();
        var wanted = WidthFor(ticket, question, open, left) - open.Count;
        var chosen = left.Take(Math.Min(wanted, room)).ToList();
        if (chosen.Count > 0) await AskAsync(ticket, question, picks, chosen, null, by, stop);
        else if (open.Count == 0)
        {
            await decisions.KeepAsync(ticket, question, picks, null, stop);
            writing.Record(ticket, Actor.System, ticket.ExhaustDispatch());
        }
    }

    private int WidthFor(Ticket ticket, Question question, List<Offer> open, List<(long Merchant, int Rank)> left)
    {
        var hour = question.HourOf(ticket.LineId);
        List<double> chances = [.. open.Select(offer => offer.MerchantId).Concat(left.Select(each => each.Merchant)).Select(merchant => question.ChanceOf(merchant, hour))];
        var due = ticket.Deadlines.LastOrDefault(deadline => deadline.Kind == DeadlineKind.Accept && deadline.IsOpen)?.DueAt ?? writing.Now + (promises.Value.Budget(DeadlineKind.Accept, ticket.Priority) ?? LimitOf(ticket));
        var isUrgent = ticket.Priority != Priority.Normal;
        return WavePlan.For(chances, due - writing.Now, LimitOf(ticket), isUrgent ? options.Value.UrgentAtOnce : 1, options.Value.MostAtOnce).Width;
    }

    private async Task AskAsync(Ticket ticket, Question question, IReadOnlyList<long> picks, IReadOnlyList<(long Merchant, int Rank)> chosen, ManualPick? pick, string by, CancellationToken stop)
    {
        var decision = await decisions.KeepAsync(ticket, question, picks, null, stop);
        await MakeAsync(ticket, question, decision.Id, chosen, pick, by, stop);
    }

    /// <summary>Makes the offers of one wave: the nearest merchant hears first, each further one a little later.</summary>
    internal async Task MakeAsync(Ticket ticket, Question question, long decisionId, IReadOnlyList<(long Merchant, int Rank)> chosen, ManualPick? pick, string by, CancellationToken stop)
    {
        var wave = ticket.Offers.Where(offer => offer.Round == ticket.Round).Select(offer => offer.Wave).DefaultIfEmpty(0).Max() + 1;
        var releaseAt = writing.Now;
        foreach (var (merchant, rank) in chosen.OrderBy(each => question.MinutesTo(each.Merchant)).ThenBy(each => each.Rank))
        {
            var (offer, fact) = ticket.MakeOffer(merchant, rank, await codes.NextAsync(merchant, stop), LimitOf(ticket), pick?.Reason, writing.Now);
            (offer.Wave, offer.ReleaseAt, offer.DecisionId, offer.PickedBy) = (wave, releaseAt, decisionId, pick is null ? null : by);
            writing.Record(ticket, by, [fact]);
            releaseAt += options.Value.Stagger;
        }
    }

    private TimeSpan LimitOf(Ticket ticket) => ticket.Priority == Priority.Normal ? options.Value.Limit : options.Value.UrgentLimit;

    private static int RankOf(ManualPick pick, Question question)
    {
        var verdict = question.Explain(pick.MerchantId);
        if (verdict.Rank is not { } rank) throw new Refused("merchant-excluded", string.Join(" ", verdict.Exclusions.Select(exclusion => exclusion.Text.En)));
        if (rank > 1 && string.IsNullOrWhiteSpace(pick.Reason))
            throw new Refused("reason-needed", "This merchant does not rank first; write why it is chosen.");
        return rank;
    }
}

/// <summary>A person overrules the ranking.</summary>
/// <param name="MerchantId">Who is asked instead.</param>
/// <param name="Reason">Why; needed when this merchant does not rank first.</param>
public sealed record ManualPick(long MerchantId, string? Reason);
