using Hotline.Dispatch;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;

namespace Hotline.Tests.Matching;

public class HardRuleTests
{
    private static readonly MerchantCandidate Fit = District.Plumber(5);

    private static readonly Dictionary<string, (MatchRequest Request, MerchantCandidate Merchant, ExclusionCode Code)> Excluded = new()
    {
        ["another trade"] = (District.Request, Fit with { Trades = [new(District.Electrical, 3)] }, ExclusionCode.Trade),
        ["too little skill"] = (District.Request with { LeastSkill = 3 }, Fit, ExclusionCode.Trade),
        ["another area"] = (District.Request, Fit with { AreaIds = [District.Nanyang] }, ExclusionCode.Area),
        ["closed now"] = (District.Request, Fit with { CalendarId = District.NightHours }, ExclusionCode.Closed),
        ["closed at the wanted time"] = (District.Request with { WantedFrom = District.Now.AddHours(9) }, Fit, ExclusionCode.Closed),
        ["said that it stays closed"] = (District.Request, Fit with { Holidays = [new(new(2026, 9, 16), false)] }, ExclusionCode.Holiday),
        ["stays closed on both days"] = (
            District.Request with { WantedFrom = District.Now, WantedTo = District.Now.AddDays(1) }, Fit with { Holidays = [new(new(2026, 9, 16), false), new(new(2026, 9, 17), false)] }, ExclusionCode.Holiday),
        ["works on the holiday, but not so late"] = (District.Request with { WantedFrom = District.Now.AddHours(11) }, Fit with { Holidays = [new(new(2026, 9, 16), true)] }, ExclusionCode.Closed),
        ["licence expired yesterday"] = (District.Request, Fit with { LicenceUntil = new(2026, 9, 15) }, ExclusionCode.Licence),
        ["licence expired by the day of the visit"] = (District.Request with { WantedFrom = District.Now.AddDays(2) }, Fit with { LicenceUntil = new(2026, 9, 17) }, ExclusionCode.Licence),
        ["suspended"] = (District.Request, Fit with { Status = MerchantStatus.Suspended }, ExclusionCode.Suspended),
        ["left"] = (District.Request, Fit with { Status = MerchantStatus.Left }, ExclusionCode.Suspended),
        ["full"] = (District.Request, Fit with { Capacity = 2, OpenJobs = 2 }, ExclusionCode.Capacity),
        ["full on the day of the visit"] = (District.Request with { WantedFrom = District.Now.AddDays(1) }, Fit with { JobsPerDay = 4, JobsByDay = [new(new(2026, 9, 17), 4)] }, ExclusionCode.DayFull),
        ["with another caller"] = (District.Request, Fit with { Appointments = [At(-30, 30)] }, ExclusionCode.Overlap),
        ["called away in the middle"] = (District.Request, Fit with { Appointments = [At(30, 90)] }, ExclusionCode.Overlap),
        ["both technicians away"] = (District.Request, Fit with { Crew = 2, Appointments = [At(-30, 30), At(-10, 10)] }, ExclusionCode.Overlap),
        ["free only when the shop is closed"] = (
            District.Request with { WantedFrom = District.Now.AddHours(6), WantedTo = District.Now.AddHours(8) }, Fit with { Appointments = [At(6 * 60, (7 * 60) + 30)] }, ExclusionCode.Overlap),
        ["closes before the work is done"] = (District.Request with { WantedFrom = District.Now.AddMinutes((7 * 60) + 30) }, Fit, ExclusionCode.Closed),
        ["no woman to send"] = (District.Request with { WomenOnly = true }, Fit, ExclusionCode.Women),
        ["refuses the caller"] = (District.Request with { RefusingMerchantIds = [5] }, Fit, ExclusionCode.Refuses),
        ["an interest"] = (District.Request with { ConflictingMerchantIds = [5] }, Fit, ExclusionCode.Conflict),
        ["asked too often today"] = (District.Request, Fit with { Pings = new(new(2026, 9, 16), 20) }, ExclusionCode.Pings),
        ["asked as often as it wants"] = (District.Request, Fit with { PingsPerDay = 2, Pings = new(new(2026, 9, 16), 2) }, ExclusionCode.Pings),
        ["more accepted than offered"] = (District.Request, Fit with { Acceptance = new(2, 1) }, ExclusionCode.BadData),
        ["a skill that does not exist"] = (District.Request, Fit with { Trades = [new(District.Plumbing, 4)] }, ExclusionCode.BadData),
        ["a trade twice"] = (District.Request, Fit with { Trades = [new(District.Plumbing, 2), new(District.Plumbing, 3)] }, ExclusionCode.BadData),
        ["an appointment that ends before it begins"] = (District.Request, Fit with { Appointments = [At(300, 200)] }, ExclusionCode.BadData),
        ["nobody to send"] = (District.Request, Fit with { Crew = 0 }, ExclusionCode.BadData),
        ["declined"] = (District.Request with { DeclinedMerchantIds = [5] }, Fit, ExclusionCode.Declined),
        ["let it lapse"] = (District.Request with { ExpiredMerchantIds = [5] }, Fit, ExclusionCode.Expired),
        ["blocked"] = (District.Request with { BlockedMerchantIds = [5] }, Fit, ExclusionCode.Blocked),
        ["language"] = (District.Request with { Language = "en" }, Fit, ExclusionCode.Language),
        ["score above 5"] = (District.Request, Fit with { ScoreSum = 101 }, ExclusionCode.BadData),
        ["score below 1"] = (District.Request, Fit with { ScoreSum = 19 }, ExclusionCode.BadData),
        ["negative load"] = (District.Request, Fit with { OpenJobs = -1 }, ExclusionCode.BadData),
        ["hours that are no number"] = (District.Request, Fit with { EligibleHours = double.NaN }, ExclusionCode.BadData),
        ["nowhere on earth"] = (District.Request, Fit with { Position = new(120.5, 30.2) }, ExclusionCode.BadData),
    };

