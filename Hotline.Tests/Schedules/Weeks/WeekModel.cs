using System.Text.Json;

namespace Hotline.Tests.Schedules.Weeks;

/// <summary>What stands in a ticket's history.</summary>
internal sealed record Happened(string Number, DateTimeOffset At, string Fact, JsonElement Data)
{
    internal string Text(string name) => Data.TryGetProperty(name, out var value) ? value.ToString() : "";
}

/// <summary>
/// What the clock must do in the week, worked out from what people did and nothing else: second by second, with the running rules written down
/// once more in the plainest words. It shares no line with the house.
/// </summary>
internal sealed class WeekModel(IReadOnlyList<Happened> history, Func<string, bool> isStation, Func<string, bool> isUrgent, DateTimeOffset end)
{
    private static readonly string[] ByTheClock = ["DeadlineWarned", "DeadlineBreached", "PromiseEscalated", "OfferExpired", "FollowUpAsked", "FollowUpCallDue", "VisitReminded"];

    /// <summary>The line's own hours: 07:00 to 21:00 every day; the station 12:00 to 16:00 from Monday to Wednesday, then it is National Day.</summary>
    internal static bool IsOpen(bool station, DateTimeOffset at)
    {
        var local = at.ToOffset(LivedWeek.Zone);
        var isWorkday = local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && local is not { Month: 10, Day: >= 1 and <= 7 };
        return station ? isWorkday && local.Hour is >= 12 and < 16 : local.Hour is >= 7 and < 21;
    }

    /// <summary>The milestones that did happen, as texts that can be compared.</summary>
    internal IEnumerable<string> Seen() => history.Where(IsByTheClock).Select(each => each.Fact switch
    {
        "DeadlineWarned" or "DeadlineBreached" => $"{each.Number} {each.Fact} {each.Text("kind")} {each.At:MM-dd HH:mm:ss}",
        "PromiseEscalated" => $"{each.Number} {each.Fact} {each.Text("kind")} {each.Text("tell")} by {each.Text("by")} {each.At:MM-dd HH:mm:ss}",
        "OfferExpired" => $"{each.Number} {each.Fact} {each.Text("offer")} {each.At:MM-dd HH:mm:ss}",
        _ => $"{each.Number} {each.Fact} {each.At:MM-dd HH:mm:ss}",
    });

    /// <summary>The milestones that must happen until the end.</summary>
    internal IEnumerable<string> Expected() => history.Select(each => each.Number).Distinct().SelectMany(number =>
    {
        var life = history.Where(each => each.Number == number).ToList();
        return Promises(number, life).Concat(Offers(number, life)).Concat(FollowUps(number, life)).Concat(Reminders(number, life));
    }).Where(each => each.At <= end).Select(each => $"{each.Number} {each.What} {each.At:MM-dd HH:mm:ss}");

    private static bool IsByTheClock(Happened each) => ByTheClock.Contains(each.Fact) || (each.Fact == "FollowUpAnswered" && each.Text("outcome") == "NoAnswer");

    private IEnumerable<(string Number, string What, DateTimeOffset At)> Promises(string number, List<Happened> life)
    {
        var urgent = isUrgent(number);
        foreach (var (kind, budget, wall, starts, ends) in new[]
        {
            ("Triage", Minutes(5), urgent, Starts("TicketOpened", "TicketReopened"), Ends("TicketDispatched", "TicketTriaged")),
            ("Accept", Minutes(urgent ? 3 : 10), urgent, Starts("TicketDispatched"), Ends("OfferAccepted")),
            ("Arrive", TimeSpan.FromHours(urgent ? 2 : 24), true, Starts("OfferAccepted"), Ends("MerchantArrived", "WorkFinished")),
            ("FollowUp", TimeSpan.FromHours(24), true, Starts("TicketDone"), Answers),
            ("ComplaintReply", TimeSpan.FromHours(24), true, Unhappy, Ends("ComplaintAnswered")),
        })
        {
            var next = 0;
            while (life.FindIndex(next, each => starts(each)) is >= 0 and var index)
            {
                var start = life[index];
                next = life.FindIndex(index + 1, each => ends(each) || each.Fact is "TicketClosed" or "TicketResolved" or "TicketCancelled");
                var free = next < 0 ? DateTimeOffset.MaxValue : life[next].At;
                var (warn, due) = (RunDown(start.At, budget * 0.8), RunDown(start.At, budget));
                if (warn < free) yield return (number, $"DeadlineWarned {kind}", warn);
                if (due < free) yield return (number, $"DeadlineBreached {kind}", due);
                foreach (var (tell, at) in Ladder(kind, urgent, warn, due))
                    if (at < free) yield return (number, $"PromiseEscalated {kind} {tell}", at);
                // A promise that runs is not made twice.
                if (next < 0) break;
            }

            // The minute hand: a second counts when the line is open, or always on the wall, and never while the ticket waits for its caller.
            DateTimeOffset RunDown(DateTimeOffset from, TimeSpan left)
            {
                var at = from;
                for (; left > TimeSpan.Zero && at < end; at += TimeSpan.FromSeconds(1))
                    if ((wall || IsOpen(isStation(number), at)) && !IsWaiting(at)) left -= TimeSpan.FromSeconds(1);
                return left > TimeSpan.Zero ? DateTimeOffset.MaxValue : at;
            }
        }

        bool IsWaiting(DateTimeOffset at) => life.LastOrDefault(each => each.At <= at && each.Fact is "TicketHeld" or "TicketResumed")?.Fact == "TicketHeld";
    }

