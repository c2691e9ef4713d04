using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;

namespace Hotline.Tests.Messages;

/// <summary>Which way a notice goes where the carrier delays all texts beyond some a day.</summary>
public sealed class ContactRouteTests
{
    private static readonly ContactLimits FiveADay = new() { TextsPerDay = 5 };

    [Theory]
    [InlineData(NoticeTemplate.AlarmUnanswered)]
    [InlineData(NoticeTemplate.HazardAlarm)]
    [InlineData(NoticeTemplate.UrgentAlarm)]
    [InlineData(NoticeTemplate.OfferMade)]
    [InlineData(NoticeTemplate.SafetyAdvice)]
    [InlineData(NoticeTemplate.JobConfirmed)]
    [InlineData(NoticeTemplate.OnTheWay)]
    [InlineData(NoticeTemplate.QuoteAsked)]
    [InlineData(NoticeTemplate.BoardCode)]
    public void What_cannot_wait_is_spoken_when_another_text_would_be_late(NoticeTemplate template)
    {
        Assert.Equal(ContactWay.Sms, ContactRoute.Choose(template, Somebody(texts: 4), FiveADay));
        Assert.Equal(ContactWay.SpokenCall, ContactRoute.Choose(template, Somebody(texts: 5), FiveADay));
        Assert.Equal(ContactWay.Sms, ContactRoute.Choose(template, Somebody(texts: 500), new ContactLimits()));
    }

    [Theory]
    [InlineData(NoticeTemplate.TicketReceived)]
    [InlineData(NoticeTemplate.PromiseLate)]
    [InlineData(NoticeTemplate.Survey)]
    [InlineData(NoticeTemplate.JobReminder)]
    public void What_can_wait_stays_a_text(NoticeTemplate template) =>
        Assert.Equal(ContactWay.Sms, ContactRoute.Choose(template, Somebody(texts: 5), FiveADay));

    [Fact]
    public void Who_was_not_reached_by_the_call_either_is_the_desks() =>
        Assert.Equal(ContactWay.AgentCall, ContactRoute.Choose(NoticeTemplate.AlarmUnanswered, Somebody(texts: 5) with { Failed = [ContactWay.SpokenCall] }, FiveADay));

    private static Recipient Somebody(int texts) => new(ContactWay.Sms, "+8613800000008", HasOptedOut: false, texts, Failed: []);
}
