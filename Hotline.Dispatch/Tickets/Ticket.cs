using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;

namespace Hotline.Dispatch.Tickets;

/// <summary>One matter of one caller, from the first word to the rating (工单). Its verbs live beside the noun they are about; each returns the facts it made.</summary>
public sealed class Ticket
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>What people call it: day and number of the day, for example <c>261121-0042</c>.</summary>
    public required string Number { get; set; }

    /// <summary>Counts every change; the row's version on consoles.</summary>
    public int Version { get; set; }

    /// <summary>Counts edits of fields by people; an edit carries the one it saw.</summary>
    public int EditedVersion { get; set; }

    /// <summary>Where it stands.</summary>
    public TicketStatus Status { get; private set; }

    /// <summary>How urgent it is.</summary>
    public Priority Priority { get; set; }

    /// <summary>How it reached us.</summary>
    public TicketSource Source { get; set; }

    /// <summary>The line it belongs to.</summary>
    public long LineId { get; set; }

    /// <summary>What is asked for; null until somebody or the lexicon knows.</summary>
    public long? ServiceTypeId { get; set; }

    /// <summary>Where; null until known.</summary>
    public long? AreaId { get; set; }

    /// <summary>Estate or building from the gazetteer; null when not named.</summary>
    public long? PlaceId { get; set; }

    /// <summary>The address in words.</summary>
    public string Address { get; set; } = "";

    /// <summary>True when the address is vague: the technician phones first.</summary>
    public bool IsAddressUncertain { get; set; }

    /// <summary>One line for lists.</summary>
    public string Summary { get; set; } = "";

    /// <summary>The matter in the caller's words.</summary>
    public string Description { get; set; } = "";

    /// <summary>The caller; null while unknown.</summary>
    public long? CallerId { get; set; }

    /// <summary>The caller; null while unknown or not loaded.</summary>
    public Caller? Caller { get; set; }

    /// <summary>Name of the person at the place, when it is not the caller.</summary>
    public string? OnSiteName { get; set; }

    /// <summary>Phone of the person at the place, E.164.</summary>
    public string? OnSitePhone { get; set; }

    /// <summary>What that person is to the caller, for example "mother".</summary>
    public string? OnSiteRelation { get; set; }

    /// <summary>How this caller wants to hear about this ticket; null means the caller's own way.</summary>
    public ContactWay? ContactWay { get; set; }

    /// <summary>Why the service and area were guessed, in Chinese; null when a person chose them.</summary>
    public string? GuessReasonZh { get; set; }

    /// <summary>Why the service and area were guessed, in English.</summary>
    public string? GuessReasonEn { get; set; }

    /// <summary>The hazard that the words named, for example <c>gas</c>; such a ticket never dispatches itself.</summary>
    public string? Hazard { get; set; }

    /// <summary>True when only named people may see it.</summary>
    public bool IsConfidential { get; set; }

    /// <summary>Earliest time the caller wants somebody; null means now.</summary>
    public DateTimeOffset? WantedFrom { get; set; }

    /// <summary>Latest time the caller wants somebody.</summary>
    public DateTimeOffset? WantedTo { get; set; }

    /// <summary>When the matter truly reached us (a paper note may be entered later).</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When it was recorded here.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>User name of the agent who cares for it; null while nobody does.</summary>
    public string? Assignee { get; internal set; }

    /// <summary>The round of dispatching, from 1; 0 before the first.</summary>
    public int Round { get; internal set; }

    /// <summary>Rules that a person let go of for this ticket; see <see cref="WideningVerbs.WidenRules"/>.</summary>
    public IReadOnlyList<WidenedRule> WidenedRules { get; internal set; } = [];

    /// <summary>Until when the work hangs on the open board; null while it does not.</summary>
    public DateTimeOffset? BoardUntil { get; internal set; }

    /// <summary>True when the caller asked for a woman technician.</summary>
    public bool WantsWoman { get; set; }

    /// <summary>Language that the caller asked for, as a code (<c>wu</c>); null when none was.</summary>
    public string? WantedLanguage { get; set; }

    /// <summary>True when somebody other than the caller receives the technician.</summary>
    public bool HasOnSitePerson => OnSiteName is not null || OnSitePhone is not null;

    /// <summary>How often the caller asked again about the open ticket (催单).</summary>
    public int Chases { get; internal set; }

    /// <summary>Since when it waits for the caller; null while it does not.</summary>
    public DateTimeOffset? HeldAt { get; internal set; }

    /// <summary>Every wait for the caller, in order; the last lasts while it has no end.</summary>
    public IReadOnlyList<Pause> Pauses { get; internal set; } = [];

    /// <summary>Reason or answer with which it ended, or is held.</summary>
    public string? Outcome { get; internal set; }

    /// <summary>When the caller is asked next how it went; null when nothing is planned.</summary>
    public DateTimeOffset? FollowUpAt { get; internal set; }

    /// <summary>When it was closed; null while it is not.</summary>
    public DateTimeOffset? ClosedAt { get; internal set; }

    /// <summary>On what ground it was closed; null while it is not.</summary>
    public ClosingGround? ClosedAs { get; internal set; }

    /// <summary>What a person chose when it came back; null when it did not, or nobody has chosen.</summary>
    public Remedy? Remedy { get; internal set; }

    /// <summary>Who pays for what follows the remedy; null without one.</summary>
    public CostBearer? CostBearer { get; internal set; }

    /// <summary>The ticket it was merged into; null otherwise.</summary>
    public long? MergedIntoId { get; internal set; }

    /// <summary>The linked hotline's own number for it; null unless transferred.</summary>
    public string? PartnerNumber { get; internal set; }

    /// <summary>Whom it was transferred to; null unless transferred.</summary>
    public string? TransferredTo { get; internal set; }

    /// <summary>When the partner should have answered; null unless transferred.</summary>
    public DateTimeOffset? PartnerDueAt { get; internal set; }

    /// <summary>How many facts its history holds.</summary>
    public int HistoryCount { get; set; }

    /// <summary>HMAC over the history's count and last hash, so that a truncated history shows.</summary>
    public string HistoryHead { get; set; } = "";

    /// <summary>When its personal text was erased; null while it stands.</summary>
    public DateTimeOffset? ErasedAt { get; internal set; }

    /// <summary>Raising it kills the caller's links to this ticket.</summary>
    public int LinkGeneration { get; set; }

    /// <summary>What it asks for, one row per trade.</summary>
    public List<TicketPart> Parts { get; } = [];

    /// <summary>Every offer ever made.</summary>
    public List<Offer> Offers { get; } = [];

    /// <summary>Accepted work, standing, done and released.</summary>
    public List<Job> Jobs { get; } = [];

    /// <summary>Promises.</summary>
    public List<Deadline> Deadlines { get; } = [];

    /// <summary>Askings after the work.</summary>
    public List<FollowUp> FollowUps { get; } = [];

    /// <summary>True for a call that nobody has talked to and nobody has written anything about: its triage would have begun with the talk.</summary>
    public bool IsUnheard => Source == TicketSource.Call && ServiceTypeId is null && Description.Length == 0 && Deadlines.All(deadline => deadline.Kind != DeadlineKind.Triage);

    /// <summary>What it is about in a line; of a call that nobody has heard, who calls.</summary>
    public string Matter => Summary.Length > 0 ? Summary : Caller?.Name ?? "";

    /// <summary>True when nothing more is expected of anybody.</summary>
    public bool HasEnded => TicketLifecycle.Ended.Contains(Status);

    /// <summary>The job that a merchant holds now; null when none stands.</summary>
    public Job? StandingJob => Jobs.LastOrDefault(job => job.IsStanding);

    /// <summary>The part that is worked on now: the first unfinished one.</summary>
    public TicketPart? CurrentPart => Parts.OrderBy(part => part.Position).FirstOrDefault(part => part.DoneAt is null);

    internal void Take(TicketStep step)
    {
        if (!TicketLifecycle.Table.TryGetValue((Status, step), out var next))
            throw new Refused("illegal-step", $"Ticket {Number} is {Status}; the step {step} is not possible.");
        Status = next;
    }

    internal void Require(TicketStep step)
    {
        if (!TicketLifecycle.Allows(Status, step))
            throw new Refused("illegal-step", $"Ticket {Number} is {Status}; the step {step} is not possible.");
    }
}