    /// <summary>Who is told when: written down from the running rules, not from the code.</summary>
    private static IEnumerable<(string Tell, DateTimeOffset At)> Ladder(string kind, bool urgent, DateTimeOffset warn, DateTimeOffset due)
    {
        const string desk = "Desk by Task", supervisors = "Supervisors by Task", text = "Supervisors by Sms";
        return kind switch
        {
            "ComplaintReply" => [(supervisors, warn), (text, urgent ? due : AfterNight(due))],
            "FollowUp" => Outside(),
            _ when urgent => [(desk, warn), ("OnCall by Call", due), (supervisors, Later(due, 10)), (text, Later(due, 10))],
            "Arrive" => Outside(),
            _ => [(desk, due), (supervisors, Later(due, 30))],
        };

        (string, DateTimeOffset)[] Outside() => [(desk, warn), (supervisors, due), (text, urgent ? Later(due, 60) : AfterNight(Later(due, 60)))];
    }

    private IEnumerable<(string Number, string What, DateTimeOffset At)> Offers(string number, List<Happened> life)
    {
        foreach (var sent in life.Where(each => each.Fact == "OfferSent"))
        {
            var limit = sent.At + Minutes(isUrgent(number) ? 2 : 3);
            if (!life.Any(each => each.Fact is "OfferAccepted" or "OfferDeclined" or "OfferWithdrawn" && each.Text("offer") == sent.Text("offer") && each.At < limit))
                yield return (number, $"OfferExpired {sent.Text("offer")}", limit);
        }
    }

    private static IEnumerable<(string Number, string What, DateTimeOffset At)> FollowUps(string number, List<Happened> life)
    {
        foreach (var done in life.Where(each => each.Fact == "TicketDone"))
        {
            var asked = Friendly(done.At);
            var answers = life.Where(each => each.At > done.At && each.Fact == "FollowUpAnswered" && each.Text("outcome") != "NoAnswer").ToList();
            if (answers.Count > 0 && answers[0].At < asked) continue;
            yield return (number, "FollowUpAsked", asked);
            var call = Friendly(asked.AddHours(3));
            if (answers.Count > 0 && answers[0].At < call) continue;
            yield return (number, "FollowUpAnswered", call);
            yield return (number, "FollowUpCallDue", call);
            // Each call that reached nobody is followed by one on another part of the day, three in all.
            var tried = new List<int>();
            foreach (var missed in answers.TakeWhile(each => each.Text("outcome") == "Unreachable").Take(2))
            {
                tried.Add(PartOf(missed.At));
                yield return (number, "FollowUpCallDue", NextPart(missed.At, tried));
            }
        }
    }

    private static IEnumerable<(string Number, string What, DateTimeOffset At)> Reminders(string number, List<Happened> life)
    {
        foreach (var ended in life.Where(each => each.Fact == "VisitEnded" && each.Text("nextAt").Length > 0))
        {
            var visit = DateTimeOffset.Parse(ended.Text("nextAt"), System.Globalization.CultureInfo.InvariantCulture);
            var early = visit.AddHours(-2).ToOffset(LivedWeek.Zone);
            yield return (number, "VisitReminded", early.Hour >= 8 ? early.ToUniversalTime() : Local(visit, 19, 0).AddDays(-1));
        }
    }

    private static DateTimeOffset Friendly(DateTimeOffset at) => at < Local(at, 8, 30) ? Local(at, 8, 30) : at < Local(at, 20, 30) ? at : Local(at, 8, 30).AddDays(1);

    private static DateTimeOffset AfterNight(DateTimeOffset at) => at == DateTimeOffset.MaxValue ? at : at < Local(at, 7, 0) ? Local(at, 7, 0) : at < Local(at, 21, 30) ? at : Local(at, 7, 0).AddDays(1);

    private static int PartOf(DateTimeOffset at) => at < Local(at, 12, 0) ? 0 : at < Local(at, 18, 0) ? 1 : 2;

    private static DateTimeOffset NextPart(DateTimeOffset after, List<int> tried)
    {
        TimeSpan[] starts = [new(8, 30, 0), new(12, 0, 0), new(18, 0, 0)];
        return Enumerable.Range(0, 9).Select(part => (Part: part % 3, At: Local(after, 0, 0).AddDays(part / 3) + starts[part % 3])).First(each => each.At > after && !tried.Contains(each.Part)).At;
    }

    private static DateTimeOffset Local(DateTimeOffset at, int hour, int minute) => new DateTimeOffset(at.ToOffset(LivedWeek.Zone).Date.AddHours(hour).AddMinutes(minute), LivedWeek.Zone).ToUniversalTime();

    private static DateTimeOffset Later(DateTimeOffset at, int minutes) => at == DateTimeOffset.MaxValue ? at : at.AddMinutes(minutes);

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);

    private static Func<Happened, bool> Starts(params string[] facts) => each => facts.Contains(each.Fact);

    private static Func<Happened, bool> Ends(params string[] facts) => each => facts.Contains(each.Fact);

    private static bool Answers(Happened each) => each.Fact == "FollowUpAnswered" && each.Text("outcome") is "Satisfied" or "Unhappy";

    private static bool Unhappy(Happened each) => each.Fact == "FollowUpAnswered" && each.Text("outcome") == "Unhappy";
}
