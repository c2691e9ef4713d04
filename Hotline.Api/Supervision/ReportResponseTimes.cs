using System.Globalization;
using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Supervision;

/// <summary>Counts how fast was answered: promises kept and broken, offers answered, by line, day, area, service, merchant or agent.</summary>
public sealed class ReportResponseTimes(HotlineDb db, Catalogues catalogues, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);

    /// <param name="From">Start, ISO 8601 with offset, or a date; 30 days before the end when not sent.</param>
    /// <param name="To">End, not in the period; now when not sent.</param>
    /// <param name="By">line, day, area, service, merchant or agent.</param>
    /// <param name="Line">Code of a line.</param>
    public sealed record Asked(string? From, string? To, string? By, string? Line);

    public async Task<ResponseTimes> RunAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        var now = clock.Now();
        var (from, to, by) = Read(asked, catalogue, person, now);
        var lines = asked.Line is null ? catalogue.LinesOf(person) : [catalogue.LineByCode(asked.Line)!.Id];

        var tickets = await db.Tickets.AsNoTracking().Where(ticket => lines.Contains(ticket.LineId) && ticket.ReceivedAt >= from && ticket.ReceivedAt < to)
            .Select(ticket => new { ticket.Id, ticket.LineId, ticket.AreaId, ticket.ServiceTypeId, ticket.Assignee, ticket.ReceivedAt, ticket.Priority, ticket.Pauses,
                Takers = ticket.Jobs.Select(job => job.MerchantId).ToList() }).ToListAsync(stop);
        var inPeriod = db.Tickets.Where(ticket => lines.Contains(ticket.LineId) && ticket.ReceivedAt >= from && ticket.ReceivedAt < to).Select(ticket => ticket.Id);
        var pauses = tickets.ToDictionary(ticket => ticket.Id, ticket => ticket.Pauses);
        var deadlines = await db.Deadlines.AsNoTracking().Where(deadline => inPeriod.Contains(deadline.TicketId)).ToDictionaryAsync(deadline => deadline.Id, stop);
        catalogue = await catalogues.GetKnowingAsync(db, deadlines.Values.Select(deadline => deadline.CalendarId), stop);
        // A promise that moved is one promise: it counts by its last due time, from its first start.
        var promises = deadlines.Values.Where(deadline => deadline.SupersededAt is null)
            .ToLookup(deadline => deadline.TicketId, deadline => new TimedPromise(deadline, deadline.MetAt is { } met ? ClockOf(deadline).Elapsed(FirstStart(deadline), met) : null));
        var events = (await db.History.AsNoTracking().Where(entry => inPeriod.Contains(entry.TicketId)).OrderBy(entry => entry.TicketId).ThenBy(entry => entry.Seq)
            .Select(entry => new { entry.TicketId, entry.At, entry.Kind }).ToListAsync(stop)).ToLookup(entry => entry.TicketId, entry => new LifeEvent(entry.At, entry.Kind));
        var offers = (await db.Offers.AsNoTracking().Where(offer => inPeriod.Contains(offer.TicketId)).ToListAsync(stop)).ToLookup(offer => offer.TicketId);

        var groups = new Dictionary<string, Group>();
        foreach (var ticket in tickets)
        {
            var time = WhoseSecond.Divide(ticket.ReceivedAt, events[ticket.Id], now, catalogue.Hours[catalogue.CalendarOf(ticket.LineId, ticket.ServiceTypeId)], ticket.Priority);
            switch (by)
            {
                case ReportGrouping.Merchant:
                    foreach (var merchant in ticket.Takers.Distinct())
                    {
                        // Triage and acceptance are the hotline's promises; only what followed was this merchant's.
                        Group(Text(merchant)).Add(promises[ticket.Id].Where(promise => promise.Deadline.Kind is DeadlineKind.Arrive or DeadlineKind.Complete && ticket.Takers.Count == 1), [], ticket.Takers.Count == 1 ? time : null);
                    }
                    foreach (var asking in offers[ticket.Id].GroupBy(offer => offer.MerchantId)) Group(Text(asking.Key)).AddOffers(asking);
                    break;
                case ReportGrouping.Day:
                    Group(TimeZoneInfo.ConvertTime(ticket.ReceivedAt, TimeZoneInfo.FindSystemTimeZoneById(catalogue.Lines[ticket.LineId].Zone)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                        .Add(promises[ticket.Id], offers[ticket.Id], time);
                    break;
                default:
                    Group(by switch
                    {
                        ReportGrouping.Line => catalogue.Lines[ticket.LineId].Code,
                        ReportGrouping.Area => ticket.AreaId is { } area ? catalogue.Areas[area].Code : "",
                        ReportGrouping.Service => ticket.ServiceTypeId is { } service ? catalogue.Services[service].Code : "",
                        _ => ticket.Assignee ?? "",
                    }).Add(promises[ticket.Id], offers[ticket.Id], time);
                    break;
            }
        }
        var names = by == ReportGrouping.Merchant ? await db.Merchants.AsNoTracking().ToDictionaryAsync(merchant => merchant.Id, merchant => merchant.Name, stop) : [];
        return new ResponseTimes(from, to, by, asked.Line, [.. groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Value.ToRow(group.Key, NameOf(group.Key), now))]);

        PromiseClock ClockOf(Deadline deadline) => new(deadline.RunsOn == DeadlineClock.ServiceTime && deadline.CalendarId is { } row ? catalogue.HoursAsOf[row] : null, Pause.Stopping(deadline.Kind, pauses[deadline.TicketId]));

        DateTimeOffset FirstStart(Deadline deadline) => deadline.SupersedesId is { } older && deadlines.TryGetValue(older, out var before) ? FirstStart(before) : deadline.StartAt;

        Group Group(string key) => groups.TryGetValue(key, out var known) ? known : groups[key] = new Group();

        Wording NameOf(string key) => (by, key) switch
        {
            (_, "") => new Wording("（未定）", "(none)"),
            (ReportGrouping.Line, _) when catalogue.LineByCode(key) is { } line => new Wording(line.NameZh, line.NameEn),
            (ReportGrouping.Area, _) when catalogue.AreaByCode(key) is { } area => new Wording(area.NameZh, area.NameEn),
            (ReportGrouping.Service, _) when catalogue.ServiceByCode(key) is { } service => new Wording(service.NameZh, service.NameEn),
            (ReportGrouping.Merchant, _) => new Wording(names[long.Parse(key, CultureInfo.InvariantCulture)], names[long.Parse(key, CultureInfo.InvariantCulture)]),
            _ => new Wording(key, key),
        };
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static (DateTimeOffset From, DateTimeOffset To, ReportGrouping By) Read(Asked asked, Catalogue catalogue, ClaimsPrincipal person, DateTimeOffset now)
    {
        var sent = new SentFields();
        var to = sent.Instant("to", asked.To) ?? now;
        var from = sent.Instant("from", asked.From) ?? to - (to - DateTimeOffset.MinValue < Usual ? TimeSpan.Zero : Usual);
        sent.Require(from < to, "from", "The period must begin before it ends.");
        sent.Require(to - from <= Longest, "from", "A report covers at most 366 days.");
        var by = ReportGrouping.Line;
        sent.Require(asked.By is null || (asked.By.Length > 0 && char.IsAsciiLetter(asked.By[0]) && Enum.TryParse(asked.By, ignoreCase: true, out by)), "by", "Reports are by line, day, area, service, merchant or agent.");
        sent.Require(asked.Line is null || catalogue.LineByCode(asked.Line) is not null, "line", "There is no such line.");
        sent.ThrowIfAny();
        person.RequireLine(asked.Line);
        return (from, to, by);
    }

    /// <param name="Deadline">A promise.</param>
    /// <param name="Took">How long it took on its own clock, without waits for the caller; null while it is not met.</param>
    private sealed record TimedPromise(Deadline Deadline, TimeSpan? Took);

    private sealed class Group
    {
        private readonly Dictionary<Party, TimeSpan> parties = Enum.GetValues<Party>().ToDictionary(party => party, _ => TimeSpan.Zero);
        private readonly List<TimedPromise> promises = [];
        private readonly List<Offer> offers = [];
        private int tickets;

        public void Add(IEnumerable<TimedPromise> more, IEnumerable<Offer> moreOffers, TicketTime? time)
        {
            tickets++;
            foreach (var party in parties.Keys.ToList()) parties[party] += time?.Of(party) ?? TimeSpan.Zero;
            promises.AddRange(more);
            offers.AddRange(moreOffers);
        }

        public void AddOffers(IEnumerable<Offer> more) => offers.AddRange(more);

        public ResponseRow ToRow(string key, Wording name, DateTimeOffset now) => new(key, name, tickets,
            [.. promises.GroupBy(promise => promise.Deadline.Kind).OrderBy(kind => kind.Key).Select(kind => Count(kind.Key, [.. kind], now))], Count(offers),
            new PartyTimes((long)parties[Party.Hotline].TotalSeconds, (long)parties[Party.Merchant].TotalSeconds, (long)parties[Party.Caller].TotalSeconds, (long)parties[Party.ClosedHours].TotalSeconds));

        private static PromiseCounts Count(DeadlineKind kind, List<TimedPromise> timed, DateTimeOffset now)
        {
            var made = timed.ConvertAll(promise => promise.Deadline);
            var met = made.Where(deadline => deadline.MetAt is not null).ToList();
            var times = Percentiles.Of(timed.Where(promise => promise.Took is not null).Select(promise => promise.Took!.Value.TotalSeconds));
            var kept = met.Count(deadline => deadline.MetAt <= deadline.DueAt);
            var overdue = made.Count(deadline => deadline.MetAt is null && (deadline.CancelledAt is { } end ? deadline.BreachedAt is not null && deadline.BreachedAt <= end : deadline.PausedAt is null && deadline.DueAt <= now));
            var lapsed = made.Count(deadline => deadline is { MetAt: null, CancelledAt: not null, BreachedAt: null });
            return new PromiseCounts(kind, made.Count, kept, met.Count - kept + overdue, made.Count - met.Count - overdue - lapsed, lapsed, times.At(0.5), times.At(0.9));
        }

        private static OfferCounts Count(List<Offer> made)
        {
            var times = Percentiles.Of(made.Where(offer => offer is { SentAt: not null, RespondedAt: not null, RespondedBy: not null }).Select(offer => (offer.RespondedAt!.Value - offer.SentAt!.Value).TotalSeconds));
            return new OfferCounts(made.Count, made.Count(offer => offer.Status is OfferStatus.Accepted or OfferStatus.Released), made.Count(offer => offer.Status == OfferStatus.Declined),
                made.Count(offer => offer.Status == OfferStatus.Expired), times.At(0.5), times.At(0.9));
        }
    }
}
