using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Data.Views;

/// <summary>A ticket as lists and live queues show it.</summary>
public record TicketRow : IQueueRow
{
    public required long Id { get; init; }

    /// <summary>Counts every change; a console keeps the row with the highest.</summary>
    public required int RowVersion { get; init; }
    public required string Number { get; init; }

    /// <summary>Counts edits of fields; an edit carries the one it saw.</summary>
    public required int Version { get; init; }
    public required TicketStatus Status { get; init; }
    public required Priority Priority { get; init; }

    /// <summary>Code of the line.</summary>
    public required string Line { get; init; }

    /// <summary>Code of the area; null until known.</summary>
    public required string? Area { get; init; }

    /// <summary>Code of the service; null until known.</summary>
    public required string? Service { get; init; }
    public required string Summary { get; init; }
    public required string? CallerName { get; init; }

    /// <summary>True when the caller is on the care list; seen at the desk only.</summary>
    public required bool Care { get; init; }

    /// <summary>The hazard that the words named, for example <c>gas</c>; null when none.</summary>
    public required string? Hazard { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it truly reached us; earlier than <see cref="CreatedAt"/> for a note entered later.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How often the caller asked again.</summary>
    public required int Chases { get; init; }

    /// <summary>User name of the agent who cares for it.</summary>
    public required string? Assignee { get; init; }

    /// <summary>The running promise that is due first; null when none runs, also while it waits for the caller.</summary>
    public required NextDeadline? NextDeadline { get; init; }

    /// <summary>The merchant who holds the job now.</summary>
    public required string? MerchantName { get; init; }
}

/// <summary>The promise that is due first.</summary>
public sealed record NextDeadline
{
    public required DeadlineKind Kind { get; init; }
    public required DateTimeOffset DueAt { get; init; }
}
