using System.Text.Json.Nodes;
using Hotline.Dispatch;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Data.Views;

/// <summary>A whole ticket, as its page shows it.</summary>
public sealed record TicketView : TicketRow
{
    public required TicketSource Source { get; init; }
    public required string Address { get; init; }

    /// <summary>True when the address is vague: the technician phones first.</summary>
    public required bool AddressUncertain { get; init; }

    /// <summary>Code of the estate or building in the gazetteer.</summary>
    public required string? Place { get; init; }
    public required string Description { get; init; }
    public required CallerView? Caller { get; init; }
    public required OnSiteView? OnSite { get; init; }

    /// <summary>How this caller wants to hear about this ticket; null means the caller's own way.</summary>
    public required ContactWay? ContactWay { get; init; }
    public required DateTimeOffset? WantedFrom { get; init; }
    public required DateTimeOffset? WantedTo { get; init; }

    /// <summary>True when the caller asked for a woman technician.</summary>
    public required bool WomenOnly { get; init; }

    /// <summary>Code of the language that the caller asked for; null when none was.</summary>
    public required string? WantedLanguage { get; init; }

    /// <summary>Why service and area were guessed; null when a person chose them.</summary>
    public required Wording? GuessReason { get; init; }

    /// <summary>Reason or answer with which it ended, or is held; like every reason here a person's own words, or the house's in the reader's language.</summary>
    public required string? Outcome { get; init; }

    /// <summary>Since when it waits for the caller.</summary>
    public required DateTimeOffset? HeldAt { get; init; }
    public required string? TransferredTo { get; init; }
    public required string? PartnerNumber { get; init; }
    public required DateTimeOffset? PartnerDueAt { get; init; }

    /// <summary>On what ground it was closed: with the caller's yes, or unverified.</summary>
    public required ClosingGround? ClosedAs { get; init; }

    /// <summary>What a person chose when it came back.</summary>
    public required Remedy? Remedy { get; init; }

    /// <summary>Who pays for what follows the remedy.</summary>
    public required CostBearer? CostBearer { get; init; }

    /// <summary>When the caller is asked next.</summary>
    public required DateTimeOffset? FollowUpAt { get; init; }

    /// <summary>Number of the ticket in which the matter goes on.</summary>
    public required string? MergedInto { get; init; }

    /// <summary>The conversation of the caller's phone.</summary>
    public required long? ConversationId { get; init; }

    /// <summary>What it asks for, one row per trade, in the order of the work.</summary>
    public required IReadOnlyList<PartView> Parts { get; init; }
    public required IReadOnlyList<DeadlineView> Deadlines { get; init; }
    public required IReadOnlyList<OfferView> Offers { get; init; }
    public required IReadOnlyList<JobView> Jobs { get; init; }
    public required IReadOnlyList<FollowUpView> FollowUps { get; init; }

    /// <summary>Whose time its life was so far; null in lists.</summary>
    public TimeView? Time { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<HistoryItem> History { get; init; } = [];
}

/// <summary>The caller, as the desk sees them.</summary>
public sealed record CallerView
{
    public required long Id { get; init; }
    public required string? Name { get; init; }
    public required string? Phone { get; init; }

    /// <summary>True when several people use this phone.</summary>
    public required bool Shared { get; init; }
    public required ContactWay ContactWay { get; init; }

    /// <summary>Class on the care list; seen at the desk only.</summary>
    public required string? CareClass { get; init; }
    public required string? Dialect { get; init; }
}

/// <summary>The person at the place, when it is not the caller.</summary>
public sealed record OnSiteView
{
    public required string? Name { get; init; }
    public required string? Phone { get; init; }
    public required string? Relation { get; init; }
}

/// <summary>One trade's worth of work.</summary>
public sealed record PartView
{
    /// <summary>Code of what is to be done.</summary>
    public required string Service { get; init; }
    public required DateTimeOffset? DoneAt { get; init; }
}

/// <summary>A promise about the ticket.</summary>
public sealed record DeadlineView
{
    public required long Id { get; init; }
    public required DeadlineKind Kind { get; init; }
    public required DateTimeOffset StartAt { get; init; }

