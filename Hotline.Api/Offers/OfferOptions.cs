namespace Hotline.Api.Offers;

/// <summary>How offers are made (<c>Hotline:Offers</c>).</summary>
public sealed record OfferOptions
{
    /// <summary>How long one merchant has for a normal ticket, from the moment the carrier took the message.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The same for an urgent ticket.</summary>
    public TimeSpan UrgentLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many merchants are asked in one round before an agent is told.</summary>
    public int MostPerRound { get; init; } = 8;

    /// <summary>How many merchants at least are asked side by side about an urgent ticket.</summary>
    public int UrgentAtOnce { get; init; } = 3;

    /// <summary>How many merchants at most are asked side by side.</summary>
    public int MostAtOnce { get; init; } = 5;

    /// <summary>How much later the next merchant of a wave hears of it than the one who is nearer.</summary>
    public TimeSpan Stagger { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long an offer may wait until the merchant is reached at all; then it is taken back, harms nobody, and the next one is asked.</summary>
    public TimeSpan ReachWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long work hangs on the open board before an agent is told.</summary>
    public TimeSpan BoardFor { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long a routine ticket waits for others when it would take the last place of a merchant, so that those who compete for it are decided together; zero asks at once.</summary>
    public TimeSpan GatherFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a joint decision may take; then each ticket is decided alone.</summary>
    public TimeSpan JointBudget { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>What is wrong with the settings; null when they can be used.</summary>
    internal string? Fault() =>
        Limit <= TimeSpan.Zero || UrgentLimit <= TimeSpan.Zero || ReachWithin <= TimeSpan.Zero || BoardFor <= TimeSpan.Zero ? "limits must be above zero"
        : Stagger < TimeSpan.Zero || GatherFor < TimeSpan.Zero || GatherFor > TimeSpan.FromMinutes(5) ? "Stagger and GatherFor cannot be below zero, GatherFor not above five minutes"
        : MostPerRound is < 1 or > 100 ? "MostPerRound lies between 1 and 100"
        : UrgentAtOnce < 1 || MostAtOnce < UrgentAtOnce || MostAtOnce > 100 ? "UrgentAtOnce is at least 1 and at most MostAtOnce, which is at most 100"
        : null;
}