/// <summary>One trade's worth of work that a ticket asks for. The ticket is Done after its last part.</summary>
public sealed class TicketPart
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The ticket.</summary>
    public long TicketId { get; set; }

    /// <summary>Order of the work, from 1.</summary>
    public int Position { get; set; } = 1;

    /// <summary>What is to be done.</summary>
    public long ServiceTypeId { get; set; }

    /// <summary>The trade that does it.</summary>
    public long TradeId { get; set; }

    /// <summary>When its work was finished; null while it is not.</summary>
    public DateTimeOffset? DoneAt { get; internal set; }
}

/// <summary>How urgent a ticket is.</summary>
public enum Priority
{
    /// <summary>Promises run in service time.</summary>
    Normal = 0,

    /// <summary>Promises run on wall time, offers go to several at once.</summary>
    Urgent = 1,

    /// <summary>Life or limb: a person acts at once, no machine dispatches it.</summary>
    Emergency = 2,
}

/// <summary>How a ticket reached us.</summary>
public enum TicketSource
{
    /// <summary>A call.</summary>
    Call = 0,

    /// <summary>A recorded message.</summary>
    Voicemail = 1,

    /// <summary>A text message.</summary>
    Sms = 2,

    /// <summary>The web form or WeChat.</summary>
    Web = 3,

    /// <summary>Somebody at the counter.</summary>
    WalkIn = 4,

    /// <summary>Another hotline.</summary>
    LinkedHotline = 5,

    /// <summary>An agent, of their own accord or from a paper note.</summary>
    Agent = 6,
}

/// <summary>On what ground a ticket is closed. Nothing is closed without one.</summary>
public enum ClosingGround
{
    /// <summary>The caller said yes.</summary>
    CallerAgreed = 0,

    /// <summary>Nobody was reached on as many day parts as are tried; counted apart.</summary>
    Unverified = 1,
}
