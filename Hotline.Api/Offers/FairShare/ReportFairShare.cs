using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Fairness;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.FairShare;

/// <summary>The fairness ledger: offers per eligible open hour by trade and area, from the merchants' past states and the offers themselves.</summary>
public sealed class ReportFairShare(HotlineDb db, Catalogues catalogues, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);
    private const int Decimals = 4;

    /// <param name="From">Start, ISO 8601 with offset, or a date; 30 days before the end when not sent.</param>
    /// <param name="To">End, not in the period; now when not sent.</param>
    /// <param name="Line">Code of the line; the first one when not sent.</param>
    /// <param name="Trade">Only this trade.</param>
    /// <param name="Area">Only this area.</param>
    public sealed record Asked(string? From, string? To, string? Line, string? Trade, string? Area);

    /// <exception cref="BadFields">Something that cannot be asked.</exception>
    public async Task<FairShareReport> RunAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        var (from, to, line) = Read(asked, catalogue, person);
        var offers = await OffersAsync(line, from, to, stop);
        var readings = await db.NumberReadings.AsNoTracking().Where(reading => reading.LineId == line.Id && reading.At >= from && reading.At < to).ToListAsync(stop);
        var names = await db.Merchants.AsNoTracking().ToDictionaryAsync(merchant => merchant.Id, merchant => new MerchantName(merchant.Id, merchant.Name), stop);
        var cells = Count(await StretchesAsync(from, to, stop), catalogue, line, offers, readings);

        var groups = cells.GroupBy(cell => (cell.Key.Trade, cell.Key.Area))
            .Select(group => (Trade: catalogue.Trades[group.Key.Trade].Code, Area: catalogue.Areas[group.Key.Area].Code, Rows: group.Select(cell => cell.Value.ToRow(names[cell.Key.Merchant])).ToList()))
            .Where(group => (asked.Trade is null || group.Trade == asked.Trade) && (asked.Area is null || group.Area == asked.Area))
            .OrderBy(group => group.Trade, StringComparer.Ordinal).ThenBy(group => group.Area, StringComparer.Ordinal)
            .Select(group => new FairShareGroup(group.Trade, group.Area, group.Rows.Sum(row => row.Offers), Math.Round(Jain.Index(group.Rows.Select(row => row.OffersPerHour)), 6),
                group.Rows.Max(row => row.OffersPerHour), group.Rows.Min(row => row.OffersPerHour), [.. group.Rows.OrderByDescending(row => row.OffersPerHour).ThenBy(row => row.Merchant.Id)]));
        return new FairShareReport(from, to, line.Code, OffersPerEligibleHour.LeastHours, [.. groups], ManualFavours.Of(offers, readings, names));
    }

    private async Task<List<CountedOffer>> OffersAsync(Line line, DateTimeOffset from, DateTimeOffset to, CancellationToken stop) =>
        await db.Offers.AsNoTracking().Where(offer => offer.CreatedAt >= from && offer.CreatedAt < to && offer.Status != OfferStatus.Queued && offer.Status != OfferStatus.Withdrawn)
            .Join(db.Tickets.Where(ticket => ticket.LineId == line.Id && ticket.AreaId != null), offer => offer.TicketId, ticket => ticket.Id, (offer, ticket) => new { Offer = offer, Area = ticket.AreaId!.Value })
            .Join(db.Parts, each => each.Offer.PartId, part => part.Id, (each, part) => new CountedOffer(each.Offer.MerchantId, part.TradeId, each.Area, each.Offer.Rank, each.Offer.PickedBy, each.Offer.ManualReason, each.Offer.RespondedBy == AnswerWay.Board))
            .ToListAsync(stop);

    /// <summary>Every stretch of the period in which a merchant's state did not change.</summary>
    private async Task<List<Stretch>> StretchesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var before = await db.MerchantVersions.AsNoTracking()
            .Where(version => version.At <= from && !db.MerchantVersions.Any(later => later.MerchantId == version.MerchantId && later.At <= from && later.Sequence > version.Sequence)).ToListAsync(stop);
        var within = await db.MerchantVersions.AsNoTracking().Where(version => version.At > from && version.At < to).ToListAsync(stop);
        var stretches = new List<Stretch>();
        foreach (var versions in before.Concat(within).GroupBy(version => version.MerchantId))
        {
            var ordered = versions.OrderBy(version => version.Sequence).ToList();
            for (var i = 0; i < ordered.Count; i++)
                stretches.Add(new Stretch(ordered[i].Read(), ordered[i].At < from ? from : ordered[i].At, i + 1 < ordered.Count ? ordered[i + 1].At : to));
        }
        return stretches;
    }

    private static Dictionary<(long Trade, long Area, long Merchant), Cell> Count(List<Stretch> stretches, Catalogue catalogue, Line line, List<CountedOffer> offers, List<NumberReading> readings)
    {
        var cells = new Dictionary<(long, long, long), Cell>();
        // Offers of this line are held against the hours in which this line could make them.
        var shared = new Dictionary<long, SharedHours>();
        foreach (var stretch in stretches)
        {
            var calendar = stretch.State.CalendarId ?? line.CalendarId;
            // When it was open by a calendar that was deleted since, nobody knows.
            if (catalogue.Hours.GetValueOrDefault(calendar) is not { } own) continue;
            if (!shared.TryGetValue(calendar, out var hours)) hours = shared[calendar] = new SharedHours(own, [catalogue.HoursOfLine(line.Id)]);
            var time = EligibleTime.Of(stretch.State, hours, stretch.From, stretch.To);
            foreach (var trade in stretch.State.Trades)
                foreach (var area in stretch.State.AreaIds) CellOf(trade.TradeId, area, stretch.State.Id).Time += time;
        }
        foreach (var offer in offers)
        {
            var cell = CellOf(offer.Trade, offer.Area, offer.Merchant);
            cell.Offers++;
            if (offer.PickedBy is not null) cell.Picked++;
            if (offer.IsClaim) cell.Claimed++;
        }
        foreach (var reading in readings) CellOf(reading.TradeId, reading.AreaId, reading.MerchantId).ReadOut++;
        // Who could not be offered anything all the time and was not, is no part of the comparison.
        return cells.Where(cell => cell.Value.Time.Eligible > 0 || cell.Value.Offers > 0 || cell.Value.ReadOut > 0).ToDictionary();

        Cell CellOf(long trade, long area, long merchant) => cells.TryGetValue((trade, area, merchant), out var known) ? known : cells[(trade, area, merchant)] = new Cell();
    }

    private (DateTimeOffset From, DateTimeOffset To, Line Line) Read(Asked asked, Catalogue catalogue, ClaimsPrincipal person)
    {
        var sent = new SentFields();
        var to = sent.Instant("to", asked.To) ?? clock.Now();
        var from = sent.Instant("from", asked.From) ?? to - (to - DateTimeOffset.MinValue < Usual ? TimeSpan.Zero : Usual);
        sent.Require(from < to, "from", "The period must begin before it ends.");
        sent.Require(to - from <= Longest, "from", "A report covers at most 366 days.");
        sent.Require(from.Year >= ServiceHours.FirstYear && to.Year <= ServiceHours.LastYear, "from", $"Hours are known from {ServiceHours.FirstYear} to {ServiceHours.LastYear}.");
        var line = asked.Line is null ? catalogue.Lines.Values.Where(each => person.WorksOn(each.Code)).MinBy(each => each.Id) : catalogue.LineByCode(asked.Line);
        sent.Require(line is not null, "line", "There is no such line.");
        sent.Require(asked.Trade is null || catalogue.Trades.Values.Any(trade => trade.Code == asked.Trade), "trade", "There is no such trade.");
        sent.Require(asked.Area is null || catalogue.AreaByCode(asked.Area) is not null, "area", "There is no such area.");
        sent.ThrowIfAny();
        person.RequireLine(line!.Code);
        return (from, to, line);
    }

    private sealed record Stretch(MerchantCandidate State, DateTimeOffset From, DateTimeOffset To);

    private sealed class Cell
    {
        public EligibleTime Time { get; set; }
        public int Offers { get; set; }
        public int Picked { get; set; }
        public int Claimed { get; set; }
        public int ReadOut { get; set; }

        /// <summary>The rate is made from the rounded hours, so that whoever recomputes from the table gets the same.</summary>
        public FairShareRow ToRow(MerchantName merchant)
        {
            var eligible = Math.Round(Time.Eligible, Decimals);
            return new FairShareRow(merchant, Offers, Picked, Claimed, ReadOut, Math.Round(Time.Open, Decimals), Math.Round(Time.Suspended, Decimals), Math.Round(Time.Unlicensed, Decimals), Math.Round(Time.Full, Decimals),
                eligible, Math.Round(OffersPerEligibleHour.Of(Offers, eligible), 6));
        }
    }
}

/// <summary>An offer that counts.</summary>
internal sealed record CountedOffer(long Merchant, long Trade, long Area, int Rank, string? PickedBy, string? Reason, bool IsClaim);
