using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>Lets a district live under a plan, in virtual time and without a clock: tickets arrive, merchants are asked, answer or not, work and are free again. The same inputs give the same figures.</summary>
public sealed class Simulation
{
    // Promises and limits of an ordinary line. (default)
    private static readonly TimeSpan Promise = TimeSpan.FromMinutes(10), UrgentPromise = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5), UrgentLimit = TimeSpan.FromMinutes(2);
    private const int MostWaves = 6;
    private const double SilentShare = 0.04;

    private readonly SimulatedDistrict _district;
    private readonly SimulationPlan _plan;
    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset At, long Order)> _events = new();
    private readonly SimulationRecord _record;
    private MerchantSnapshot _snapshot;
    private long _order;

    private Simulation(SimulatedDistrict district, SimulationPlan plan)
    {
        (_district, _plan) = (district, plan);
        _snapshot = new MerchantSnapshot(0, district.Merchants, district.Hours, [SimulatedDistrict.LineCalendar], district.Travel);
        _record = new SimulationRecord(district.Merchants);
    }

    /// <summary>The figures of one plan.</summary>
    /// <param name="district">Who lives there.</param>
    /// <param name="tickets">What is asked, in order.</param>
    /// <param name="plan">How it is dispatched.</param>
    public static SimulationFigures Run(SimulatedDistrict district, IReadOnlyList<SimulatedTicket> tickets, SimulationPlan plan)
    {
        var simulation = new Simulation(district, plan);
        foreach (var ticket in tickets)
            simulation.At(ticket.At, now => simulation.Ask(new OpenTicket(ticket), now));
        var last = district.Merchants.Select(merchant => merchant.CountedAt!.Value).DefaultIfEmpty().Max();
        while (simulation._events.TryDequeue(out var happens, out var when))
        {
            happens(when.At);
            last = when.At;
        }

        foreach (var merchant in simulation._snapshot.Candidates)
            simulation.Count(merchant, last);
        return simulation._record.Figures(plan.Name);
    }

    private void Ask(OpenTicket open, DateTimeOffset now)
    {
        var (ticket, wave) = (open.Ticket, open.Waves++);
        var first = ticket.IsUrgent ? _plan.UrgentAtOnce : _plan.AtOnce;
        var picks = wave == MostWaves ? [] : Matcher.Rank(RequestOf(open), _snapshot, _plan.Policy, now, (int)Math.Min(int.MaxValue, (long)first << wave));
        if (picks.Count == 0)
        {
            _record.NobodyCame();
            return;
        }

        foreach (var merchantId in picks)
        {
            open.Asked.Add(merchantId);
            Change(merchantId, now, merchant => merchant.WithOffer(ticket.TradeId, SimulatedDistrict.DayOf(now)));
            _record.Offered(merchantId, ticket.TradeId);
            var limit = ticket.IsUrgent ? UrgentLimit : Limit;
            var answer = _district.Chance.Wait(_district.Slowness(merchantId), "answer", ticket.Id, merchantId);
            if (_district.Chance.Of("silent", ticket.Id, merchantId) < SilentShare || answer >= limit)
                At(now + limit, then => Refuse(open, merchantId, open.Expired, then));
            else if (_district.Chance.Of("accept", ticket.Id, merchantId) < _district.Willingness(merchantId))
                At(now + answer, then => Accept(open, merchantId, then));
            else
                At(now + answer, then => Refuse(open, merchantId, open.Declined, then));
        }
    }

    private void Accept(OpenTicket open, long merchantId, DateTimeOffset now)
    {
        if (!open.Asked.Remove(merchantId))
            return;
        var ticket = open.Ticket;
        foreach (var other in open.Asked)
        {
            Change(other, now, merchant => merchant.WithoutOffer(ticket.TradeId));
            _record.Withdrawn(other, ticket.TradeId);
        }

        open.Asked.Clear();
        var travel = _district.Travel.Minutes(_snapshot.Find(merchantId)!, RequestOf(open));
        _record.Accepted(now - ticket.At, now - ticket.At > (ticket.IsUrgent ? UrgentPromise : Promise), travel);
        var visit = new Appointment(now, now.AddMinutes(travel + ticket.Minutes));
        Change(merchantId, now, merchant => merchant.WithJob(SimulatedDistrict.DayOf(now), visit));
        At(visit.To, then => Change(merchantId, then, merchant => merchant.WithoutJob(visit, SimulatedDistrict.DayOf(then))));
    }

    private void Refuse(OpenTicket open, long merchantId, List<long> list, DateTimeOffset now)
    {
        if (!open.Asked.Remove(merchantId))
            return;
        list.Add(merchantId);
        Change(merchantId, now, CandidateChanges.WithRefusal);
        if (open.Asked.Count == 0)
            Ask(open, now);
    }

    private void Change(long merchantId, DateTimeOffset now, Func<MerchantCandidate, MerchantCandidate> change)
    {
        var merchant = _snapshot.Find(merchantId)!;
        Count(merchant, now);
        _snapshot = _snapshot.With(change(merchant.CountedTo(_district.ReadyHours[merchant.CalendarId!.Value], now)), ++_order);
    }

    /// <summary>A state ends: the hours in which the merchant stood ready are counted.</summary>
    private void Count(MerchantCandidate merchant, DateTimeOffset now)
    {
        if (merchant.ReadySince is { } since)
            _record.Ready(merchant.Id, _district.ReadyHours[merchant.CalendarId!.Value].Between(since, now).TotalHours);
    }

    private static MatchRequest RequestOf(OpenTicket open) => new()
    {
        TicketId = open.Ticket.Id, TradeId = open.Ticket.TradeId, AreaId = open.Ticket.AreaId, LineCalendarId = SimulatedDistrict.LineCalendar, Seed = open.Ticket.Id,
        Priority = open.Ticket.IsUrgent ? Priority.Urgent : Priority.Normal, DeclinedMerchantIds = open.Declined, ExpiredMerchantIds = open.Expired,
    };

    private void At(DateTimeOffset at, Action<DateTimeOffset> happens) => _events.Enqueue(happens, (at, ++_order));

    private sealed class OpenTicket(SimulatedTicket ticket)
    {
        public SimulatedTicket Ticket { get; } = ticket;

        public int Waves { get; set; }

        public SortedSet<long> Asked { get; } = [];

        public List<long> Declined { get; } = [];

        public List<long> Expired { get; } = [];
    }
}
