using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.FollowUps;

/// <summary>What callers said after the work, and of whom nobody knows: closed with their yes and closed unverified are counted apart.</summary>
public sealed class ReportFollowUps(HotlineDb db, Catalogues catalogues)
{
    /// <summary>A table has a row for each asking; a report only sums.</summary>
    private static readonly TimeSpan LongestTable = TimeSpan.FromDays(366);

    public sealed record Asked(string? From, string? To, string? Line);

    /// <param name="Asked">Askings by text or call.</param>
    /// <param name="Satisfied">Callers who were content.</param>
    /// <param name="Unhappy">Callers who were not.</param>
    /// <param name="NoAnswer">Texts that nobody answered.</param>
    /// <param name="Unreachable">Calls that reached nobody.</param>
    /// <param name="Waiting">Askings whose answer is awaited.</param>
    /// <param name="MeanScore">Mean of the scores; null without any.</param>
    /// <param name="Scores">How often each score was given: 1 (bad) first, 5 (good) last.</param>
    /// <param name="ClosedWithYes">Tickets closed with the caller's yes.</param>
    /// <param name="ClosedUnverified">Tickets closed because nobody was reached.</param>
    public sealed record View(int Asked, int Satisfied, int Unhappy, int NoAnswer, int Unreachable, int Waiting, double? MeanScore, IReadOnlyList<int> Scores, int ClosedWithYes, int ClosedUnverified);

    /// <summary>One asking, for those who count themselves.</summary>
    /// <param name="Ticket">Number of the ticket.</param>
    /// <param name="Line">Code of its line.</param>
    /// <param name="FollowUp">The asking; null for a ticket that was closed in the period and asked about before it.</param>
    /// <param name="ClosedAs">On what ground the ticket was closed; null while it is not.</param>
    /// <param name="ClosedAt">When it was closed.</param>
    public sealed record Row(string Ticket, string Line, FollowUp? FollowUp, ClosingGround? ClosedAs, DateTimeOffset? ClosedAt);

    /// <exception cref="BadFields">An instant that is none.</exception>
    public async Task<View> RunAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var (from, to, tickets, _) = await MeantAsync(asked, person, stop);
        var counts = await (from followUp in db.FollowUps
                            where followUp.AskedAt >= @from && followUp.AskedAt < to && tickets.Any(ticket => ticket.Id == followUp.TicketId)
                            group followUp by new { followUp.Outcome, followUp.Score } into alike
                            select new { alike.Key.Outcome, alike.Key.Score, Count = alike.Count() }).ToListAsync(stop);
        int Of(FollowUpOutcome? outcome) => counts.Where(each => each.Outcome == outcome).Sum(each => each.Count);
        List<int> scores = [.. Enumerable.Range(1, 5).Select(score => counts.Where(each => each.Score == score).Sum(each => each.Count))];
        var closed = await (from ticket in tickets
                            where ticket.Status == TicketStatus.Closed && ticket.ClosedAt >= @from && ticket.ClosedAt < to
                            group ticket by ticket.ClosedAs into alike
                            select new { Ground = alike.Key, Count = alike.Count() }).ToListAsync(stop);
        return new View(counts.Sum(each => each.Count), Of(FollowUpOutcome.Satisfied), Of(FollowUpOutcome.Unhappy), Of(FollowUpOutcome.NoAnswer), Of(FollowUpOutcome.Unreachable), Of(null),
            scores.Sum() == 0 ? null : Math.Round(scores.Select((count, i) => (double)count * (i + 1)).Sum() / scores.Sum(), 2), scores,
            closed.Where(each => each.Ground == ClosingGround.CallerAgreed).Sum(each => each.Count), closed.Where(each => each.Ground == ClosingGround.Unverified).Sum(each => each.Count));
    }

    /// <summary>The rows from which every figure of the report can be made again, oldest first.</summary>
    /// <exception cref="BadFields">An instant that is none, or more than a year.</exception>
    public async Task<IReadOnlyList<Row>> RowsAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var (from, to, tickets, catalogue) = await MeantAsync(asked, person, stop);
        if (to - from > LongestTable) throw new BadFields("from", "A report covers at most 366 days.");
        var rows = await (from ticket in tickets
                          from followUp in db.FollowUps.Where(each => each.TicketId == ticket.Id && each.AskedAt >= @from && each.AskedAt < to).DefaultIfEmpty()
                          where followUp != null || (ticket.Status == TicketStatus.Closed && ticket.ClosedAt >= @from && ticket.ClosedAt < to)
                          orderby ticket.Id, followUp!.Id
                          select new { ticket.Number, ticket.LineId, FollowUp = followUp, ticket.Status, ticket.ClosedAs, ticket.ClosedAt }).AsNoTracking().ToListAsync(stop);
        return [.. rows.Select(row => new Row(row.Number, catalogue.Lines[row.LineId].Code, row.FollowUp, row.Status == TicketStatus.Closed ? row.ClosedAs : null, row.Status == TicketStatus.Closed ? row.ClosedAt : null))];
    }

    private async Task<(DateTimeOffset From, DateTimeOffset To, IQueryable<Ticket> Tickets, Catalogue Catalogue)> MeantAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var sent = new SentFields();
        var (from, to) = (sent.Instant("from", asked.From) ?? DateTimeOffset.UnixEpoch, sent.Instant("to", asked.To) ?? DateTimeOffset.MaxValue.AddDays(-2));
        sent.Require(!(from > to), "to", "The end lies before the beginning.");
        sent.ThrowIfAny();
        var catalogue = await catalogues.GetAsync(db, stop);
        if (asked.Line is not null) person.RequireLine(asked.Line);
        var tickets = db.Tickets.VisibleTo(person, catalogue);
        if (asked.Line is not { } code) return (from, to, tickets, catalogue);
        var lineId = catalogue.LineByCode(code)?.Id ?? 0;
        return (from, to, tickets.Where(ticket => ticket.LineId == lineId), catalogue);
    }
}
