using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;

namespace Hotline.Tests.Matching;

public class CandidateChangesTests
{
    private static readonly SharedHours Always = new(ServiceHours.Always("Asia/Shanghai"), []);
    private static readonly DateOnly Today = new(2026, 9, 16);
    private static readonly MerchantCandidate Start = District.Plumber(1) with { CountedAt = District.Now };

    [Fact]
    public void After_a_half_life_the_past_counts_half_and_the_open_hours_since_are_added()
    {
        var later = Start.CountedTo(Always, District.Now.AddDays(30));
        Assert.Equal(5, later.Trades[0].Offers, 1e-9);
        Assert.Equal(100 + (30 * 24), later.EligibleHours, 1e-9);
        Assert.Equal(District.Now.AddDays(30), later.CountedAt);
    }

    [Fact]
    public void Who_is_full_or_suspended_gathers_no_hours()
    {
        Assert.Equal(100, (Start with { OpenJobs = 3 }).CountedTo(Always, District.Now.AddDays(30)).EligibleHours, 1e-9);
        Assert.Equal(100, (Start with { Status = MerchantStatus.Suspended }).CountedTo(Always, District.Now.AddDays(30)).EligibleHours, 1e-9);
    }

    [Fact]
    public void Counting_to_the_past_or_twice_changes_nothing()
    {
        Assert.Equal(Start, Start.CountedTo(Always, District.Now.AddHours(-1)));
        Assert.Equal(Start, Start.CountedTo(Always, District.Now));
    }

    [Fact]
    public void The_matcher_sees_the_same_rate_before_and_after_the_hours_are_written_down()
    {
        // The reader adds the open hours since; fading waits for the next state, and fades offers and hours alike.
        var now = District.Now.AddHours(5);
        var merchants = new[] { Start with { CountedAt = District.Now.AddDays(-3) }, District.Plumber(2).Offered(11) };
        var before = Matcher.Explain(District.Request, District.Snapshot(merchants), MatchPolicy.Default, now, 1).Terms.Single(t => t.Name == "fairShare");
        Assert.Contains("offers per 100 hours", before.Text.En, StringComparison.Ordinal);
        Assert.True(before.Value > 0.5);
    }

    [Fact]
    public void An_offer_is_a_ping_even_when_we_take_it_back()
    {
        var offered = Start.WithOffer(District.Plumbing, Today).WithOffer(District.Plumbing, Today);
        Assert.Equal((12.0, new DayCount(Today, 2)), (offered.Trades[0].Offers, offered.Pings));
        var withdrawn = offered.WithoutOffer(District.Plumbing);
        Assert.Equal((11.0, new DayCount(Today, 2)), (withdrawn.Trades[0].Offers, withdrawn.Pings));
        Assert.Equal(new DayCount(Today.AddDays(1), 1), offered.WithOffer(District.Plumbing, Today.AddDays(1)).Pings);
    }

    [Fact]
    public void A_job_takes_a_place_a_day_and_an_hour_and_gives_them_back()
    {
        var visit = new Appointment(District.Now, District.Now.AddHours(1));
        var busy = Start.WithJob(Today, visit).WithJob(Today, null).WithRefusal();
        Assert.Equal((2, new Tally(2, 3)), (busy.OpenJobs, busy.Acceptance));
        Assert.Equal([new DayCount(Today, 2)], busy.JobsByDay);
        Assert.Equal([visit], busy.Appointments);
        var free = busy.WithoutJob(visit, Today.AddDays(1)).WithoutJob(null, Today.AddDays(1));
        Assert.Equal(0, free.OpenJobs);
        Assert.Empty(free.JobsByDay);
        Assert.Empty(free.Appointments);
    }
}
