using FsCheck;
using FsCheck.Fluent;
using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Hours;

namespace Hotline.Tests.Deadlines;

public sealed class WhoseSecondTests
{
    private static readonly ServiceHours Daily = ServiceHours.Create("Asia/Shanghai", [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, 420, 1260))], []);

    private static readonly string[] Facts = [.. typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_leak_reported_in_the_evening_and_repaired_the_next_day()
    {
        var time = Divide(At(20, 30), Priority.Normal, At(36, 0),
            (20, 30, "TicketOpened"), (20, 40, "TicketHeld"), (20, 50, "TicketResumed"), (20, 50, "TicketDispatched"), (20, 55, "OfferAccepted"), (33, 0, "MerchantSetOut"), (33, 30, "MerchantArrived"),
            (34, 30, "WorkFinished"), (34, 30, "TicketDone"), (34, 40, "FollowUpAsked"), (35, 0, "FollowUpAnswered"), (35, 0, "TicketClosed"));

        Assert.Equal((15 + 10, 10 + 20, 5 + 150 + 60, 600), Minutes(time));
        Assert.Equal(TimeSpan.FromMinutes(870), time.Total);
    }

    [Fact]
    public void An_urgent_matter_has_no_closed_hours_and_who_is_there_works_on()
    {
        (int, int, string)[] facts = [(20, 50, "TicketOpened"), (20, 55, "OfferAccepted"), (21, 30, "MerchantArrived"), (22, 0, "WorkFinished"), (22, 0, "TicketCancelled")];
        Assert.Equal((5, 0, 65, 0), Minutes(Divide(At(20, 50), Priority.Urgent, At(30, 0), facts)));
        Assert.Equal((5, 0, 5 + 30, 30), Minutes(Divide(At(20, 50), Priority.Normal, At(30, 0), facts)));
    }

    [Fact]
    public void A_paper_note_entered_later_lived_since_it_was_received_and_the_time_after_its_end_is_nobodys()
    {
        var time = Divide(At(8, 0), Priority.Normal, At(13, 0), (9, 0, "TicketOpened"), (9, 30, "TicketResolved"), (12, 0, "TicketReopened"), (12, 30, "TicketTransferred"));
        Assert.Equal((120, 0, 0, 0), Minutes(time));
        Assert.Equal([At(8, 0), At(12, 0)], time.Stretches.Select(stretch => stretch.From));
    }

    [Fact]
    public void Waiting_for_a_part_is_the_merchants_and_a_no_show_gives_it_back_to_the_hotline()
    {
        var time = Divide(At(9, 0), Priority.Normal, At(14, 0), (9, 0, "TicketOpened"), (9, 10, "OfferAccepted"), (10, 0, "MerchantArrived"), (10, 10, "VisitEnded"), (12, 0, "OfferReleased"), (12, 0, "JobReleased"));
        Assert.Equal((10 + 120, 0, 170, 0), Minutes(time));
    }

    [Fact]
    public void Whatever_happens_in_whatever_order_the_parts_add_up_to_the_life_without_gap_or_overlap()
    {
        string[] ends = ["TicketClosed", "TicketResolved", "TicketCancelled", "TicketTransferred"];
        var lives = from seed in Gen.Choose(0, int.MaxValue - 1)
                    from facts in Gen.ListOf(from name in Gen.Elements(Facts) from minute in Gen.Choose(-600, 6000) select (name, minute))
                    from priority in Gen.Elements(Enum.GetValues<Priority>())
                    select (seed, facts, priority);
        Prop.ForAll(lives.ToArbitrary(), life =>
        {
            var random = new Random(life.seed);
            var (week, exceptions, _) = RandomHours.Calendar(random);
            var hours = ServiceHours.Create(RandomHours.Zones[random.Next(RandomHours.Zones.Length)], week, exceptions);
            var (received, now) = (At(9, 0), At(9, 0).AddMinutes(5000));
            var events = life.facts.Select(each => new LifeEvent(received.AddMinutes(each.minute), each.name)).ToList();
            var time = WhoseSecond.Divide(received, events, now, hours, life.priority);

            // Counted apart, without parties: the minutes in which the last end or beginning was a beginning.
            var alive = 0;
            for (var minute = 0; minute < 5000; minute++)
            {
                var last = events.OrderBy(each => each.At).LastOrDefault(each => each.At <= received.AddMinutes(minute) && (ends.Contains(each.Fact) || each.Fact is "TicketReopened" or "TicketReturned")).Fact;
                if (!ends.Contains(last)) alive++;
            }

            var parts = Enum.GetValues<Party>().Aggregate(TimeSpan.Zero, (sum, party) => sum + time.Of(party));
            return parts == time.Total && time.Total == TimeSpan.FromMinutes(alive)
                && time.Stretches.All(stretch => stretch.From < stretch.To)
                && time.Stretches.Zip(time.Stretches.Skip(1)).All(pair => pair.First.To <= pair.Second.From);
        }).QuickCheckThrowOnFailure();
    }

    private static TicketTime Divide(DateTimeOffset received, Priority priority, DateTimeOffset now, params (int Hour, int Minute, string Fact)[] facts) =>
        WhoseSecond.Divide(received, facts.Select(each => new LifeEvent(At(each.Hour, each.Minute), each.Fact)), now, Daily, priority);

    private static (int Hotline, int Caller, int Merchant, int Closed) Minutes(TicketTime time) =>
        ((int)time.Of(Party.Hotline).TotalMinutes, (int)time.Of(Party.Caller).TotalMinutes, (int)time.Of(Party.Merchant).TotalMinutes, (int)time.Of(Party.ClosedHours).TotalMinutes);

    /// <summary>An instant of 21 November 2026 in Shanghai; hours above 23 are the next day's.</summary>
    private static DateTimeOffset At(int hour, int minute) => new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.FromHours(8)).AddHours(hour).AddMinutes(minute);
}
