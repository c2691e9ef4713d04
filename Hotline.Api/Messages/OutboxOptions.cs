namespace Hotline.Api.Messages;

/// <summary>How notices leave the house (<c>Hotline:Outbox</c>). All values are ours.</summary>
public sealed record OutboxOptions
{
    /// <summary>How many texts are with the carrier at once.</summary>
    public int MostAtOnce { get; init; } = 8;

    /// <summary>How long a sender may hold a notice; longer than any request to the carrier takes with all its attempts.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the carrier's list is searched for a notice whose fate is unknown.</summary>
    public TimeSpan LookFor { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Pause between two looks.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>First pause after the carrier could not be reached; doubles up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The pause does not grow beyond this.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A notice that could not be sent for so long goes another way.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The same where minutes count.</summary>
    public TimeSpan GiveUpPressingAfter { get; init; } = TimeSpan.FromMinutes(3);
}
