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
    public sealed record Asked(string? From, string? To, string? Line);

    /// <param name="Asked">Askings by text or call.</param>
    /// <param name="Satisfied">Callers who were content.</param>
    /// <param name="Unhappy">Callers who were not.</param>
    /// <param name="NoAnswer">Texts that nobody answered.</param>
    /// <param name="Unreachable">Calls that reached nobody.</param>
    /// <param name="MeanScore">Mean of the scores; null without any.</param>
    /// <param name="ClosedWithYes">Tickets closed with the caller's yes.</param>
    /// <param name="ClosedUnverified">Tickets closed because nobody was reached.</param>
    public sealed record View(int Asked, int Satisfied, int Unhappy, int NoAnswer, int Unreachable, double? MeanScore, int ClosedWithYes, int ClosedUnverified);

    /// <exception cref="BadFields">An instant that is none.</exception>
    public async Task<View> RunAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var sent = new SentFields();
        var (from, to) = (sent.Instant("from", asked.From) ?? DateTimeOffset.UnixEpoch, sent.Instant("to", asked.To) ?? DateTimeOffset.MaxValue.AddDays(-2));
        sent.ThrowIfAny();
        var catalogue = await catalogues.GetAsync(db, stop);
        if (asked.Line is not null) person.RequireLine(asked.Line);
        var tickets = db.Tickets.VisibleTo(person, catalogue);
        if (asked.Line is { } code)
        {
            var lineId = catalogue.LineByCode(code)?.Id ?? 0;
            tickets = tickets.Where(ticket => ticket.LineId == lineId);
        }
        var counts = await (from followUp in db.FollowUps
                            where followUp.AskedAt >= @from && followUp.AskedAt < to && tickets.Any(ticket => ticket.Id == followUp.TicketId)
                            group followUp by followUp.Outcome into alike
                            select new { Outcome = alike.Key, Count = alike.Count(), Scores = alike.Count(each => each.Score != null), Sum = alike.Sum(each => each.Score ?? 0) }).ToListAsync(stop);
        int Of(FollowUpOutcome outcome) => counts.Where(each => each.Outcome == outcome).Sum(each => each.Count);
        var scores = counts.Sum(each => each.Scores);
        var closed = await (from ticket in tickets
                            where ticket.Status == TicketStatus.Closed && ticket.ClosedAt >= @from && ticket.ClosedAt < to
                            group ticket by ticket.ClosedAs into alike
                            select new { Ground = alike.Key, Count = alike.Count() }).ToListAsync(stop);
        return new View(counts.Sum(each => each.Count), Of(FollowUpOutcome.Satisfied), Of(FollowUpOutcome.Unhappy), Of(FollowUpOutcome.NoAnswer), Of(FollowUpOutcome.Unreachable),
            scores == 0 ? null : Math.Round((double)counts.Sum(each => each.Sum) / scores, 2),
            closed.Where(each => each.Ground == ClosingGround.CallerAgreed).Sum(each => each.Count), closed.Where(each => each.Ground == ClosingGround.Unverified).Sum(each => each.Count));
    }
}
