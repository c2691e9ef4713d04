namespace Hotline.Dispatch.Messages;

/// <summary>Somebody must be told something about a ticket.</summary>
/// <param name="To">Who.</param>
/// <param name="Template">What.</param>
/// <param name="MerchantId">The merchant who is told or spoken of; null when none is.</param>
/// <param name="OfferId">The offer it is about; null when it is about none.</param>
public sealed record Notice(NoticeTo To, NoticeTemplate Template, long? MerchantId = null, long? OfferId = null);

/// <summary>Who is told.</summary>
public enum NoticeTo
{
    /// <summary>The ticket's caller.</summary>
    Caller = 0,

    /// <summary>A merchant.</summary>
    Merchant = 1,
}

/// <summary>What is said; carriers that want registered templates know them by these names.</summary>
public enum NoticeTemplate
{
    /// <summary>Caller: your matter is recorded under this number.</summary>
    TicketReceived = 0,

    /// <summary>Caller: safety steps and the emergency number.</summary>
    SafetyAdvice = 1,

    /// <summary>Merchant: will you take this job? Answer by link, reply or key.</summary>
    OfferMade = 2,

    /// <summary>Merchant: the offer was taken back.</summary>
    OfferWithdrawn = 3,

    /// <summary>Merchant: the job is yours; where, whom to ask for.</summary>
    JobConfirmed = 4,

    /// <summary>Caller: this merchant comes.</summary>
    MerchantFound = 5,

    /// <summary>Caller: the technician is on the way.</summary>
    OnTheWay = 6,

    /// <summary>Caller: the technician says to have arrived.</summary>
    Arrived = 7,

    /// <summary>Caller: this price is quoted; do you agree?</summary>
    QuoteAsked = 8,

    /// <summary>Caller: the merchant comes again at this time.</summary>
    ComesAgain = 9,

    /// <summary>Caller: we look for somebody else.</summary>
    LookingAgain = 10,

    /// <summary>Caller: nobody could take it yet; an agent is on it.</summary>
    StillLooking = 11,

    /// <summary>Merchant: the job no longer stands.</summary>
    JobReleased = 12,

    /// <summary>Caller: how was it, 1 to 5?</summary>
    Survey = 13,

    /// <summary>Caller: thanks, it is closed.</summary>
    Closed = 14,

    /// <summary>Caller: we are sorry, a supervisor looks at it.</summary>
    Reopened = 15,

    /// <summary>Caller: it was cancelled.</summary>
    Cancelled = 16,

    /// <summary>Caller: the answer to the question.</summary>
    Answered = 17,

    /// <summary>Merchant: the caller asked again.</summary>
    Chased = 18,

    /// <summary>Anybody: an agent's own words.</summary>
    AgentText = 19,

    /// <summary>Merchant: several offers are open; these are their codes.</summary>
    OfferList = 20,

    /// <summary>Anybody: this code is not known.</summary>
    UnknownCode = 21,

    /// <summary>Merchant: why an answer could not be taken.</summary>
    NotTaken = 22,

    /// <summary>Anybody: how to use this number.</summary>
    Help = 23,

    /// <summary>On-call person: a hazard waits; press 1 to take responsibility.</summary>
    HazardAlarm = 24,

    /// <summary>Caller: your message was received and is being looked at.</summary>
    MessageReceived = 25,

    /// <summary>Merchant: this code opens the board.</summary>
    BoardCode = 26,

    /// <summary>Merchant: do you work on these holidays?</summary>
    HolidayAsked = 27,

    /// <summary>On-call person: something urgent waits for somebody; press 1 to take responsibility.</summary>
    UrgentAlarm = 28,

    /// <summary>Supervisor: a promise is late.</summary>
    PromiseLate = 29,

    /// <summary>Caller: the technician comes at this time.</summary>
    VisitReminder = 30,

    /// <summary>Merchant: you are expected at this time.</summary>
    JobReminder = 31,

    /// <summary>Supervisor: nobody on call answers.</summary>
    AlarmUnanswered = 32,
}
