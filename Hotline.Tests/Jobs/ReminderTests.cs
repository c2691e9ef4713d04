using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Messages;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Hotline.Tests.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Jobs;

public sealed class ReminderTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private readonly ReminderPolicy policy = new();

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(8)).ToUniversalTime();

    [Fact]
    public void People_are_reminded_two_hours_before_and_of_an_early_visit_the_evening_before()
    {
        Assert.Equal(At(23, 13), policy.TimeFor(At(23, 15), Shanghai));
        Assert.Equal(At(23, 8), policy.TimeFor(At(23, 10), Shanghai));
        Assert.Equal(At(22, 19), policy.TimeFor(At(23, 9), Shanghai));
    }

    [Fact]
    public void An_appointment_is_reminded_of_once_and_one_made_at_short_notice_never()
    {
        var ticket = Sample.Accepted();
        ticket.Jobs[0].CurrentVisit.AppointmentAt = At(23, 15);
        Assert.Empty(ticket.RemindOfVisits(policy, Shanghai, At(23, 12, 59)));
        Assert.IsType<VisitReminded>(Assert.Single(ticket.RemindOfVisits(policy, Shanghai, At(23, 13))));
        Assert.Empty(ticket.RemindOfVisits(policy, Shanghai, At(23, 13)));

        var hasty = Sample.Accepted();
        hasty.Jobs[0].CurrentVisit.AppointmentAt = At(23, 15);
        Assert.Empty(hasty.RemindOfVisits(policy, Shanghai, At(23, 14)));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task Caller_and_merchant_are_both_reminded(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine);
        const string resident = "+8614200039901";
        await TextFlowTests.SayAsync(hotline, resident, "世纪城一期3幢2单元501，厨房水管漏水");
        var offer = (await TextFlowTests.TheTicketAsync(hotline)).Offers[0];
        var merchant = await TextFlowTests.PhoneOfAsync(hotline, offer.MerchantId);
        await TextFlowTests.SayAsync(hotline, merchant, $"1 {offer.Code}");
        await TextFlowTests.SayAsync(hotline, merchant, $"4 {offer.Code}");
        var job = (await TextFlowTests.TheTicketAsync(hotline)).Jobs[0].Id;
        // Tomorrow at ten in Shanghai, the technician comes again with the part.
        await RunningHotline.PostAsync(hotline.Agent, $"/api/jobs/{job}/cannot-finish", new { outcome = "WaitingForPart", nextAt = At(22, 10) });

        await hotline.AdvanceAsync(TimeSpan.FromHours(24));
        Assert.Contains(await hotline.TextsToAsync(resident), text => text.Contains("提醒", StringComparison.Ordinal) && text.Contains("11-22 10:00", StringComparison.Ordinal));
        Assert.Contains(await hotline.TextsToAsync(merchant), text => text.Contains("提醒", StringComparison.Ordinal) && text.Contains("11-22 10:00", StringComparison.Ordinal));
        Assert.Equal(2, await hotline.ReadAsync(db => db.Outbox.CountAsync(entry => entry.Template == NoticeTemplate.JobReminder || entry.Template == NoticeTemplate.VisitReminder)));
    }
}
