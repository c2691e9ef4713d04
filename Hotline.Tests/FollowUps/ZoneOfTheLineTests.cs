using Hotline.Api.Data;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Jobs;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.FollowUps;

/// <summary>People are asked and reminded by the clock on their wall: that of their line, whatever zone its hours are written in and the district's is.</summary>
public sealed class ZoneOfTheLineTests
{
    private const string Resident = "+8614200039871";

    [Fact]
    public async Task Callers_of_a_line_in_another_zone_are_reminded_and_asked_by_its_clock()
    {
        // Ten in the morning in Berlin, five in the afternoon in Shanghai.
        await using var hotline = await RunningHotline.StartAsync(clock: "2026-11-23T09:00:00Z");
        await hotline.ReadAsync(db => db.Lines.Where(line => line.Code == "hotline").ExecuteUpdateAsync(set => set.SetProperty(line => line.Zone, "Europe/Berlin")));
        hotline.Services.GetRequiredService<Catalogues>().Forget();
        await TextFlowTests.SayAsync(hotline, Resident, "世纪城一期3幢2单元501，厨房水管漏水，麻烦派个师傅");
        var offer = (await TextFlowTests.TheTicketAsync(hotline)).Offers[0];
        var merchant = await TextFlowTests.PhoneOfAsync(hotline, offer.MerchantId);
        await TextFlowTests.SayAsync(hotline, merchant, $"1 {offer.Code}");
        await TextFlowTests.SayAsync(hotline, merchant, $"4 {offer.Code}");
        var job = (await TextFlowTests.TheTicketAsync(hotline)).Jobs[0].Id;
        // Tomorrow at nine in Berlin: two hours before it is dark there, so people hear of it the evening before, at seven.
        await RunningHotline.PostAsync(hotline.Agent, $"/api/jobs/{job}/cannot-finish", new { outcome = "WaitingForPart", nextAt = "2026-11-24T08:00:00Z" });
        await hotline.AdvanceAsync(TimeSpan.FromHours(12));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 18, 0, 0, TimeSpan.Zero), await hotline.ReadAsync(db => db.History.Where(entry => entry.Kind == nameof(VisitReminded)).Select(entry => entry.At).SingleAsync()));

        // Done at 22:00 in Berlin: asked at 08:30 there.
        await TextFlowTests.SayAsync(hotline, merchant, $"5 {offer.Code} 150");
        Assert.Empty((await TextFlowTests.TheTicketAsync(hotline)).FollowUps);
        await hotline.AdvanceAsync(TimeSpan.FromHours(12));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 7, 30, 0, TimeSpan.Zero), Assert.Single((await TextFlowTests.TheTicketAsync(hotline)).FollowUps).AskedAt);
    }

    [Fact]
    public void Quiet_hours_are_those_of_the_line()
    {
        var policy = new EscalationPolicy();
        // 23:00 in Berlin, six in the morning in Shanghai: quiet in both, until seven on each wall.
        var at = new DateTimeOffset(2026, 11, 23, 22, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero), policy.AfterQuiet(at, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 23, 0, 0, TimeSpan.Zero), policy.AfterQuiet(at, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));
    }
}
