using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Matching;

/// <summary>When a visit can be made by shops that said whether they work on the days in question: not on a day off; on a holiday on which they work in their own hours and while the line is open.</summary>
internal sealed class HolidayHours(VisitWindow window, ServiceHours line, DateOnly first, DateOnly last)
{
    private readonly Dictionary<(int Calendar, bool IsOpen), OpenInterval[]> _known = [];

    /// <summary>Whether a merchant said anything about the days of the visit.</summary>
    public bool Matters(MerchantCandidate merchant)
    {
        for (var i = 0; i < merchant.Holidays.Count; i++)
        {
            if (merchant.Holidays[i].Day >= first && merchant.Holidays[i].Day <= last)
                return true;
        }

        return false;
    }

    /// <summary>The stretches of time in which a visit fits.</summary>
    /// <param name="merchant">A merchant to whom it matters.</param>
    /// <param name="calendar">Number of its calendar.</param>
    /// <param name="hours">The hours of that calendar.</param>
    public OpenInterval[] OpeningsOf(MerchantCandidate merchant, int calendar, ServiceHours hours)
    {
        var answers = merchant.Holidays.Where(answer => answer.Day >= first && answer.Day <= last).ToList();
        if (first != last)
            return Openings(answers, hours);
        // One day and one answer, as most questions are: all shops of a calendar share it.
        var key = (calendar, answers[0].IsOpen);
        return _known.TryGetValue(key, out var known) ? known : _known[key] = Openings(answers, hours);
    }

    private OpenInterval[] Openings(List<DayAnswer> answers, ServiceHours hours)
    {
        var end = window.Latest + window.Duration;
        var open = hours.OpenIntervals(window.From, end).ToList();
        foreach (var answer in answers)
        {
            var (from, to) = (Midnight(answer.Day), Midnight(answer.Day.AddDays(1)));
            if (!answer.IsOpen)
                open = [.. open.SelectMany(each => Without(each, from, to))];
            else
                open.AddRange(line.OpenIntervals(from > window.From ? from : window.From, to < end ? to : end));
        }

        return [.. Joined(open).Where(each => window.Takes(each))];
    }

    private static IEnumerable<OpenInterval> Without(OpenInterval open, DateTimeOffset from, DateTimeOffset to)
    {
        if (open.From < from)
            yield return open with { To = open.To < from ? open.To : from };
        if (open.To > to)
            yield return open with { From = open.From > to ? open.From : to };
    }

    private static List<OpenInterval> Joined(List<OpenInterval> open)
    {
        var joined = new List<OpenInterval>();
        foreach (var each in open.Where(each => each.From < each.To).OrderBy(each => each.From))
        {
            if (joined.Count > 0 && joined[^1].To >= each.From)
                joined[^1] = joined[^1] with { To = joined[^1].To > each.To ? joined[^1].To : each.To };
            else
                joined.Add(each);
        }

        return joined;
    }

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, line.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