    private static Appointment At(int fromMinute, int toMinute) => new(District.Now.AddMinutes(fromMinute), District.Now.AddMinutes(toMinute));

    public static TheoryData<string> ExcludedCases() => [.. Excluded.Keys];

    public static TheoryData<string> AllowedCases() => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(ExcludedCases))]
    public void A_merchant_that_fails_a_rule_is_excluded_with_its_reason(string why)
    {
        var (request, merchant, code) = Excluded[why];
        Assert.Empty(District.Rank(request, merchant));
        var verdict = District.Explain(request, merchant);
        var exclusion = Assert.Single(verdict.Exclusions);
        Assert.Equal(code, exclusion.Code);
        Assert.Null(verdict.Rank);
        Assert.NotEmpty(exclusion.Text.Zh);
        Assert.NotEmpty(exclusion.Text.En);
    }

    [Fact]
    public void Every_code_has_a_case() => Assert.Equal(
        Enum.GetValues<ExclusionCode>().Except([ExclusionCode.Warranty]).ToHashSet(), Excluded.Values.Select(each => each.Code).ToHashSet());

    private static readonly Dictionary<string, (MatchRequest Request, MerchantCandidate Merchant)> Allowed = new()
    {
        ["nothing against it"] = (District.Request, Fit),
        ["licence until this very day"] = (District.Request, Fit with { LicenceUntil = new(2026, 9, 16) }),
        ["works on the holiday, whatever its calendar says"] = (District.Request, Fit with { CalendarId = District.NightHours, Holidays = [new(new(2026, 9, 16), true)] }),
        ["works on the holiday, and at night as on any other day"] = (District.Request with { WantedFrom = District.Now.AddHours(11) }, Fit with { CalendarId = District.NightHours, Holidays = [new(new(2026, 9, 16), true)] }),
        ["stays closed today, and tomorrow would do"] = (District.Request with { WantedFrom = District.Now, WantedTo = District.Now.AddDays(1) }, Fit with { Holidays = [new(new(2026, 9, 16), false)] }),
        ["stays closed on another day"] = (District.Request, Fit with { Holidays = [new(new(2026, 9, 17), false)] }),
        ["no licence needed"] = (District.Request, Fit with { LicenceUntil = null }),
        ["hours of the line"] = (District.Request with { WantedFrom = District.Now.AddHours(9) }, Fit with { CalendarId = null }),
        ["open later in the wanted window"] = (District.Request with { WantedFrom = District.Now.AddHours(7), WantedTo = District.Now.AddHours(9) }, Fit with { CalendarId = District.NightHours }),
        ["a wanted time that has passed means now"] = (District.Request with { WantedFrom = District.Now.AddHours(-9) }, Fit),
        ["the language asked for"] = (District.Request with { Language = "wu" }, Fit with { Languages = ["zh", "wu"] }),
        ["free when the appointment ends"] = (District.Request with { WantedFrom = District.Now, WantedTo = District.Now.AddHours(1) }, Fit with { Appointments = [At(-30, 30)] }),
        ["somebody else of the crew"] = (District.Request, Fit with { Crew = 2, Appointments = [At(-30, 30)] }),
        ["one technician does both short ones"] = (District.Request, Fit with { Crew = 2, Appointments = [At(-30, 20), At(20, 50)] }),
        ["an appointment that begins when the visit ends"] = (District.Request, Fit with { Appointments = [At(60, 90)] }),
        ["full on another day"] = (District.Request, Fit with { JobsPerDay = 4, JobsByDay = [new(new(2026, 9, 17), 4)] }),
        ["a woman of the trade to send"] = (District.Request with { WomenOnly = true }, Fit with { HasWomenTechnicians = true, WomenTradeIds = [District.Request.TradeId] }),
        ["a woman to send"] = (District.Request with { WomenOnly = true }, Fit with { HasWomenTechnicians = true }),
        ["asked often yesterday"] = (District.Request, Fit with { Pings = new(new(2026, 9, 15), 20) }),
        ["open to the minute"] = (District.Request with { WantedFrom = District.Now.AddHours(7) }, Fit),
        ["one place left"] = (District.Request, Fit with { Capacity = 2, OpenJobs = 1 }),
    };

    [Theory]
    [MemberData(nameof(AllowedCases))]
    public void A_merchant_that_fails_no_rule_is_picked(string why)
    {
        var (request, merchant) = Allowed[why];
        Assert.Equal([5], District.Rank(request, merchant));
        Assert.Empty(District.Explain(request, merchant).Exclusions);
    }

    [Fact]
    public void Every_failed_rule_is_named_not_only_the_first()
    {
        var verdict = District.Explain(District.Request with { DeclinedMerchantIds = [5] }, Fit with { OpenJobs = 3, AreaIds = [] });
        Assert.Equal(
            new[] { ExclusionCode.Area, ExclusionCode.Capacity, ExclusionCode.Declined }.Order(), verdict.Exclusions.Select(e => e.Code).Order());
        Assert.True(verdict.Score > 0);
    }

    [Fact]
    public void The_day_of_the_visit_is_counted_in_the_zone_of_the_line()
    {
        // 17:30 UTC on the 16th is 01:30 on the 17th in Shanghai.
        var request = District.Request with { WantedFrom = new(2026, 9, 16, 17, 30, 0, TimeSpan.Zero), ExpectedMinutes = 30 };
        var merchant = Fit with { CalendarId = District.NightHours, LicenceUntil = new(2026, 9, 16) };
        Assert.Equal(ExclusionCode.Licence, Assert.Single(District.Explain(request, merchant).Exclusions).Code);
    }

    [Fact]
    public void A_merchant_whose_calendar_is_missing_is_excluded_and_a_missing_line_calendar_is_refused()
    {
        var verdict = District.Explain(District.Request, Fit with { CalendarId = 999 });
        Assert.Equal([ExclusionCode.BadData, ExclusionCode.Closed], verdict.Exclusions.Select(e => e.Code));
        var refusal = Assert.Throws<Refused>(() => District.Rank(District.Request with { LineCalendarId = 999 }, Fit));
        Assert.Equal("calendar-missing", refusal.Code);
    }
}
