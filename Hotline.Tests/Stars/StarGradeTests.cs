using Hotline.Api.Schedules;
using Hotline.Dispatch.Merchants;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Stars;

public sealed class StarGradeTests
{
    [Theory]
    [InlineData(2, 2, 10, 0, 0, 0, null)]
    // Everything perfect, often: (100 + 12) / 23 = 4.87 of 5 → 2.92 + 1.5 + 0.5 = 4.92 stars.
    [InlineData(20, 20, 100, 0, 0, 0, 10)]
    // Nobody scored: 4 → 2.4 + 1.5 + 0.5 = 4.4 stars.
    [InlineData(5, 0, 0, 0, 0, 0, 9)]
    // Bad in every way: (10 + 12) / 13 = 1.69 → 1.02; 2 of 15 punctual → 0.2; complaints → 0: 1.22 stars.
    [InlineData(10, 10, 10, 8, 5, 5, 2)]
    public void Stars_are_reckoned_as_the_rules_say(int jobs, int scores, int sum, int late, int noShows, int complaints, int? halves) =>
        Assert.Equal(halves, StarGrade.HalfStars(new StarRecord(jobs, scores, sum, late, noShows, complaints)));

    [Fact]
    public async Task On_the_first_of_the_month_the_month_before_is_graded_once()
    {
        await using var hotline = await RunningHotline.StartAsync(clock: "2026-11-30T01:00:00Z");
        const string resident = "+8614200039951";
        await TextFlowTests.SayAsync(hotline, resident, "世纪城一期3幢2单元501，厨房水管漏水");
        var offer = (await TextFlowTests.TheTicketAsync(hotline)).Offers[0];
        var merchant = await TextFlowTests.PhoneOfAsync(hotline, offer.MerchantId);
        await TextFlowTests.SayAsync(hotline, merchant, $"1 {offer.Code}");
        await TextFlowTests.SayAsync(hotline, merchant, $"5 {offer.Code} 120");
        await TextFlowTests.SayAsync(hotline, resident, "2");

        await hotline.AdvanceAsync(TimeSpan.FromHours(24));
        var star = await hotline.ReadAsync(db => db.MerchantStars.AsNoTracking().SingleAsync());
        Assert.Equal((offer.MerchantId, "2026-11", (int?)null, 1, 1, 2, 1), (star.MerchantId, star.Period, star.HalfStars, star.Jobs, star.Scores, star.ScoreSum, star.Complaints));
        using var supervisor = await hotline.SignInAsync("supervisor");
        var shown = (await RunningHotline.GetAsync(supervisor, $"/api/merchants/{offer.MerchantId}/stars")).GetProperty("items")[0];
        Assert.Equal("2026-11", shown.GetProperty("period").GetString());
        Assert.Equal(SchedulesSetup.Zone.Id, (await RunningHotline.GetAsync(supervisor, "/api/schedules")).GetProperty("items").EnumerateArray().Single(row => row.GetProperty("name").GetString() == "grade-month").GetProperty("zone").GetString());
    }
}
