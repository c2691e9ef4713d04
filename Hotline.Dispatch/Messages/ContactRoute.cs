using Hotline.Dispatch.Callers;

namespace Hotline.Dispatch.Messages;

/// <summary>What the carrier in this region can and may do.</summary>
public sealed record ContactLimits
{
    /// <summary>True when people can answer texts.</summary>
    public bool InboundTexts { get; init; } = true;

    /// <summary>True when texts may carry links.</summary>
    public bool Links { get; init; } = true;

    /// <summary>Texts a day to one number after which the carrier delays; null when it does not.</summary>
    public int? TextsPerDay { get; init; }
}

/// <summary>What is known about one recipient when a notice is sent.</summary>
/// <param name="Way">How the person wants to be reached.</param>
/// <param name="Phone">E.164; null when there is none.</param>
/// <param name="HasOptedOut">True when the phone said STOP.</param>
/// <param name="TextsToday">Texts sent to the phone today.</param>
/// <param name="Failed">Ways that already failed for this notice.</param>
public sealed record Recipient(ContactWay Way, string? Phone, bool HasOptedOut, int TextsToday, IReadOnlyCollection<ContactWay> Failed);

/// <summary>Chooses the way a notice goes: the recipient's own, else the next that can deliver it, at last an agent.</summary>
public static class ContactRoute
{
    private static readonly ContactWay[] Chain = [ContactWay.Sms, ContactWay.SpokenCall, ContactWay.AgentCall];

    /// <summary>The way to use; <see cref="ContactWay.None"/> when the recipient wants none.</summary>
    public static ContactWay Choose(NoticeTemplate template, Recipient recipient, ContactLimits limits)
    {
        if (recipient.Way == ContactWay.None) return ContactWay.None;
        return Chain.First(way => way >= recipient.Way && CanDeliver(way, template, recipient, limits));
    }

    private static bool CanDeliver(ContactWay way, NoticeTemplate template, Recipient recipient, ContactLimits limits) => way switch
    {
        ContactWay.AgentCall => true,
        _ when recipient.Phone is null || recipient.Failed.Contains(way) => false,
        ContactWay.Sms => !recipient.HasOptedOut && (!NeedsAnswer(template) || limits.InboundTexts || limits.Links) && !(IsPressing(template) && recipient.TextsToday >= limits.TextsPerDay),
        _ => true,
    };

    /// <summary>True when the notice is worth nothing unless the person can answer it.</summary>
    public static bool NeedsAnswer(NoticeTemplate template) =>
        template is NoticeTemplate.OfferMade or NoticeTemplate.QuoteAsked or NoticeTemplate.Survey or NoticeTemplate.HazardAlarm or NoticeTemplate.UrgentAlarm or NoticeTemplate.HolidayAsked;

    /// <summary>True when minutes count, so that a carrier's delay would spoil it.</summary>
    public static bool IsPressing(NoticeTemplate template) =>
        template is NoticeTemplate.OfferMade or NoticeTemplate.SafetyAdvice or NoticeTemplate.JobConfirmed or NoticeTemplate.OnTheWay or NoticeTemplate.QuoteAsked or NoticeTemplate.HazardAlarm or NoticeTemplate.UrgentAlarm or NoticeTemplate.AlarmUnanswered or NoticeTemplate.BoardCode;
}
