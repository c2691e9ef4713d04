using Hotline.Dispatch.Fairness;
using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Matching;

/// <summary>How a merchant's state follows from the one before. The host writes one state per change, the policy workbench lives by the same.</summary>
public static class CandidateChanges
{
    /// <summary>The same merchant with its recent offers and hours faded, and the hours since the last count added. Call it before every other change,
    /// since what is added depends on the state that ends.</summary>
    /// <param name="merchant">The state that ends.</param>
    /// <param name="hours">When the shop and a line are open together: at other times nothing could be offered to it.</param>
    /// <param name="now">When the next state begins.</param>
    public static MerchantCandidate CountedTo(this MerchantCandidate merchant, SharedHours hours, DateTimeOffset now)
    {
        if (merchant.CountedAt is not { } last || last >= now)
            return merchant with { CountedAt = merchant.CountedAt ?? now };
        var ready = merchant.IsReady ? hours.Between(last, now, merchant.Holidays).TotalHours : 0;
        return merchant with
        {
            CountedAt = now,
            EligibleHours = Fading.After(merchant.EligibleHours, now - last) + ready,
            Trades = [.. merchant.Trades.Select(trade => trade with { Offers = Fading.After(trade.Offers, now - last) })],
        };
    }

    /// <summary>An offer in a trade went out.</summary>
    /// <param name="merchant">The state counted to now.</param>
    /// <param name="tradeId">The trade.</param>
    /// <param name="today">The local day, in the zone of the line.</param>
    public static MerchantCandidate WithOffer(this MerchantCandidate merchant, long tradeId, DateOnly today) => merchant with
    {
        Trades = [.. merchant.Trades.Select(trade => trade.TradeId == tradeId ? trade with { Offers = trade.Offers + 1 } : trade)],
        Pings = merchant.Pings is { } pings && pings.Day == today ? pings with { Count = pings.Count + 1 } : new DayCount(today, 1),
    };

    /// <summary>We took an offer back: it counts on no record. The ping was one all the same.</summary>
    public static MerchantCandidate WithoutOffer(this MerchantCandidate merchant, long tradeId) => merchant with
    {
        Trades = [.. merchant.Trades.Select(trade => trade.TradeId == tradeId ? trade with { Offers = Math.Max(0, trade.Offers - 1) } : trade)],
    };

    /// <summary>The merchant accepted an offer and holds one more job.</summary>
    /// <param name="merchant">The state counted to now.</param>
    /// <param name="day">Local day of the visit.</param>
    /// <param name="appointment">The agreed appointment; null while there is none.</param>
    public static MerchantCandidate WithJob(this MerchantCandidate merchant, DateOnly day, Appointment? appointment) => merchant with
    {
        OpenJobs = merchant.OpenJobs + 1,
        Acceptance = new Tally(merchant.Acceptance.Good + 1, merchant.Acceptance.Count + 1),
        JobsByDay = [.. merchant.JobsByDay.Where(jobs => jobs.Day != day), new DayCount(day, merchant.JobsByDay.Where(jobs => jobs.Day == day).Sum(jobs => jobs.Count) + 1)],
        Appointments = appointment is { } agreed ? [.. merchant.Appointments, agreed] : merchant.Appointments,
    };

    /// <summary>The merchant declined, or let an offer lapse.</summary>
    public static MerchantCandidate WithRefusal(this MerchantCandidate merchant)
        => merchant with { Acceptance = new Tally(merchant.Acceptance.Good, merchant.Acceptance.Count + 1) };

    /// <summary>The merchant said whether it works on some holidays; days before <paramref name="today"/> are forgotten.</summary>
    public static MerchantCandidate WithHolidays(this MerchantCandidate merchant, IReadOnlyCollection<DateOnly> days, bool isOpen, DateOnly today) => merchant with
    {
        Holidays = [.. merchant.Holidays.Where(each => each.Day >= today && !days.Contains(each.Day)).Concat(days.Select(day => new DayAnswer(day, isOpen))).OrderBy(each => each.Day)],
    };

    /// <summary>A job ended, well or not; days before <paramref name="today"/> are forgotten.</summary>
    public static MerchantCandidate WithoutJob(this MerchantCandidate merchant, Appointment? appointment, DateOnly today) => merchant with
    {
        OpenJobs = Math.Max(0, merchant.OpenJobs - 1),
        JobsByDay = [.. merchant.JobsByDay.Where(jobs => jobs.Day >= today)],
        Appointments = [.. merchant.Appointments.Where(each => each != appointment)],
    };
}
