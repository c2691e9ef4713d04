using System.Text.Json.Serialization;
using Hotline.Dispatch;

namespace Hotline.Api.Data.Views;

/// <summary>Everything written to and from one phone, as the live queue shows it.</summary>
public record ConversationRow : IQueueRow
{
    public required long Id { get; init; }

    /// <summary>Counts every change; a console keeps the row with the highest.</summary>
    public required int RowVersion { get; init; }

    /// <summary>Code of the line that was written to last.</summary>
    public required string Line { get; init; }
    public required string Phone { get; init; }
    public required string? CallerName { get; init; }
    public required long? CallerId { get; init; }
    public required string? MerchantName { get; init; }

    /// <summary>True when several people use this phone.</summary>
    public required bool Shared { get; init; }
    public required string LastText { get; init; }
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>How many inbound texts wait for a person.</summary>
    public required int Unhandled { get; init; }

    /// <summary>What is proposed for the oldest text that waits; null when none waits.</summary>
    public required Proposal? Proposal { get; init; }
}

/// <summary>What is proposed for a text; an agent confirms or overrules it with one key.</summary>
public sealed record Proposal
{
    public required long MessageId { get; init; }
    public required ProposalKind Kind { get; init; }

    /// <summary>The open ticket to join; null when a new one is proposed.</summary>
    public required string? TicketNumber { get; init; }

    /// <summary>Code of the service that the words name; null when they name none.</summary>
    public string? Service { get; internal set; }
    public required Wording Reason { get; init; }

    /// <summary>The text itself, from which the service is read.</summary>
    [JsonIgnore]
    public string Body { get; init; } = "";
}

/// <summary>What is proposed for a text.</summary>
public enum ProposalKind
{
    /// <summary>It belongs to an open ticket.</summary>
    JoinTicket = 0,

    /// <summary>It is a new matter.</summary>
    NewTicket = 1,
}
