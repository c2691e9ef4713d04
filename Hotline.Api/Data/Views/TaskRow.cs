using Hotline.Api.Data.Model;
using Hotline.Dispatch;
using Hotline.Dispatch.Tasks;

namespace Hotline.Api.Data.Views;

/// <summary>Something to do at the desk, as the live queue shows it.</summary>
public sealed record TaskRow : IQueueRow
{
    public required long Id { get; init; }

    /// <summary>Counts every change; a console keeps the row with the highest.</summary>
    public required int RowVersion { get; init; }
    public required AgentTaskKind Kind { get; init; }

    /// <summary>Code of the line whose desk it is on.</summary>
    public required string Line { get; init; }
    public required Wording Title { get; init; }
    public required Wording Detail { get; init; }
    public required string? TicketNumber { get; init; }

    /// <summary>Whom to call.</summary>
    public required string? Phone { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the alarm sounds next; null for tasks that do not alarm or were acknowledged.</summary>
    public required DateTimeOffset? NextAlarmAt { get; init; }
    public required DateTimeOffset? AcknowledgedAt { get; init; }
    public required string? AcknowledgedBy { get; init; }

    /// <summary>Who may settle it: <see cref="Role.Supervisor"/> for supervisors' tasks.</summary>
    public required Role Role { get; init; }
}
