using System.ComponentModel.DataAnnotations;

namespace Hotline.Api.Audit.Erasures;

/// <summary>
/// How long personal text is kept, in days (<c>Hotline:Retention</c>). All values are ours: two years cover warranties, complaints and
/// the yearly report; half a year is what China's Cybersecurity Law, article 21, asks of logs.
/// </summary>
public sealed record RetentionOptions
{
    private const int Shortest = 1;
    private const int Longest = 36_500;

    /// <summary>The text of a ticket, from the last thing that happened to it after it ended.</summary>
    [Range(Shortest, Longest)]
    public int TicketDays { get; init; } = 730;

    /// <summary>A caller and the phone's conversation, from the last contact; not while a ticket of theirs keeps its text, and nobody on the care list.</summary>
    [Range(Shortest, Longest)]
    public int CallerDays { get; init; } = 730;

    /// <summary>Texts and tasks that belong to no ticket.</summary>
    [Range(Shortest, Longest)]
    public int MessageDays { get; init; } = 180;

    /// <summary>What was sent out and to which number.</summary>
    [Range(Shortest, Longest)]
    public int OutboxDays { get; init; } = 180;

    /// <summary>Webhooks as they came in.</summary>
    [Range(Shortest, Longest)]
    public int InboxDays { get; init; } = 180;

    /// <summary>Half-written forms.</summary>
    [Range(Shortest, Longest)]
    public int DraftDays { get; init; } = 30;
}
