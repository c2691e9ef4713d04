using Hotline.Dispatch.Fairness;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Tickets;

namespace Hotline.Tests.Matching;

/// <summary>The matcher once more, written from its description as one scan over a list, without its rules, terms and index: what the tests compare it with,
/// and what the benchmarks measure it against.</summary>
public sealed class PlainScan(IReadOnlyList<MerchantCandidate> merchants, IReadOnlyDictionary<long, ServiceHours> calendars, AreaTravel travel)
{
    public IReadOnlyList<long> Rank(MatchRequest request, MatchPolicy policy, DateTimeOffset now, int most = Matcher.UsualPicks)
    {
        var line = calendars[request.LineCalendarId];
        var from = request.WantedFrom > now ? request.WantedFrom.Value : now;
        var latest = request.WantedTo > from ? request.WantedTo.Value : from;
        var takes = TimeSpan.FromMinutes(request.ExpectedMinutes);
        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, line.Zone).DateTime);
        var (visitDay, today) = (Day(from), Day(now));
        ServiceHours? Hours(MerchantCandidate m) => m.CalendarId is { } id ? calendars.GetValueOrDefault(id) : line;
        // One line: its hours and the shop's together.
        var shared = calendars.ToDictionary(each => each.Key, each => new SharedHours(each.Value, [line]));
        var open = calendars.ToDictionary(each => each.Key, each => each.Value.OpenIntervals(from, latest + takes).Where(i => i.From <= latest && i.To - i.From >= takes).ToList());
        var days = Enumerable.Range(0, Day(latest).DayNumber - visitDay.DayNumber + 1).Select(visitDay.AddDays).ToList();
        bool? Said(MerchantCandidate m, DateOnly day) => m.Holidays.Where(each => each.Day == day).Select(each => (bool?)each.IsOpen).FirstOrDefault();
        bool IsAway(MerchantCandidate m) => days.TrueForAll(day => Said(m, day) == false);
        // By the minute: a scan may be slow where a holiday is in question.
        List<OpenInterval> ByWord(MerchantCandidate m)
        {
            var stretches = new List<OpenInterval>();
            for (var at = from; at < latest + takes; at = at.AddMinutes(1))
            {
                var end = at.AddMinutes(1) < latest + takes ? at.AddMinutes(1) : latest + takes;
                if (!(Said(m, Day(at)) switch { null => Hours(m)!.IsOpen(at), true => Hours(m)!.IsOpen(at) || line.IsOpen(at), false => false })) continue;
                if (stretches.Count > 0 && stretches[^1].To == at) stretches[^1] = stretches[^1] with { To = end };
                else stretches.Add(new OpenInterval(at, end));
            }

            return [.. stretches.Where(i => i.From <= latest && i.To - i.From >= takes)];
        }

        List<OpenInterval> Open(MerchantCandidate m) => m.Holidays.Count > 0 && Hours(m) is not null && !IsAway(m) ? ByWord(m) : open.GetValueOrDefault(m.CalendarId ?? request.LineCalendarId) ?? [];

        bool IsFreeAt(MerchantCandidate m, DateTimeOffset start) => m.Appointments.Select(a => a.From).Append(start)
            .Where(at => at >= start && at < start + takes).All(at => m.Appointments.Count(a => a.From <= at && at < a.To) < m.Crew);
        bool IsFree(MerchantCandidate m) => Open(m).Any(i => m.Appointments.Select(a => a.To).Append(i.From)
            .Any(start => start >= i.From && start <= latest && start + takes <= i.To && IsFreeAt(m, start)));
        bool IsSound(MerchantCandidate m) => m is { Capacity: >= 0, OpenJobs: >= 0, JobsPerDay: null or >= 0, PingsPerDay: null or >= 0, Crew: >= 1, EligibleHours: >= 0, Position: null or { IsOnEarth: true }, CountedAt: null or { Year: >= 2000 and < 2199 } }
            && m.JobsByDay.All(d => d.Count >= 0) && !(m.Pings?.Count < 0) && m.Appointments.All(a => a.From < a.To)
            && m.Trades.All(t => t.Skill is >= 1 and <= 3 && t.Offers >= 0 && double.IsFinite(t.Offers)) && m.Trades.DistinctBy(t => t.TradeId).Count() == m.Trades.Count
            && m.ScoreCount >= 0 && m.ScoreSum >= m.ScoreCount && m.ScoreSum <= 5L * m.ScoreCount && double.IsFinite(m.EligibleHours)
            && new[] { m.Acceptance, m.Punctuality, m.GuideQuotes }.All(t => t.Good >= 0 && t.Good <= t.Count) && Hours(m) is not null;

        var rules = new (ExclusionCode Code, bool Passes, Func<MerchantCandidate, bool> Holds)[]
        {
            (ExclusionCode.Trade, false, m => m.Trades.Any(t => t.TradeId == request.TradeId && t.Skill >= request.LeastSkill)),
            (ExclusionCode.Area, false, m => m.AreaIds.Contains(request.AreaId)),
            (ExclusionCode.Suspended, false, m => m.Status == MerchantStatus.Active),
            (ExclusionCode.BadData, false, IsSound),
            (ExclusionCode.Capacity, true, m => m.OpenJobs < m.Capacity),
            (ExclusionCode.Licence, false, m => !(m.LicenceUntil < visitDay)),
            (ExclusionCode.Declined, false, m => !request.DeclinedMerchantIds.Contains(m.Id)),
            (ExclusionCode.Expired, false, m => !request.ExpiredMerchantIds.Contains(m.Id)),
            (ExclusionCode.Blocked, false, m => !request.BlockedMerchantIds.Contains(m.Id)),
            (ExclusionCode.Refuses, false, m => !request.RefusingMerchantIds.Contains(m.Id)),
            (ExclusionCode.Conflict, false, m => !request.ConflictingMerchantIds.Contains(m.Id)),
            (ExclusionCode.Language, false, m => request.Language is null || m.Languages.Contains(request.Language)),
            (ExclusionCode.Women, false, m => !request.WomenOnly || (m.HasWomenTechnicians && m.WomenTradeIds?.Contains(request.TradeId) != false)),
            (ExclusionCode.Pings, true, m => m.Pings?.Day != today || m.Pings.Value.Count < (m.PingsPerDay ?? policy.PingsPerDay)),
            (ExclusionCode.Holiday, true, m => !IsAway(m)),
            (ExclusionCode.Closed, true, m => Open(m).Count > 0),
            (ExclusionCode.DayFull, true, m => !(m.JobsByDay.Where(d => d.Day == visitDay).Sum(d => d.Count) >= m.JobsPerDay)),
            (ExclusionCode.Overlap, true, m => m.Appointments.Count == 0 || Open(m).Count == 0 || IsFree(m)),
        };
        bool Holds(MerchantCandidate m, bool isForgiving = false)
            => rules.All(rule => request.Waived.Contains(rule.Code) || (isForgiving && rule.Passes) || rule.Holds(m));
        var holder = request.Waived.Contains(ExclusionCode.Warranty) ? null
            : merchants.FirstOrDefault(m => m.Id == request.WarrantyMerchantId && Holds(m, isForgiving: request.Priority == Priority.Normal));
        var eligible = merchants.Where(m => Holds(m) && (holder is null || holder.Id == m.Id)).ToList();

        long Rate(MerchantCandidate m)
        {
            var ready = m.Status == MerchantStatus.Active && m.OpenJobs < m.Capacity && m.CountedAt < now ? shared[m.CalendarId ?? request.LineCalendarId].Between(m.CountedAt.Value, now, m.Holidays) : TimeSpan.Zero;
            return (long)(Math.Min(1e3, OffersPerEligibleHour.Of(m.Trades.First(t => t.TradeId == request.TradeId).Offers, m.EligibleHours + ready.TotalHours)) * 1e9);
        }

        var means = eligible.GroupBy(m => m.HomeAreaId).ToDictionary(peers => peers.Key, peers => (double)peers.Sum(Rate) / peers.Count());
        double FairShare(MerchantCandidate m)
        {
            var ratio = means[m.HomeAreaId] / Rate(m);
            return ratio * ratio * (ratio * ratio) / (1 + (ratio * ratio * (ratio * ratio)));
        }

        double Proven(Tally tally) => WilsonBound.Lower((tally.Good + 4.0) / (tally.Count + 5), tally.Count + 5);
        var terms = new Dictionary<string, Func<MerchantCandidate, double>>
        {
            ["travel"] = m => 1 - (travel.Minutes(m, request) / policy.FarMinutes),
            ["fairShare"] = m => Rate(m) == 0 ? 1 : FairShare(m),
            ["rating"] = m => WilsonBound.Lower((((m.ScoreSum + 20.0) / (m.ScoreCount + 5)) - 1) / 4, m.ScoreCount + 5),
            ["acceptance"] = m => Proven(m.Acceptance),
            ["punctuality"] = m => Proven(m.Punctuality),
            ["priceGuide"] = m => Proven(m.GuideQuotes),
            ["previousMerchant"] = m => m.Id == request.PreviousMerchantId ? 1 : 0,
            ["newcomer"] = m => m.ListedAt is { } listed ? 1 - ((now - listed).TotalDays / policy.NewcomerDays) : 0,
        };
        var whole = policy.Weights.Values.Sum();
        int Rounded(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 1_000_000);
        return [.. eligible
            .Select(m => (m.Id, Score: policy.Weights.Sum(weight => (long)Rounded(weight.Value / whole) * Rounded(terms[weight.Key](m)))))
            .OrderByDescending(m => m.Score).ThenBy(m => TieBreak.Of(request.TicketId, m.Id, request.Seed))
            .Take(most).Select(m => m.Id)];
    }
}