    /// <summary>What the promise runs on.</summary>
    public required DeadlineClock RunsOn { get; init; }

    /// <summary>When somebody is warned.</summary>
    public required DateTimeOffset WarnAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required DateTimeOffset? PausedAt { get; init; }
    public required DateTimeOffset? MetAt { get; init; }
    public required DateTimeOffset? BreachedAt { get; init; }
    public required DateTimeOffset? CancelledAt { get; init; }

    /// <summary>When a moved promise took its place.</summary>
    public required DateTimeOffset? SupersededAt { get; init; }

    /// <summary>Id of the promise whose place it took.</summary>
    public required long? SupersedesId { get; init; }

    /// <summary>Why it took that place.</summary>
    public required DeadlineChange? Change { get; init; }

    /// <summary>How the due time came about; null in lists.</summary>
    public ReceiptView? Receipt { get; init; }
}

/// <summary>A merchant by name.</summary>
public sealed record MerchantName
{
    public required long Id { get; init; }
    public required string Name { get; init; }
}

/// <summary>One merchant was asked.</summary>
public sealed record OfferView
{
    public required long Id { get; init; }
    public required MerchantName Merchant { get; init; }
    public required OfferStatus Status { get; init; }
    public required int Round { get; init; }
    public required int Rank { get; init; }

    /// <summary>Why a person picked this merchant although another ranked first.</summary>
    public required string? ManualReason { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset? SentAt { get; init; }
    public required DateTimeOffset? ExpiresAt { get; init; }
    public required DateTimeOffset? RespondedAt { get; init; }
    public required AnswerWay? RespondedBy { get; init; }
    public required string? Reason { get; init; }
}

/// <summary>Accepted work: standing, done or released.</summary>
public sealed record JobView
{
    public required long Id { get; init; }
    public required MerchantName Merchant { get; init; }

    /// <summary>Who comes, or came last.</summary>
    public required TechnicianName? Technician { get; init; }
    public required DateTimeOffset AcceptedAt { get; init; }
    public required DateTimeOffset? DoneAt { get; init; }
    public required DateTimeOffset? ReleasedAt { get; init; }
    public required string? ReleaseReason { get; init; }
    public required long? QuoteFen { get; init; }
    public required DateTimeOffset? QuoteConsentAt { get; init; }
    public required long? PriceFen { get; init; }
    public required DateTimeOffset? WarrantyUntil { get; init; }
    public required IReadOnlyList<VisitView> Visits { get; init; }
}

/// <summary>A technician by name.</summary>
public sealed record TechnicianName
{
    public required long Id { get; init; }
    public required string Name { get; init; }
}

/// <summary>One coming of a technician.</summary>
public sealed record VisitView
{
    public required DateTimeOffset? AppointmentAt { get; init; }
    public required DateTimeOffset? EnRouteAt { get; init; }
    public required DateTimeOffset? OnSiteAt { get; init; }
    public required DateTimeOffset? DoneAt { get; init; }
    public required VisitOutcome? Outcome { get; init; }
    public required string? Remark { get; init; }
}

/// <summary>The caller was asked.</summary>
public sealed record FollowUpView
{
    public required long Id { get; init; }
    public required FollowUpWay Way { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset? AnsweredAt { get; init; }
    public required FollowUpOutcome? Outcome { get; init; }
    public required int? Score { get; init; }
    public required string? Comment { get; init; }
}

/// <summary>One thing that happened.</summary>
public sealed record HistoryItem
{
    public required int Seq { get; init; }

    /// <summary>Name of the fact.</summary>
    public required string Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it: <c>agent:NAME</c>, <c>merchant:ID</c>, <c>caller</c>, <c>system</c>, <c>program:NAME</c>.</summary>
    public required string By { get; init; }

    /// <summary>The fact in the reader's language.</summary>
    public required string Text { get; init; }

    /// <summary>What the fact carries; null when it was purged.</summary>
    public required JsonObject? Data { get; init; }
}
