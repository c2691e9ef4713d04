using Hotline.Dispatch.Matching.Assignments;
using Hotline.Dispatch.Offers;

namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>
/// Lives a past day again under a policy. Each decision is made again from what it saw; as long as the policy asks whom was asked, all goes on as it did. Where it asks
/// somebody else, the rest of that round is imagined, and the merchants' load with it. So the policy that was in effect gives the day as it was.
/// </summary>
public sealed class PastDayRun
{
    private readonly PastDay _day;
    private readonly Func<MatchPolicy, MatchPolicy> _policyOf;
    private readonly PastWorld _world;
    private readonly PastAnswers _answers;
    private readonly SimulationRecord _record;
    private readonly Dictionary<PastRound, PastRoundLife> _rounds;
    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset At, long Order)> _events = new();
    private readonly TimeZoneInfo _zone;
    private long _order, _most;
    private int _reproduced;

    private PastDayRun(PastDay day, Func<MatchPolicy, MatchPolicy> policyOf)
    {
        (_day, _policyOf) = (day, policyOf);
        (_world, _answers, _record) = (new PastWorld(day), new PastAnswers(day), new SimulationRecord(day.Merchants));
        _rounds = day.Decisions.GroupBy(decision => decision.Round).ToDictionary(group => group.Key, group => new PastRoundLife(group.Key, [.. group]));
        var first = day.Decisions[0];
        _zone = first.Ground.Under([], 0).Hours(first.Request.LineCalendarId)!.Zone;
    }

    /// <summary>The figures of the day under a policy.</summary>
    /// <param name="day">The day; at least one decision.</param>
    /// <param name="name">How the figures are titled.</param>
    /// <param name="policyOf">The policy that was in effect → the policy to live by.</param>
    public static PastDayFigures Run(PastDay day, string name, Func<MatchPolicy, MatchPolicy> policyOf)
    {
        var run = new PastDayRun(day, policyOf);
        foreach (var decision in day.Decisions)
        {
            run._most = decision.Sequence;
            run.HappenBefore(decision.At);
            run.Decide(decision, run._rounds[decision.Round]);
        }

        run._most = long.MaxValue;
        run.HappenBefore(DateTimeOffset.MaxValue);
        var last = run._world.SeenAt(DateTimeOffset.MaxValue, long.MaxValue);
        run.CountReadyHours(last);
        foreach (var round in run._rounds.Values)
            run.Close(round, last);
        return new PastDayFigures(run._record.Figures(name), day.Decisions.Count, run._reproduced, run._answers.Given, run._answers.Imagined);
    }

    private void HappenBefore(DateTimeOffset at)
    {
        while (_events.TryPeek(out _, out var next) && next.At < at)
        {
            _events.TryDequeue(out var happens, out _);
            happens!(next.At);
        }
    }

    private void Decide(PastDecision decision, PastRoundLife round)
    {
        var world = _world.SeenBy(decision);
        if (round.HasDeparted)
            return;
        var policy = _policyOf(_world.Policy);
        var picks = Matcher.Rank(decision.Request, world, policy, decision.At);
        var asked = decision.Offers.Select(offer => offer.MerchantId).ToHashSet();
        var isSame = picks.SequenceEqual(decision.Picks);
        var chosen = decision.Together is { } together ? Jointly(decision, together, world, policy) : isSame ? asked : Singly(decision, round, picks);
        if (isSame && asked.SetEquals(chosen))
            _reproduced++;
        if (asked.SetEquals(chosen) || decision.Offers.Any(offer => offer.IsByHand))
            Keep(decision, round);
        else
            Depart(decision, round, chosen, world);
    }

    private static HashSet<long> Jointly(PastDecision decision, IReadOnlyList<MatchRequest> together, MerchantSnapshot world, MatchPolicy policy)
        => [.. JointMatcher.Assign(together, world, policy, decision.At).Picks.Where(pick => pick.TicketId == decision.Round.TicketId && pick.PartId == decision.Round.PartId).Select(pick => pick.MerchantId).OfType<long>()];

    /// <summary>As many as were asked; one where nobody could be and now somebody can.</summary>
    private static HashSet<long> Singly(PastDecision decision, PastRoundLife round, IReadOnlyList<long> picks)
    {
        var open = OpenAt(decision, round).Select(offer => offer.MerchantId).ToHashSet();
        var most = decision.Offers.Count > 0 ? decision.Offers.Count : decision.Picks.Except(open).Any() ? 0 : 1;
        return [.. picks.Where(merchant => !open.Contains(merchant)).Take(most)];
    }

    private static IEnumerable<PastOffer> OpenAt(PastDecision decision, PastRoundLife round)
        => round.Decisions.TakeWhile(each => each != decision).SelectMany(each => each.Offers).Where(offer => offer.EndedAt is null || offer.EndedAt > decision.At);

    private void Keep(PastDecision decision, PastRoundLife round)
    {
        round.Asked += decision.Offers.Count;
        foreach (var offer in decision.Offers)
        {
            _answers.Keep(offer);
            if (offer.SentAt is not null)
                _record.Offered(offer.MerchantId, round.Request.TradeId);
            if (offer is { SentAt: not null, Answer: PastAnswer.None, EndedAt: not null })
                _record.Withdrawn(offer.MerchantId, round.Request.TradeId);
        }
    }

    private void Depart(PastDecision decision, PastRoundLife round, IReadOnlyCollection<long> chosen, MerchantSnapshot world)
    {
        round.Depart(decision);
        foreach (var offer in round.Decisions.SkipWhile(each => each != decision).SelectMany(each => each.Offers))
            Undo(offer, round, decision.At);
        // Who was asked before and has not answered yet is still being asked.
        foreach (var offer in OpenAt(decision, round))
        {
            round.Open[offer.MerchantId] = null;
            if (offer is { Answer: not PastAnswer.None, EndedAt: { } ended })
                At(ended, now => Hear(round, offer.MerchantId, offer.Answer, now));
            else
                Expect(round, offer.MerchantId, offer.SentAt ?? decision.At, world);
        }

        Ask(round, chosen, decision.At, world);
    }

    /// <summary>What an offer did to its merchant's load did not happen.</summary>
    private void Undo(PastOffer offer, PastRoundLife round, DateTimeOffset now)
    {
        if (offer.SentAt is { } sent)
        {
            _world.Move(offer.MerchantId, now, sent, null, merchant => merchant.WithoutPing(DayOf(sent)));
            _world.Move(offer.MerchantId, now, sent, offer.Answer == PastAnswer.None ? offer.EndedAt : null, merchant => merchant.WithoutOffer(round.Request.TradeId));
        }

        if (offer is { Answer: PastAnswer.Accepted, EndedAt: { } accepted })
        {
            var (day, visit) = VisitOf(round.Request, accepted);
            _world.Move(offer.MerchantId, now, accepted, offer.JobEndedAt, merchant => merchant.NotHolding(day, visit));
        }
    }

    private void Ask(PastRoundLife round, IReadOnlyCollection<long> chosen, DateTimeOffset now, MerchantSnapshot world)
    {
        var hearsAt = now;
        foreach (var merchantId in chosen.OrderBy(each => MinutesOf(each, round.Request, world)))
        {
            round.Open[merchantId] = null;
            round.Asked++;
            At(hearsAt, then => Send(round, merchantId, then));
            hearsAt += _day.Rules.Stagger;
        }
    }

    private void Send(PastRoundLife round, long merchantId, DateTimeOffset now)
    {
        if (!round.Open.ContainsKey(merchantId))
            return;
        var world = _world.SeenAt(now, _most);
        var trade = round.Request.TradeId;
        _record.Offered(merchantId, trade);
        _world.Move(merchantId, now, now, null, merchant => merchant.WithOffer(trade, DayOf(now)));
        round.Open[merchantId] = at => _world.Move(merchantId, at, at, null, merchant => merchant.WithoutOffer(trade));
        Expect(round, merchantId, now, world);
    }

    private void Expect(PastRoundLife round, long merchantId, DateTimeOffset sentAt, MerchantSnapshot world)
    {
        var (answer, after) = _answers.Of(round.Round, merchantId, world.Find(merchantId).ChanceAt(HourOf(sentAt)), LimitOf(round));
        At(sentAt + after, now => Hear(round, merchantId, answer, now));
    }

    private void Hear(PastRoundLife round, long merchantId, PastAnswer answer, DateTimeOffset now)
    {
        if (!round.Open.Remove(merchantId))
            return;
        var world = _world.SeenAt(now, _most);
        if (answer != PastAnswer.Accepted)
        {
            round.Refused(merchantId, answer);
            AskNext(round, now, world);
            return;
        }

        foreach (var (other, takeBack) in round.Open)
        {
            if (takeBack is not null)
                _record.Withdrawn(other, round.Request.TradeId);
            takeBack?.Invoke(now);
        }

        round.Open.Clear();
        round.IsAccepted = true;
        var travel = MinutesOf(merchantId, round.Request, world);
        _record.Accepted(now - round.StartAt, now > round.Round.DueAt, travel);
        var (day, visit) = VisitOf(round.Request, now);
        // The work takes as long as it really took, where it was really done.
        var took = round.Decisions.SelectMany(each => each.Offers).Where(offer => offer.Answer == PastAnswer.Accepted).Select(offer => offer.JobEndedAt - offer.EndedAt).FirstOrDefault(each => each is not null);
        var ends = took is null ? visit?.To ?? now.AddMinutes(travel + round.Request.ExpectedMinutes) : now + took;
        _world.Move(merchantId, now, now, ends, merchant => merchant.Holding(day, visit));
    }

    private void AskNext(PastRoundLife round, DateTimeOffset now, MerchantSnapshot world)
    {
        var rules = _day.Rules;
        var picks = Matcher.Rank(round.Request, world, _policyOf(_world.Policy), now).Where(merchant => !round.Open.ContainsKey(merchant)).ToList();
        List<double> chances = [.. round.Open.Keys.Concat(picks).Select(merchant => world.Find(merchant).ChanceAt(HourOf(now)))];
        var width = WavePlan.For(chances, round.Round.DueAt - now, LimitOf(round), round.IsUrgent ? rules.UrgentAtOnce : 1, rules.MostAtOnce).Width;
        Ask(round, [.. picks.Take(Math.Min(width - round.Open.Count, rules.MostPerRound - round.Asked))], now, world);
    }

    /// <summary>What went as it really did is counted at last, and who got nobody.</summary>
    private void Close(PastRoundLife round, MerchantSnapshot world)
    {
        var taken = round.HasDeparted ? null : round.Decisions.SelectMany(each => each.Offers).FirstOrDefault(offer => offer is { Answer: PastAnswer.Accepted, EndedAt: not null });
        if (taken is not null)
            _record.Accepted(taken.EndedAt!.Value - round.StartAt, taken.EndedAt > round.Round.DueAt, MinutesOf(taken.MerchantId, round.Request, world));
        else if (!round.IsAccepted)
            _record.NobodyCame();
    }

    /// <summary>The hours of the day in which each merchant really stood ready; a policy hardly moves them.</summary>
    private void CountReadyHours(MerchantSnapshot world)
    {
        var later = _day.States.ToLookup(state => state.State.Id);
        foreach (var merchant in _day.Merchants)
        {
            var (state, since) = (merchant, _day.From);
            foreach (var next in later[merchant.Id].Where(each => each.At < _day.To))
            {
                Count(state, since, next.At);
                (state, since) = (next.State, next.At > since ? next.At : since);
            }

            Count(state, since, _day.To);
        }

        void Count(MerchantCandidate state, DateTimeOffset from, DateTimeOffset to)
        {
            if (world.Numbers.CalendarOf(state) is var calendar and not Indexes.IndexNumbers.NoCalendar)
                _record.Ready(state.Id, EligibleTime.Of(state, world.Numbers.ReadyHoursOf(calendar), from, to).Eligible);
        }
    }

    private void At(DateTimeOffset at, Action<DateTimeOffset> happens) => _events.Enqueue(happens, (at, ++_order));

    private TimeSpan LimitOf(PastRoundLife round) => round.IsUrgent ? _day.Rules.UrgentLimit : _day.Rules.Limit;

    private int HourOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).Hour;

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime);

    private (DateOnly Day, Appointment? Visit) VisitOf(MatchRequest request, DateTimeOffset accepted)
        => request.WantedFrom > accepted ? (DayOf(request.WantedFrom.Value), new Appointment(request.WantedFrom.Value, request.WantedFrom.Value.AddMinutes(request.ExpectedMinutes))) : (DayOf(accepted), null);

    private static double MinutesOf(long merchantId, MatchRequest request, MerchantSnapshot world) => world.Find(merchantId) is { } merchant ? world.Travel.Minutes(merchant, request) : AreaTravel.UnknownMinutes;
}
